import { canonicalBytes, canonicalText } from '@giaolien/wire';

import { type ChainedEntry, GENESIS, hashAfter } from './entry.ts';
import type { Checkpoint, SecurityLog } from './log.ts';
import type { SecurityEnd } from './writer.ts';

/**
 * What is wrong with a security log, and at which place.
 * - `entry-altered` what an entry says is not what its hash was made of
 * - `entries-missing` places `seq` … `until` are empty
 * - `chain-broken` an entry does not follow the one before it
 * - `tail-missing` a signed head stands behind the last entry
 * - `head-differs` the head row and the last entry disagree
 * - `signed-differs` the chain is sound, and it is not the one that was signed here: it was written anew
 * - `signature-wrong` a signed head that its key has not signed
 */
export interface Finding {
  readonly kind:
    | 'entry-altered'
    | 'entries-missing'
    | 'chain-broken'
    | 'tail-missing'
    | 'head-differs'
    | 'signed-differs'
    | 'signature-wrong';
  readonly seq: number;
  readonly until?: number;
}

/** What a check of the whole log found. `signed`: the last place that a good signature holds. */
export interface Verified {
  readonly entries: number;
  readonly end: SecurityEnd;
  readonly signed: number;
  readonly checkpoints: number;
  readonly findings: readonly Finding[];
}

/** More findings than anyone reads. */
const FINDINGS_MAX = 1_000;
const PAGE = 5_000;

/** The bytes that a signed head is a signature of. */
export function signedBytesOf({ seq, hash, at }: Pick<Checkpoint, 'seq' | 'hash' | 'at'>): Uint8Array {
  const canonical = canonicalText({ log: 'giaolien security', seq, hash, at });
  return canonicalBytes(canonical.kind === 'canonical' ? canonical.text : '');
}

/**
 * Reads the whole log again: gaps, chain, contents, head, signatures.
 * `isSigned`: whether the key made this signature. `anchor`: a head that was kept outside the database, if there is one.
 */
export async function verifySecurityLog(
  log: Pick<SecurityLog, 'readAfter' | 'end' | 'listCheckpoints'>,
  isSigned: (bytes: Uint8Array, checkpoint: Checkpoint) => Promise<boolean>,
  anchor?: Checkpoint,
): Promise<Verified> {
  const findings: Finding[] = [];
  const stored = await log.listCheckpoints();
  const checkpoints = anchor === undefined ? stored : [...stored, anchor];
  const good: Checkpoint[] = [];
  for (const checkpoint of checkpoints) {
    if (await isSigned(signedBytesOf(checkpoint), checkpoint)) good.push(checkpoint);
    else findings.push({ kind: 'signature-wrong', seq: checkpoint.seq });
  }
  const signedAt = Map.groupBy(good, ({ seq }) => seq);
  // The head first: what is appended during the check stands behind it.
  const end = await log.end();
  const walk = new Walk(findings, signedAt, end);
  for (let page = await log.readAfter(0, PAGE); page.length > 0; page = await log.readAfter(walk.seq, PAGE)) {
    for (const entry of page) walk.step(entry);
  }
  if (walk.headHash !== end.hash) findings.push({ kind: 'head-differs', seq: end.seq });
  const behind = good.filter(({ seq }) => seq > walk.seq);
  for (const { seq } of behind) findings.push({ kind: 'tail-missing', seq: walk.seq + 1, until: seq });
  return {
    entries: walk.count,
    end,
    signed: walk.signed,
    checkpoints: new Set(checkpoints.map(({ seq }) => seq)).size,
    findings: findings.slice(0, FINDINGS_MAX),
  };
}

/** One pass over the entries in their order. */
class Walk {
  seq = 0;
  count = 0;
  signed = 0;
  /** Hash at the place of the head row. */
  headHash: string | undefined;
  #hash = GENESIS;
  readonly #end: SecurityEnd;
  readonly #findings: Finding[];
  readonly #signedAt: ReadonlyMap<number, readonly Checkpoint[]>;

  constructor(findings: Finding[], signedAt: ReadonlyMap<number, readonly Checkpoint[]>, end: SecurityEnd) {
    this.#end = end;
    this.#findings = findings;
    this.#signedAt = signedAt;
    this.headHash = end.seq === 0 ? GENESIS : undefined;
  }

  step(entry: ChainedEntry): void {
    const { seq, previous, hash, ...said } = entry;
    if (seq !== this.seq + 1) this.#find({ kind: 'entries-missing', seq: this.seq + 1, until: seq - 1 });
    else if (previous !== this.#hash) this.#find({ kind: 'chain-broken', seq });
    if (hashAfter(previous, { seq, ...said }) !== hash) this.#find({ kind: 'entry-altered', seq });
    const signed = this.#signedAt.get(seq) ?? [];
    if (signed.some((checkpoint) => checkpoint.hash !== hash)) this.#find({ kind: 'signed-differs', seq });
    else if (signed.length > 0) this.signed = seq;
    if (seq === this.#end.seq) this.headHash = hash;
    this.seq = seq;
    this.#hash = hash;
    this.count += 1;
  }

  #find(finding: Finding): void {
    if (this.#findings.length < FINDINGS_MAX) this.#findings.push(finding);
  }
}
