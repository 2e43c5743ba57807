import type { InputId, Instant, PersonId } from '@giaolien/kernel';
import type { Pool } from 'pg';

/** What a ticket is good for: this input, with this witness. */
export interface Cosigned {
  readonly inputId: InputId;
  /** SHA-256 of the canonical input, hexadecimal. */
  readonly digest: string;
  readonly witness: PersonId;
}

/** A signature as it is made. */
export interface NewCosignature extends Cosigned {
  /** SHA-256 of the ticket. */
  readonly ticketHash: Buffer;
  /** Who must give the input; `null`: the witness signed at his own screen, and anyone but he may give it. */
  readonly caller: PersonId | null;
  readonly provedBy: string;
  readonly madeAt: Instant;
  readonly until: Instant;
}

/** The signatures of witnesses, each good for one input and once. */
export interface Cosignatures {
  add(signature: NewCosignature): Promise<void>;
  /**
   * Uses up the one of these tickets that is for exactly this input of this caller; answers its hash. `undefined`: there
   * is none, or another request was first.
   */
  use(signed: Cosigned, caller: PersonId, ticketHashes: readonly Buffer[], at: Instant): Promise<Buffer | undefined>;
  /** Gives a ticket back whose input could not be decided. */
  giveBack(ticketHash: Buffer): Promise<void>;
  /** Forgets those that ended before `before`. */
  forget(before: Instant): Promise<void>;
}

/** The cosignatures of a database that is migrated. */
export function createCosignatures(pool: Pool): Cosignatures {
  return {
    async add({ ticketHash, inputId, digest, caller, witness, provedBy, madeAt, until }) {
      await pool.query(
        `insert into cosignature (ticket_hash, input_id, digest, caller, witness, proved_by, made_at, until)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [ticketHash, inputId, digest, caller, witness, provedBy, madeAt, until],
      );
    },
    async use({ inputId, digest, witness }, caller, ticketHashes, at) {
      const { rows } = await pool.query<{ ticket_hash: Buffer }>({
        name: 'cosignature-use',
        text: `update cosignature set used_at = $6
               where ticket_hash = any ($1::bytea[]) and input_id = $2 and digest = $3 and witness = $4
                 and (caller is null or caller = $5) and witness <> $5 and used_at is null and until > $6
               returning ticket_hash`,
        values: [ticketHashes, inputId, digest, witness, caller, at],
      });
      return rows[0]?.ticket_hash;
    },
    async giveBack(ticketHash) {
      await pool.query('update cosignature set used_at = null where ticket_hash = $1', [ticketHash]);
    },
    async forget(before) {
      await pool.query('delete from cosignature where until < $1', [before]);
    },
  };
}
