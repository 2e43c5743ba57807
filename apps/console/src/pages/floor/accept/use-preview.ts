import type { Event } from '@giaolien/kernel';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { WireInput } from '../../../act/use-check.ts';
import { postJson } from '../../../api/client.ts';

type Accepted = Extract<Event, { type: 'ItemAccepted' }>;

/** What the acceptance would record if it were pressed now: scope, promise and payment come from the server. */
export function usePreview(input: WireInput | undefined): Accepted | undefined {
  const question =
    input === undefined ? '' : JSON.stringify({ ...input, inputId: '00000000-0000-4000-8000-000000000000' });
  const [asked] = useDebouncedValue(question, 250);
  const { data } = useQuery({
    queryKey: ['check', asked],
    enabled: asked !== '',
    staleTime: 5_000,
    queryFn: ({ signal }) => postJson<{ events?: readonly Event[] }>('/check', JSON.parse(asked) as unknown, signal),
  });
  return asked === question ? data?.events?.find((event) => event.type === 'ItemAccepted') : undefined;
}
