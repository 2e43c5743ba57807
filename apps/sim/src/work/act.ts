import type { PersonId } from '@giaolien/kernel';
import type { HttpInput } from '@giaolien/wire';

/** An input as a person means it; the number that makes a repeat recognisable is given when it is sent. */
export type Draft = HttpInput extends infer Each ? (Each extends HttpInput ? Omit<Each, 'inputId'> : never) : never;

/** What one person does in one go: inputs in the order in which the hands move. */
export interface Act {
  readonly person: PersonId;
  readonly inputs: readonly Draft[];
}
