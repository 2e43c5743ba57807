import type {
  Actor,
  Breach,
  Calendar,
  Commitment,
  Event,
  Input,
  InputId,
  Instant,
  Network,
  RuleSet,
} from '@giaolien/kernel';

/** A personal or classified value behind a commitment; kept beside the log so that it can be destroyed. */
export interface Opening {
  readonly commitment: Commitment;
  /** What it is, e.g. `recipientName`. */
  readonly field: string;
  readonly value: string;
  /** base64url. */
  readonly salt: string;
}

/** One input on its way into the log. */
export interface Submission {
  readonly input: Input;
  /** SHA-256 of the canonical body as it was received, 64 hex digits: tells a repeat from another input. */
  readonly digest: string;
  readonly actor: Actor;
  /** Stored in the same transaction as the facts; dropped when the input is refused. */
  readonly openings: readonly Opening[];
  /**
   * Subjects of a command that its actor may not know of. It is decided, refused and remembered as if they did not exist,
   * so that neither words nor time nor a repeat tells one from the other; the breaches are for a rule that would not mind.
   */
  readonly hidden?: readonly Breach[];
}

/**
 * The one answer to an input, for ever.
 * - `decided`: its facts stand at positions `first` … `last`
 * - `refused`: the breaches, the first of which is the reason
 * - `conflict`: this inputId was used before for something else; nothing was stored
 * `repeated` tells that the answer was given before.
 */
export type Outcome =
  | {
      readonly inputId: InputId;
      readonly kind: 'decided';
      readonly first: number;
      readonly last: number;
      readonly events: readonly Event[];
      readonly repeated: boolean;
    }
  | {
      readonly inputId: InputId;
      readonly kind: 'refused';
      readonly breaches: readonly Breach[];
      readonly repeated: boolean;
    }
  | { readonly inputId: InputId; readonly kind: 'conflict' };

/** The catalogue as decisions need it: a snapshot in memory, asked once per batch. */
export interface References {
  readonly network: Network;
  rulesAt(instant: Instant): RuleSet;
  readonly calendar: Calendar;
}
