import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { WireInput } from '../../../act/use-check.ts';
import { postJson } from '../../../api/client.ts';
import type { Refusal } from '../../../api/problem.ts';

const ANY_INPUT = '00000000-0000-4000-8000-000000000000';
/** A queue longer than this is checked from its top; the rest is checked when it is tried. */
const MOST = 120;

/**
 * What the rulebook says of many acts at once, one per row of a queue, before anybody tries one. Keys are the caller's.
 * A row without an entry has not been answered yet.
 */
export function useChecks(inputs: ReadonlyMap<string, WireInput>): ReadonlyMap<string, readonly Refusal[]> {
  const asked = [...inputs].slice(0, MOST).map(([key, input]) => [key, { ...input, inputId: ANY_INPUT }] as const);
  const { data } = useQuery({
    queryKey: ['check', 'many', JSON.stringify(asked)],
    enabled: asked.length > 0,
    staleTime: 5_000,
    gcTime: 30_000,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const answers = await postJson<readonly { breaches: readonly Refusal[] }[]>(
        '/check',
        asked.map(([, input]) => input),
        signal,
      );
      return asked.map(([key], index) => [key, answers[index]?.breaches ?? []] as const);
    },
  });
  return new Map(data ?? []);
}
