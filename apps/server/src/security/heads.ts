import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '@giaolien/kernel';
import type { KeyProvider } from '@giaolien/keys';
import {
  GENESIS,
  hashAfter,
  signedBytesOf,
  type Checkpoint,
  type SecurityEnd,
  type SecurityLog,
} from '@giaolien/store';

/** Entries after which a head is signed without waiting for the minute. */
const ENTRIES_UNSIGNED = 1_000;
const PAGE = 2_000;

/** The newest signed head, kept outside the database: who owns that can cut the log, but not this file. */
export interface HeadAnchor {
  load(): Promise<Checkpoint | undefined>;
  save(checkpoint: Checkpoint): Promise<void>;
}

export interface HeadParts {
  readonly log: SecurityLog;
  readonly keys: Pick<KeyProvider, 'sign' | 'verify'>;
  readonly now: () => Instant;
  readonly anchor: HeadAnchor | undefined;
}

/** What stands between two signed heads does not add up, from `seq` on: it is not signed. */
export class SecurityLogBroken extends Error {
  override readonly name = 'SecurityLogBroken';
  readonly seq: number;
  constructor(seq: number) {
    super(
      `Nhật ký an ninh không khớp từ dòng ${seq}: đã có người ghi vào bảng. Hãy chạy: giaolien security verify. Nếu đây là cơ sở dữ liệu mới, hãy xoá tệp security-head.json.`,
    );
    this.seq = seq;
  }
}

/** Signs where the log ends, after it has read again everything since the head that was signed before. */
export class Heads {
  readonly #parts: HeadParts;
  #appended = 0;
  #signing: Promise<void> | undefined;

  constructor(parts: HeadParts) {
    this.#parts = parts;
  }

  /** Told of every entry; true when it is time to sign. */
  noteAppended(): boolean {
    this.#appended += 1;
    return this.#appended >= ENTRIES_UNSIGNED;
  }

  /**
   * Signs the end of the log, unless it is signed. Both heads that were signed before, in the database and in the file,
   * must be of our key and stand in the chain, which is read again from the one in the file.
   * @throws SecurityLogBroken, KeysUnavailable
   */
  async sign(): Promise<void> {
    this.#signing ??= this.#sign().finally(() => (this.#signing = undefined));
    await this.#signing;
  }

  async #sign(): Promise<void> {
    const { log, keys, now, anchor } = this.#parts;
    this.#appended = 0;
    const kept = await anchor?.load();
    const stored = await log.findCheckpoint();
    const heads = [kept, stored].filter((head) => head !== undefined);
    for (const head of heads) await this.#assertSigned(head);
    const end = await log.end();
    for (const head of heads) await assertStands(log, head, end);
    // From the file, whatever the table holds: who owns the database writes the table, and not the file.
    const from = kept ?? stored ?? { seq: 0, hash: GENESIS };
    await assertSound(log, from, end);
    const last = heads.find(({ seq }) => seq === end.seq);
    const isKept = last !== undefined && (anchor === undefined || last === kept);
    if (end.seq === 0 || isKept) return;
    const checkpoint = last ?? (await this.#signed(end, now(), keys));
    await log.addCheckpoint(checkpoint);
    await anchor?.save(checkpoint);
  }

  async #signed(end: SecurityEnd, at: Instant, keys: HeadParts['keys']): Promise<Checkpoint> {
    return { ...end, at, ...(await keys.sign('security-log', signedBytesOf({ ...end, at }))) };
  }

  /** @throws SecurityLogBroken at a head that our key has not signed */
  async #assertSigned(head: Checkpoint): Promise<void> {
    const isSigned = await this.#parts.keys.verify('security-log', signedBytesOf(head), head);
    if (!isSigned) throw new SecurityLogBroken(head.seq);
  }
}

/** @throws SecurityLogBroken unless the entry at the place of a signed head is the one that was signed */
async function assertStands(log: SecurityLog, head: SecurityEnd, end: SecurityEnd): Promise<void> {
  if (end.seq < head.seq) throw new SecurityLogBroken(end.seq + 1);
  const [entry] = await log.readAfter(head.seq - 1, 1);
  if (entry?.seq !== head.seq || entry.hash !== head.hash) throw new SecurityLogBroken(head.seq);
}

/** @throws SecurityLogBroken unless the chain leads from `begin` to `end`, each entry as it was hashed. */
async function assertSound(log: SecurityLog, begin: SecurityEnd, end: SecurityEnd): Promise<void> {
  let { seq, hash } = begin;
  while (seq < end.seq) {
    const page = await log.readAfter(seq, Math.min(PAGE, end.seq - seq));
    if (page.length === 0) throw new SecurityLogBroken(seq + 1);
    for (const { previous, hash: stored, ...said } of page) {
      const isNext = said.seq === seq + 1 && previous === hash && hashAfter(previous, said) === stored;
      if (!isNext) throw new SecurityLogBroken(seq + 1);
      seq = said.seq;
      hash = stored;
    }
  }
  if (hash !== end.hash) throw new SecurityLogBroken(end.seq);
}

/** Where the newest signed head is kept outside the database. */
export function anchorPathOf(dataFolder: string): string {
  return join(dataFolder, 'security-head.json');
}

/** The anchor in a file; written beside and renamed, so that it is never half. */
export function anchorFile(path: string): HeadAnchor {
  return {
    async load() {
      try {
        // Our own file; a signature tells whether it is what it was.
        return JSON.parse(await readFile(path, 'utf8')) as Checkpoint;
      } catch (error) {
        if (error instanceof SyntaxError) throw new SecurityLogBroken(0);
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async save(checkpoint) {
      await writeFile(`${path}.new`, `${JSON.stringify(checkpoint)}\n`, { mode: 0o600 });
      await rename(`${path}.new`, path);
    },
  };
}
