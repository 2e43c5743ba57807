import { type FollowedTrip, type Label, type RowKind, type Viewer } from '@giaolien/access';
import { SECRECY_CLASSES, type Role, type SecrecyClass, type SubjectId, subjectOf } from '@giaolien/kernel';
import type { Client } from 'pg';

import { VIEWS } from '../../views/columns.ts';

/** A number below `count`, the next of a series that is the same for the same seed. */
export type Draw = (count: number) => number;

/** xorshift32: plain, and the same everywhere. */
export function drawFrom(seed: number): Draw {
  let state = seed || 1;
  return (count) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % count;
  };
}

/** A record with the label that it was stored under. */
export interface Stored {
  readonly kind: RowKind;
  readonly id: string;
  readonly label: Label;
  /** Of an item: the receptacle in which it lies. */
  readonly container: string | null;
  /** Of a trip: where it goes. */
  readonly stops: readonly string[];
}

/** A fact with the subjects that it concerns, and the classes for which it has a text of its own. */
export interface StoredFact {
  readonly seq: number;
  readonly subjects: readonly SubjectId[];
  readonly open: boolean;
  readonly classes: readonly SecrecyClass[];
}

export const KINDS = Object.keys(VIEWS) as RowKind[];
const FACILITIES = ['100100', '100200', '100300', '100400'];
const PEOPLE = ['an', 'binh', 'chi', 'dung'];
const ROLES: readonly Role[] = ['clerk', 'sorter', 'driver', 'dispatcher', 'monitor', 'administrator'];
const CLASSES: readonly (SecrecyClass | null)[] = [null, ...SECRECY_CLASSES];
const PER_KIND = 12;

function pick<Value>(draw: Draw, values: readonly Value[]): Value {
  const value = values[draw(values.length)];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}

function some<Value>(draw: Draw, values: readonly Value[], most: number): readonly Value[] {
  return [...new Set(Array.from({ length: draw(most + 1) }, () => pick(draw, values)))];
}

/** Anyone at all: what he may see is compared with the policy, so he need not be likely. */
export function randomViewer(draw: Draw, records: readonly Stored[]): Viewer {
  return {
    person: pick(draw, PEOPLE),
    facility: pick(draw, [...FACILITIES, '999999']),
    roles: some(draw, ROLES, 2),
    national: draw(4) === 0,
    clearance: pick(draw, CLASSES),
    glass: some(draw, records, 2).map(({ kind, id }) => subjectOf(kind, id)),
  };
}

/** Records of every kind with labels by chance; a seal has the class of its bag, as the database makes it. */
export function randomRecords(draw: Draw): readonly Stored[] {
  return KINDS.flatMap((kind) =>
    Array.from({ length: PER_KIND }, (_, index): Stored => {
      const about = kind === 'irregularity' ? [subjectOf('item', `item-${draw(PER_KIND)}`)] : [];
      const near = [...some(draw, FACILITIES, 2), ...some(draw, PEOPLE, 1), ...about];
      const container = kind === 'item' && draw(2) === 0 ? `receptacle-${draw(PER_KIND)}` : null;
      const stops = kind === 'trip' ? some(draw, FACILITIES, 2) : [];
      return { kind, id: `${kind}-${index}`, label: { secrecy: pick(draw, CLASSES), near }, container, stops };
    }),
  );
}

/** Facts about some of the records, with a text for those who are cleared for nothing or none. */
export function randomFacts(draw: Draw, records: readonly Stored[]): readonly StoredFact[] {
  return Array.from({ length: 40 }, (_, seq) => {
    const told = some(draw, records, 3).map(({ kind, id }) => subjectOf(kind, id));
    const subjects = told.length > 0 ? told : (['series:none'] as const);
    const classes = some(draw, SECRECY_CLASSES, 2);
    // What tells of no class is open to everyone who may see its subject.
    return { seq, subjects, open: classes.length === 0 || draw(2) === 0, classes };
  });
}

/** The trip as `mayFollowTrip` asks for it. */
export function followedOf({ label, stops }: Stored): FollowedTrip {
  return { carriesA: label.secrecy === 'A', facilities: stops };
}

/** Puts records, positions of the trips, and facts into the tables, as the owner. */
export async function store(client: Client, records: readonly Stored[], facts: readonly StoredFact[]): Promise<void> {
  for (const record of records) await insert(client, VIEWS[record.kind].table, await rowOf(client, record));
  for (const { id, label } of records.filter(({ kind }) => kind === 'trip')) {
    const list = { subject: `handover:${listsOf(id)[1]}`, secrecy: label.secrecy };
    if (list.secrecy !== null) await insert(client, 'classified_subject', list);
    await client.query(`insert into position_now values ('trip:' || $1, 1, 21, 105, 5, 0)`, [id]);
  }
  for (const { seq, subjects, open, classes } of facts) {
    const event = { shard: 0, seq, recorded_at: 1, input_id: `${seq}`, body: open ? `for none: ${seq}` : null };
    await insert(client, 'event', { ...event, secrecy: classes.toSorted()[0] ?? null });
    for (const subject of subjects) await insert(client, 'event_subject', { shard: 0, subject, seq });
    for (const secrecy of classes) {
      await insert(client, 'event_classified', { shard: 0, seq, secrecy, body: `for ${secrecy}: ${seq}` });
    }
  }
}

async function rowOf(client: Client, { kind, id, label, container, stops }: Stored): Promise<object> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select column_name as name, udt_name as type from information_schema.columns
     where table_name = $1 and is_nullable = 'NO'`,
    [VIEWS[kind].table],
  );
  const filled = Object.fromEntries(rows.map(({ name, type }) => [name, EMPTY[type] ?? '']));
  const own = {
    ...(kind === 'item' ? { container } : {}),
    ...(kind === 'trip'
      ? { facilities: stops, now: { receptacles: loadsOf(label), items: [], openLists: listsOf(id) } }
      : {}),
  };
  return { ...filled, id, near: label.near, secrecy: label.secrecy, ...own };
}

function loadsOf({ secrecy }: Label): readonly object[] {
  return [{ receptacle: 'open', secrecy: null }, ...(secrecy === null ? [] : [{ receptacle: 'closed', secrecy }])];
}

/** The open lists of a trip: one of no class, and one that is of the class of the trip. */
function listsOf(trip: string): readonly string[] {
  return [`${trip}-open`, `${trip}-of-class`];
}

const EMPTY: Readonly<Record<string, unknown>> = { int8: 0, int2: 0, bool: false, jsonb: {}, _text: [], text: '' };

async function insert(client: Client, table: string, row: object): Promise<void> {
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`).join(', ');
  await client.query(`insert into ${table} (${names.join(', ')}) values (${places})`, Object.values(row));
}
