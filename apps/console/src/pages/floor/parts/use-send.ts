import { useText } from '@giaolien/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { WireInput } from '../../../act/use-check.ts';
import type { Decided } from '../../../act/use-submit.ts';
import { postJson } from '../../../api/client.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { QUERY_KINDS } from '../../../api/queries.ts';
import { sentenceOf } from '../../../api/sentence.ts';
import { signal } from './signals.ts';

/** An act that a scan does at once, with what it is called in the list of the last ten. */
export interface ScanAct {
  readonly input: WireInput;
  readonly code: string;
  readonly done: string;
}

/**
 * Sends what a scan means, and signals what came of it instead of a toast. `onRefused` gets the server's sentence, for a
 * card that stops the hand.
 */
export function useSend(
  options: {
    readonly onDone?: (result: Decided, act: ScanAct) => void;
    readonly onRefused?: (sentence: string, act: ScanAct) => void;
  } = {},
) {
  const text = useText();
  const queries = useQueryClient();
  return useMutation({
    scope: { id: 'floor-scans' },
    mutationFn: ({ input }: ScanAct) => postJson<Decided>('/inputs', input),
    onSuccess: (result, act) => {
      for (const kind of QUERY_KINDS) void queries.invalidateQueries({ queryKey: [kind] });
      void queries.invalidateQueries({ queryKey: ['check'] });
      const irregularity = result.irregularities[0];
      if (irregularity === undefined) signal('accept', act.code, act.done);
      else signal('duplicate', act.code, irregularity.sentence);
      options.onDone?.(result, act);
    },
    onError: (problem, act) => {
      const sentence = sentenceOf(problem, text);
      signal('refuse', act.code, sentence);
      if (problem instanceof ApiProblem && problem.status > 0) options.onRefused?.(sentence, act);
    },
  });
}
