import { useSyncExternalStore } from 'react';

interface Open<Asked, Answer> {
  readonly asked: Asked;
  readonly answer: (answer: Answer | undefined) => void;
}

/** What is asked now, for the part of the frame that shows it. */
export function useQuestion<Asked, Answer>(question: Question<Asked, Answer>): Open<Asked, Answer> | undefined {
  return useSyncExternalStore(question.subscribe, question.read);
}

/**
 * A question that code without a screen of its own puts to the person: the frame shows it, and the caller waits.
 * Asked again while it is open, it is one question for all who ask, provided they ask the same.
 */
export class Question<Asked, Answer> {
  #open: Open<Asked, Answer> | undefined;
  #promise: Promise<Answer | undefined> | undefined;
  readonly #listeners = new Set<() => void>();

  /** The answer; `undefined` when the person turned away, or was already asked something else. */
  ask(asked: Asked): Promise<Answer | undefined> {
    if (this.#open !== undefined && this.#promise !== undefined) {
      return Object.is(this.#open.asked, asked) ? this.#promise : Promise.resolve(undefined);
    }
    const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
    this.#promise = promise;
    this.#set({
      asked,
      answer: (answer) => {
        this.#set(undefined);
        resolve(answer);
      },
    });
    return promise;
  }

  /** Nobody is left to answer: the frame is gone. */
  drop(): void {
    this.#open?.answer(undefined);
  }

  /** What is asked now. */
  readonly read = (): Open<Asked, Answer> | undefined => this.#open;

  /** Calls `listener` when that changes. Answers how to stop listening. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #set(open: Open<Asked, Answer> | undefined): void {
    this.#open = open;
    for (const listener of this.#listeners) listener();
  }
}
