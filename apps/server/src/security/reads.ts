import { createHash } from 'node:crypto';
import { labelOf, type RowKind } from '@giaolien/access';
import {
  kindOf,
  stricterSecrecy,
  type NowOf,
  type SecrecyClass,
  type SubjectId,
  type SubjectKind,
  type SubjectNow,
} from '@giaolien/kernel';
import type { Services } from '../services.ts';
import type { Caller } from './caller.ts';

/** A row of an answer, as the security log counts it. */
export interface ReadRow {
  readonly id: string;
  readonly secrecy: SecrecyClass | null;
}

/**
 * Records that one record was read, before it is answered: where it is classified, or open to the caller only by a
 * break-glass. Of everything else nothing is kept (12.10 #91). `inside`: the receptacle in which it lies, which may be
 * what was opened.
 * @throws SecurityLogUnavailable, and then nothing is answered
 */
export async function recordRead(
  { security, now }: Pick<Services, 'security' | 'now'>,
  caller: Caller,
  subject: SubjectId,
  secrecy: SecrecyClass | null,
  inside: SubjectId | null = null,
): Promise<void> {
  const find = (opened: SubjectId) =>
    caller.person === null ? undefined : security.findGlass(caller.person, opened, now());
  const grant = find(subject) ?? (inside === null ? undefined : find(inside));
  if (grant !== undefined)
    await security.record({ ...caller, kind: 'glass-read', subject, secrecy, detail: { grant } });
  else if (secrecy !== null)
    await security.record({ ...caller, kind: 'classified-read', subject, secrecy, detail: {} });
}

/**
 * Records that a list was read, as one entry: how many of its rows are classified, the highest class, and a digest by
 * which one can later tell whether a given record was among them.
 */
export async function recordListed(
  { security, now }: Pick<Services, 'security' | 'now'>,
  caller: Caller,
  list: string,
  rows: readonly ReadRow[],
): Promise<void> {
  const opened = caller.person === null ? [] : security.glassOf(caller.person, now());
  const read = opened.flatMap((subject) =>
    rows.filter(({ id }) => subject.endsWith(`:${id}`)).map(({ secrecy }) => ({ subject, secrecy })),
  );
  await Promise.all(read.map((one) => security.record({ ...caller, ...one, kind: 'glass-read', detail: { list } })));
  const counted = countClassified(rows);
  if (counted === undefined) return;
  const { secrecy, detail } = counted;
  await security.record({ ...caller, kind: 'classified-listed', secrecy, detail: { list, ...detail } });
}

/**
 * To be called where a caller is told that there is no such record. Whether there is one, and of what class, is looked
 * up after he was answered: he waits no longer than for what does not exist.
 */
export function recordAbsence(
  services: Pick<Services, 'security' | 'store'>,
  caller: Caller,
  subject: SubjectId,
): void {
  const { security, store } = services;
  security.recordLater(async () => {
    const story = (await store.log.world([subject])).stories.get(subject);
    const secrecy = story?.now === undefined ? null : secrecyOf(kindOf(subject), story.now);
    if (secrecy === null) return undefined;
    security.countRefusal(caller);
    return { ...caller, kind: 'classified-refused', subject, secrecy, detail: { asked: 'read' } };
  });
}

/** The highest class that a record tells of now. */
export function secrecyOf(kind: SubjectKind, now: SubjectNow): SecrecyClass | null {
  if (kind === 'series') return null;
  // The state of a subject is that of its kind; the compiler cannot follow the pairing.
  return labelOf(kind, now as NowOf[RowKind], []).secrecy;
}

function countClassified(rows: readonly ReadRow[]) {
  const classified = rows.filter(({ secrecy }) => secrecy !== null);
  if (classified.length === 0) return undefined;
  const secrecy = classified.map((row) => row.secrecy).reduce<SecrecyClass | null>(stricterSecrecy, null);
  const ids = classified.map(({ id }) => id).toSorted();
  const digest = createHash('sha256').update(ids.join('\n')).digest('hex');
  return { secrecy, detail: { rows: classified.length, digest } };
}
