/** A type without `readonly` and with every intersection flattened, so that two spellings of one shape compare equal. */
export type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Element)[]
    ? Plain<Element>[]
    : { -readonly [Key in keyof T]: Plain<T[Key]> };

/**
 * `true` exactly when a schema's type and a kernel type say the same, optional fields and literals included.
 * Written as `const _: SameType<Static<typeof Schema>, KernelType> = true`: a drift is a compile error.
 */
export type SameType<One, Other> =
  (<T>() => T extends Plain<One> ? 1 : 2) extends <T>() => T extends Plain<Other> ? 1 : 2 ? true : false;
