import type { Approval, ApprovedActName } from '@giaolien/wire';
import { queryOptions } from '@tanstack/react-query';
import { fetchJson, postJson } from '../../../api/client.ts';

/** Nobody tells the asker of a decision but the list itself: it is looked at this often while it is open. */
const LOOK = 5_000;

/** What somebody asks a second person to allow. */
export interface Asking {
  readonly act: ApprovedActName;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly reason: string;
}
interface ApprovalOne {
  readonly approval: Approval;
}

/** Asks for an act of two persons. */
export async function askApproval(asking: Asking): Promise<ApprovalOne> {
  return postJson<ApprovalOne>('/approvals', asking);
}

/** What has become of one. */
export function approvalQuery(id: string) {
  return queryOptions({
    queryKey: ['approvals', 'one', id],
    queryFn: ({ signal }) => fetchJson<ApprovalOne>(`/approvals/${id}`, {}, signal),
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.approval.state === 'pending' ? LOOK : false,
  });
}
