import { useText } from '@giaolien/ui';
import { playTone } from '@giaolien/ui';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sendJson } from '../api/client.ts';
import type { InputResult } from '../api/answers.ts';
import { QUERY_KINDS } from '../api/queries.ts';
import { sentenceOf } from '../api/sentence.ts';
import { forgetTicket, headersFor, TurnedAway } from './cosign.ts';
import type { WireInput } from './use-check.ts';

export type Decided = Extract<InputResult, { kind: 'decided' }>;

/**
 * Sends one input and tells the person what came of it: a tone, and a toast with the server's own sentence where it
 * refused. Failing to reach the server may be tried again with the same `inputId`: it is decided once. An act before a
 * witness waits until he has proved himself on this screen (12.2 #26); where he turns away, nothing is sent.
 */
export function useSubmit(options: { readonly onDone?: (result: Decided) => void; readonly quiet?: boolean } = {}) {
  const text = useText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (input: WireInput) => sendJson<Decided>('/inputs', input, { headers: await headersFor(input) }),
    onSuccess: (result) => {
      forgetTicket();
      for (const kind of QUERY_KINDS) void queries.invalidateQueries({ queryKey: [kind] });
      void queries.invalidateQueries({ queryKey: ['check'] });
      const wrong = result.irregularities.length > 0;
      playTone(wrong ? 'duplicate' : 'accept');
      if (wrong) {
        notifications.show({
          color: 'orange',
          title: text.act.withIrregularities({ count: String(result.irregularities.length) }),
          message: result.irregularities.map((irregularity) => irregularity.sentence).join(' '),
          autoClose: 12_000,
        });
      } else if (options.quiet !== true) {
        notifications.show({ color: 'gray', message: result.repeated ? text.act.repeated : text.act.done });
      }
      options.onDone?.(result);
    },
    onError: (problem) => {
      if (problem instanceof TurnedAway) return;
      playTone('refuse');
      notifications.show({
        color: 'red',
        title: text.failure.refused,
        message: sentenceOf(problem, text),
        autoClose: 12_000,
      });
    },
  });
}
