import { hash, verify } from '@node-rs/argon2';
import { createPasswordChecker, HASHING, hashPassword } from './password.ts';

export const name = 'sign-in';

/** As `Measurement` in scripts/bench-module.ts. */
type Report = (measurement: {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string | null;
  readonly ratio: number | null;
}) => void;

/** OWASP Password Storage Cheat Sheet: the least that argon2id should cost (19 MiB, two passes). */
const MINIMUM = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const ROUNDS = 15;
const PASSWORD = 'con trâu đi trước cái cày theo sau';

/**
 * What one look at a password costs, so what a guess costs: the parameters in use beside the least that OWASP asks for,
 * in turns on one machine; and a person who exists beside one who does not, which must cost the same.
 */
export async function run(report: Report): Promise<void> {
  const ours = await hashPassword(PASSWORD);
  const least = await hash(PASSWORD, MINIMUM);
  const checker = createPasswordChecker();
  await checker.check(PASSWORD, undefined, false);
  const times = await measure({
    ours: () => verify(ours, PASSWORD),
    least: () => verify(least, PASSWORD),
    known: () => checker.check('một lần đoán', ours, false),
    unknown: () => checker.check('một lần đoán', undefined, false),
  });
  const { memoryCost, timeCost, parallelism } = HASHING;
  report({
    name: `sign-in.argon2id.${memoryCost / 1024}MiB-t${timeCost}-p${parallelism}`,
    value: times.ours,
    unit: 'ms',
    against: 'OWASP minimum (19 MiB, t=2)',
    ratio: times.ours / times.least,
  });
  report({ name: 'sign-in.argon2id.owasp-minimum', value: times.least, unit: 'ms', against: null, ratio: null });
  report({
    name: 'sign-in.wrong.known-person',
    value: times.known,
    unit: 'ms',
    against: 'unknown person',
    ratio: times.known / times.unknown,
  });
}

/** Medians of all of them, in turns. */
async function measure<Key extends string>(works: Readonly<Record<Key, () => Promise<unknown>>>) {
  const names = Object.keys(works) as Key[];
  const spent = Object.fromEntries(names.map((key) => [key, [] as number[]])) as Record<Key, number[]>;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const key of names) {
      const begun = performance.now();
      await works[key]();
      spent[key].push(performance.now() - begun);
    }
  }
  const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return Object.fromEntries(names.map((key) => [key, median(spent[key])])) as Record<Key, number>;
}
