import type { Messages } from '@giaolien/ui';
import { ApiProblem } from './problem.ts';

/** What to tell the person when a call failed: the server's own sentence where it gave one. */
export function sentenceOf(error: unknown, text: Messages): string {
  if (!(error instanceof ApiProblem)) return text.failure.crashed;
  if (error.refusals.length > 0) return error.refusals.map((refusal) => refusal.sentence).join(' ');
  if (error.status === 0) return text.failure.unreachable;
  if (error.status === 401) return text.signIn.expired;
  if (error.status === 403) return text.failure.forbidden;
  if (error.status === 404) return text.failure.missing;
  return text.failure.unexpected({ status: String(error.status) });
}
