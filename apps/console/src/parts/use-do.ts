import { playTone, useText } from '@giaolien/ui';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { proofSentence } from '../shell/proof/proof-fault.tsx';

interface Doing<Given, Answer> {
  readonly act: (given: Given) => Promise<Answer>;
  /** Said when it is done; nothing where the screen tells it by itself. */
  readonly done?: string;
  /** What it changes: asked for again. */
  readonly refresh: readonly QueryKey[];
  readonly onDone?: (answer: Answer, given: Given) => void;
}

/** Something done to accounts, devices, approvals or alarms; the server's own sentence where it refused. */
export function useDo<Given = void, Answer = unknown>({ act, done, refresh, onDone }: Doing<Given, Answer>) {
  const text = useText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (answer, given) => {
      for (const queryKey of refresh) void queries.invalidateQueries({ queryKey });
      if (done !== undefined) notifications.show({ color: 'gray', message: done });
      onDone?.(answer, given);
    },
    onError: (problem) => {
      playTone('refuse');
      notifications.show({
        color: 'red',
        title: text.failure.refused,
        message: proofSentence(problem, text),
        autoClose: 12_000,
      });
    },
  });
}
