import type { Refusal } from '@giaolien/wire';

export type { Refusal };

/** An answer of the server other than 2xx, or none at all (`status` 0). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly refusals: readonly Refusal[];
  /** When it may be tried again, UTC milliseconds by the clock of this machine, where the server asked for a pause. */
  readonly retryAt: number | undefined;

  constructor(status: number, refusals: readonly Refusal[], message: string, retryAt?: number) {
    super(message);
    this.name = 'ApiProblem';
    this.status = status;
    this.refusals = refusals;
    this.retryAt = retryAt;
  }

  /** Of the first refusal, e.g. `role_must_allow`; `undefined` when the server gave none. */
  get code(): string | undefined {
    return this.refusals[0]?.code;
  }
}

/** The refusals in an error body, however small; anything else is none. */
export function parseRefusals(body: unknown): readonly Refusal[] {
  if (typeof body !== 'object' || body === null) return [];
  if ('refusals' in body && Array.isArray(body.refusals)) return body.refusals.filter(isRefusal);
  if ('error' in body) return isRefusal(body.error) ? [body.error] : [];
  return isRefusal(body) ? [body] : [];
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'sentence' in value && typeof value.sentence === 'string';
}
