/** A way of calling the program that means nothing. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
