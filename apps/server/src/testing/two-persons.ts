import type { Approval, ApprovedActName } from '@giaolien/wire';
import type { TestServer } from './server.ts';

/** What became of an act that one person asked for and another was to approve. */
export interface TwoPersons {
  /** Of the question, or of the decision when the question was taken. */
  readonly status: number;
  readonly code: string | undefined;
  readonly approval: Approval | undefined;
}

interface Answer {
  readonly approval?: Approval;
  readonly refusals?: readonly { readonly code: string }[];
}

/** `asker` asks for an act and `second` approves it, each newly proven. */
export async function together(
  server: TestServer,
  [asker, second]: readonly [string, string],
  act: ApprovedActName,
  parameters: object,
): Promise<TwoPersons> {
  await server.prove(asker);
  const body = { act, parameters, reason: 'Theo quyết định' };
  const asked = await server.ask<Answer>(asker, 'POST', '/api/approvals', body);
  const { approval } = asked.body;
  if (approval === undefined) return resultOf(asked);
  await server.prove(second);
  const decision = { decision: 'approve', digest: approval.digest };
  return resultOf(await server.ask<Answer>(second, 'POST', `/api/approvals/${approval.id}/decision`, decision));
}

function resultOf({ status, body }: { readonly status: number; readonly body: Answer }): TwoPersons {
  return { status, code: body.refusals?.[0]?.code, approval: body.approval };
}
