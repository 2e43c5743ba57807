import type { EntryBody } from '@giaolien/catalogue';
import type { FacilityId, Instant } from '@giaolien/kernel';
import type { RecordChange } from '@giaolien/store';
import { randomUUID } from 'node:crypto';
import { notFound, Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { entryChange } from './records.ts';

/**
 * Somebody comes in: staff, or a visitor with an escort from the staff of the office, who is written in with him unless
 * he is inside already (12.10 #89).
 * @throws Problem 400 `visitor_must_have_escort`, `field_must_be_one_of`; 409 `entry_must_be_single`
 */
export async function entering(
  facility: FacilityId,
  id: string,
  asked: Omit<EntryBody, 'enteredAt' | 'leftAt'>,
  now: Instant,
  services: Services,
): Promise<readonly RecordChange[]> {
  const { zone, person, visitor, escort } = asked;
  if ((person === null) === (visitor === null)) throw new Problem(400, 'field_must_fit', 'visitor');
  if (visitor !== null && escort === null) throw new Problem(400, 'visitor_must_have_escort', 'escort');
  assertStaff(person, facility, services, 'person');
  assertStaff(escort, facility, services, 'escort');
  const inside = await insideOf(zone, facility, services);
  if (person !== null && inside.has(person)) throw new Problem(409, 'entry_must_be_single', 'person');
  const entry = entryChange({ id, facility, seen: 0 }, { ...asked, enteredAt: now, leftAt: null });
  if (escort === null || inside.has(escort)) return [entry];
  const beside: EntryBody = { ...asked, person: escort, visitor: null, escort: null, enteredAt: now, leftAt: null };
  return [entry, entryChange({ id: randomUUID(), facility, seen: 0 }, beside)];
}

/**
 * He goes out.
 * @throws Problem 404; 409 `entry_must_be_open`
 */
export async function leaving(
  facility: FacilityId,
  id: string,
  seen: number,
  now: Instant,
  { store }: Services,
): Promise<RecordChange> {
  const record = await store.registers.find<EntryBody>('entry', id);
  if (record?.facility !== facility) throw notFound();
  if (record.body.leftAt !== null) throw new Problem(409, 'entry_must_be_open', 'entry');
  return entryChange({ id, facility, seen }, { ...record.body, leftAt: now });
}

/** Staff of any office may come in; a visitor is led by one of this office. */
function assertStaff(
  person: string | null,
  facility: FacilityId,
  { store }: Services,
  field: 'person' | 'escort',
): void {
  if (person === null) return;
  const found = store.catalogue.network().findPerson(person);
  const isKnown = found !== undefined && found.roles.length > 0;
  if (!isKnown) throw new Problem(400, 'field_must_be_one_of', field);
  if (field === 'escort' && found.facility !== facility) throw new Problem(400, 'visitor_must_have_escort', field);
}

async function insideOf(zone: string, facility: FacilityId, { store }: Services): Promise<ReadonlySet<string>> {
  const inside = await store.registers.listInside<EntryBody>([facility]);
  return new Set(inside.filter(({ body }) => body.zone === zone).flatMap(({ body }) => body.person ?? []));
}
