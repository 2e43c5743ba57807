import type { Approval } from '@giaolien/wire';
import type { TestServer } from './server.ts';

/** The two administrators of the demonstration. */
export const ADMINISTRATORS = ['quantri.hn', 'quantri2.hn'] as const;

/** One administrator asks for an act, the other approves it, both freshly signed in; answers what he was told, once. */
export async function approve(
  server: TestServer,
  act: string,
  parameters: object,
): Promise<Readonly<Record<string, unknown>>> {
  const [asker, decider] = ADMINISTRATORS;
  const asked = { act, parameters, reason: 'thử nghiệm' };
  await server.signIn(asker);
  await server.signIn(decider);
  const pending = await server.ask<{ approval: Approval }>(asker, 'POST', '/api/approvals', asked);
  if (pending.status !== 200) throw new Error(`${act} could not be asked for: ${JSON.stringify(pending.body)}`);
  const { id, digest } = pending.body.approval;
  const url = `/api/approvals/${id}/decision`;
  const decided = await server.ask<{ approval: Approval }>(decider, 'POST', url, { decision: 'approve', digest });
  if (decided.body.approval?.state !== 'approved') throw new Error(`${act} was not: ${JSON.stringify(decided.body)}`);
  return decided.body.approval.outcome ?? {};
}
