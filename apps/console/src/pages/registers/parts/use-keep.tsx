import { playTone, useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { postJson } from '../../../api/client.ts';
import { sentenceOf } from '../../../api/sentence.ts';

/** One change of a record: where it goes and what it says. */
export interface Change {
  readonly path: string;
  readonly body: unknown;
  /** What to say when it is kept. */
  readonly done: string;
  /** The change that takes it back, made from what the server answered. */
  readonly undo?: (answer: unknown) => Change;
}

interface Options {
  /** First elements of the keys of the queries that it changes. */
  readonly kinds: readonly ('staff' | 'rosters' | 'places' | 'approvals' | 'equipment')[];
  readonly onDone?: (answer: unknown) => void;
}

/** How long a toast offers to take a change back, milliseconds. */
const UNDO = 10_000;

/**
 * Keeps a change of a register and tells what came of it: a tone, a toast with a way back where there is one, the
 * server's own sentence where it refused.
 */
export function useKeep({ kinds, onDone }: Options) {
  const text = useText();
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: ({ path, body }: Change) => postJson<unknown>(path, body),
    onSuccess: (answer, { done, undo }) => {
      for (const kind of kinds) void queries.invalidateQueries({ queryKey: [kind] });
      playTone('accept');
      tell(done, undo === undefined ? undefined : () => mutation.mutate(undo(answer)), text.staff.undo);
      onDone?.(answer);
    },
    onError: (problem) => {
      // Somebody else was first: what stands there now must be looked at.
      for (const kind of kinds) void queries.invalidateQueries({ queryKey: [kind] });
      playTone('refuse');
      notifications.show({
        color: 'red',
        title: text.failure.refused,
        message: sentenceOf(problem, text),
        autoClose: 12_000,
      });
    },
  });
  return mutation;
}

function tell(done: string, undo: (() => void) | undefined, word: string): void {
  if (undo === undefined) {
    notifications.show({ color: 'gray', message: done });
    return;
  }
  const id = notifications.show({
    color: 'gray',
    autoClose: UNDO,
    message: (
      <>
        {done}{' '}
        <Button
          variant="subtle"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {word}
        </Button>
      </>
    ),
  });
}
