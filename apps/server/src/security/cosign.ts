import { createHash, randomBytes } from 'node:crypto';
import { MINUTE, type Instant, type PersonId } from '@giaolien/kernel';
import type { Cosignatures } from '@giaolien/store';
import type { HttpInput } from '@giaolien/wire';
import type { ReceivedInput } from '../inputs/received.ts';

/** The signature of a witness is for the act in hand, not for later. */
export const COSIGNATURE_LIFETIME = 5 * MINUTE;
/** Tickets that one request may carry: one for each of its inputs. */
export const TICKETS_MAX = 500;

/** The person before whom an input says that it was done; `undefined`: before nobody. */
export function witnessOf(input: HttpInput): PersonId | undefined {
  return 'witness' in input ? input.witness : undefined;
}

/** The tickets of a header, comma separated. */
export function ticketsOf(header: string | readonly string[] | undefined): readonly string[] {
  const text = typeof header === 'string' ? header : (header ?? []).join(',');
  const tickets = text.split(',').map((ticket) => ticket.trim());
  return tickets.filter((ticket) => /^[A-Za-z0-9_-]{43}$/.test(ticket)).slice(0, TICKETS_MAX);
}

/** A witness who has just proven himself. */
export interface Signed {
  readonly received: ReceivedInput;
  readonly witness: PersonId;
  /** Who will give the input; `null`: the witness signs at his own screen, and does not know. */
  readonly caller: PersonId | null;
  readonly provedBy: string;
}

/** Signatures of witnesses under inputs: each for exactly one input, and once (R4.10; 12.10 #93). */
export class Cosigning {
  readonly #table: Cosignatures;
  readonly #now: () => Instant;
  /** Inputs being decided, with who gave them: the same from him again, meanwhile, is no second act. */
  readonly #deciding = new Set<string>();

  constructor(table: Cosignatures, now: () => Instant) {
    this.#table = table;
    this.#now = now;
  }

  /** Gives out a ticket; only its SHA-256 is kept. */
  async sign({ received, witness, caller, provedBy }: Signed): Promise<{ ticket: string; until: Instant }> {
    const ticket = randomBytes(32).toString('base64url');
    const madeAt = this.#now();
    const until = madeAt + COSIGNATURE_LIFETIME;
    const { inputId } = received.input;
    const signed = { inputId, digest: received.digest, witness, caller, provedBy };
    await this.#table.add({ ...signed, ticketHash: hashOf(ticket), madeAt, until });
    return { ticket, until };
  }

  /**
   * Uses up the ticket of an input that names a witness. `undefined`: no ticket is good for it. The same input while it
   * is being decided needs none: it is no second act of its caller, and the log gives both the same answer.
   */
  async use(
    { input, digest }: ReceivedInput,
    witness: PersonId,
    caller: PersonId,
    tickets: readonly string[],
  ): Promise<UsedTicket | undefined> {
    const { inputId } = input;
    const act = [inputId, digest, caller].join(' ');
    if (this.#deciding.has(act)) return NO_TICKET;
    const used = await this.#table.use({ inputId, digest, witness }, caller, tickets.map(hashOf), this.#now());
    if (used === undefined) return this.#deciding.has(act) ? NO_TICKET : undefined;
    this.#deciding.add(act);
    return {
      settle: async (isDecided) => {
        this.#deciding.delete(act);
        if (!isDecided) await this.#table.giveBack(used);
      },
    };
  }
}

/** A ticket in use. `settle`: whether the input was decided; if not, the same input may come again with it. */
export interface UsedTicket {
  settle(isDecided: boolean): Promise<void>;
}

const NO_TICKET: UsedTicket = { settle: () => Promise.resolve() };

function hashOf(ticket: string): Buffer {
  return createHash('sha256').update(ticket).digest();
}
