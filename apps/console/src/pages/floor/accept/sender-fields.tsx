import type { RequestNow } from '@giaolien/kernel';
import { formatShort, useNow, useText } from '@giaolien/ui';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../../api/session.ts';
import { FieldRow } from '../parts/enter-flow.tsx';
import { requestsQuery } from '../../../api/register-queries.ts';
import { RepresentativeField } from '../parts/representative-field.tsx';
import type { AcceptDraft } from './accept-draft.ts';

interface SenderFieldsProps {
  readonly draft: AcceptDraft;
  readonly onChange: (part: Partial<AcceptDraft>) => void;
}

/** Who of the sender brings a secret, and by which collection the item came; nothing where neither applies. */
export function SenderFields({ draft, onChange }: SenderFieldsProps) {
  const text = useText();
  const words = text.floor.accept;
  const now = useNow();
  const requests = useCounted(draft);
  const { sender, secrecy } = draft;
  if (sender === null || (secrecy === 'none' && requests.length === 0)) return null;
  return (
    <FieldRow>
      {secrecy !== 'none' && (
        <RepresentativeField
          label={words.handedBy}
          body={sender.id}
          value={draft.handedBy}
          onChange={(handedBy) => onChange({ handedBy })}
        />
      )}
      {requests.length > 0 && (
        <Select
          label={words.request}
          placeholder={words.noRequest}
          clearable
          value={draft.request}
          onChange={(request) => onChange({ request })}
          data={requests.map(({ id, items, requestedAt }) => ({
            value: id,
            label: words.requestLine({ items: String(items), at: formatShort(requestedAt, now) }),
          }))}
        />
      )}
    </FieldRow>
  );
}

/** The collections of this sender that the counter has counted. */
function useCounted({ sender }: AcceptDraft): readonly RequestNow[] {
  const { facility } = useSession();
  const { data } = useQuery({ ...requestsQuery({ facility, state: 'brought' }), enabled: sender !== null });
  return (data?.requests ?? []).filter(({ body }) => body === sender?.id);
}
