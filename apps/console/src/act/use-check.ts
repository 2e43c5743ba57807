import type { Event } from '@giaolien/kernel';
import type { HttpInput } from '@giaolien/wire';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { postJson } from '../api/client.ts';
import type { Refusal } from '../api/answers.ts';

/** An input as a screen sends it: names of people outside the register stand in clear, and the server commits to them. */
export type WireInput = HttpInput;

/** The rulebook's opinion of an input that nobody has sent yet. */
export type Opinion =
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'unreachable' }
  /** Nothing stands in the way; `events` is what the input would become. */
  | { readonly kind: 'free'; readonly events: readonly Event[] }
  | { readonly kind: 'breaches'; readonly breaches: readonly Refusal[] };

interface CheckAnswer {
  readonly breaches: readonly Refusal[];
  readonly events?: readonly Event[];
}

const PAUSE = 250;
const ANY_INPUT = '00000000-0000-4000-8000-000000000000';

/**
 * Asks the server what an input would break, before it is tried. `undefined` while the form is incomplete.
 * The `inputId` plays no part: the same act asked twice is one question.
 */
export function useCheck(input: WireInput | undefined): Opinion {
  const question = input === undefined ? '' : JSON.stringify({ ...input, inputId: ANY_INPUT });
  const [asked] = useDebouncedValue(question, PAUSE);
  const { data, error } = useQuery({
    queryKey: ['check', asked],
    enabled: asked !== '',
    staleTime: 5_000,
    gcTime: 30_000,
    queryFn: ({ signal }) => postJson<CheckAnswer>('/check', JSON.parse(asked) as unknown, signal),
  });
  if (input === undefined) return { kind: 'incomplete' };
  if (asked !== question) return { kind: 'checking' };
  if (error !== null) return { kind: 'unreachable' };
  if (data === undefined) return { kind: 'checking' };
  return data.breaches.length === 0
    ? { kind: 'free', events: data.events ?? [] }
    : { kind: 'breaches', breaches: data.breaches };
}
