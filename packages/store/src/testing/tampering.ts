import { withClient } from '../postgres/answer.ts';
import { hashAfter, type ChainedEntry } from '../security/entry.ts';

/** What somebody can do who owns the database and means ill; each takes the locks off first. */
export interface Tampering {
  /** Puts another name into an entry of the security log. */
  blame(seq: number, person: string): Promise<void>;
  /** Puts another name into these entries, the end of the log in their order, and writes their chain and head anew. */
  rewrite(entries: readonly ChainedEntry[], person: string): Promise<void>;
  /** Cuts the security log after `seq`, with every signed head in the database, and puts the head row back. */
  cut(seq: number): Promise<void>;
  /** Changes what an approval asks for. */
  alterApproval(id: string, from: string, to: string): Promise<void>;
}

/** The owner of the database at `databaseUrl`, gone bad. */
export function tamperingWith(databaseUrl: string): Tampering {
  async function run(sql: string, values: readonly unknown[] = []): Promise<void> {
    await withClient(databaseUrl, async (client) => {
      await client.query('alter table security_entry disable trigger user');
      await client.query('alter table security_checkpoint disable trigger user');
      await client.query(sql, [...values]);
    });
  }
  return {
    blame: (seq, person) => run('update security_entry set person = $2 where seq = $1', [seq, person]),
    async rewrite(entries, person) {
      let previous = entries[0]?.previous ?? '';
      for (const entry of entries) {
        const hash = hashAfter(previous, { ...entry, person });
        await run(
          `update security_entry set person = $2, previous = decode($3, 'hex'), hash = decode($4, 'hex')
           where seq = $1`,
          [entry.seq, person, previous, hash],
        );
        previous = hash;
      }
      await run(`update security_head set hash = decode($1, 'hex')`, [previous]);
    },
    async cut(seq) {
      await run('delete from security_checkpoint');
      await run('delete from security_entry where seq > $1', [seq]);
      await run('update security_head set seq = $1, hash = (select hash from security_entry where seq = $1)', [seq]);
    },
    alterApproval: (id, from, to) =>
      run('update approval set parameters = replace(parameters, $2, $3) where id = $1', [id, from, to]),
  };
}
