import { personOfStaff, staffOfPerson, type StaffBody } from '@giaolien/catalogue';
import type { Instant, PersonId, QualificationKind } from '@giaolien/kernel';
import type { RecordChange, RegisterRecord, Revision } from '@giaolien/store';
import type { ChangePerson } from '@giaolien/wire';
import { notFound, Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { staffChange } from './records.ts';

/** The first moment that the wire can say: when a record was made before there was a register. */
const BEFORE = 946_684_800_000;

/** A person's record; version 0 while the register knows only what the catalogue does. */
export type StaffRecord = RegisterRecord<StaffBody>;

/** The record of a person, if there is such a person. */
export async function findStaff(id: PersonId, services: Services): Promise<StaffRecord | undefined> {
  return (await findStaffMany([id], services))[0];
}

/** The records of those of `ids` who exist, in this order. */
export async function findStaffMany(ids: readonly PersonId[], { store }: Services): Promise<readonly StaffRecord[]> {
  const network = store.catalogue.network();
  const found = new Map((await store.registers.findMany<StaffBody>('staff', ids)).map((each) => [each.id, each]));
  return ids.flatMap((id): StaffRecord[] => {
    const record = found.get(id);
    if (record !== undefined) return [record];
    const person = network.findPerson(id);
    return person === undefined ? [] : [unwritten(id, staffOfPerson(person))];
  });
}

function unwritten(id: PersonId, body: StaffBody): StaffRecord {
  return {
    register: 'staff',
    id,
    facility: body.facility,
    version: 0,
    changedBy: 'catalogue',
    changedAt: BEFORE,
    approval: null,
    removed: false,
    body,
  };
}

/** @throws Problem 404, or 409 when the record is not at the version that was seen */
export async function getStaff(id: PersonId, seen: number, services: Services): Promise<StaffRecord> {
  const record = await findStaff(id, services);
  if (record === undefined) throw notFound();
  if (record.version !== seen) throw new Problem(409, 'record_must_be_current', 'version');
  return record;
}

/** A change of a record with what follows from it for the kernel. */
export interface StaffStep {
  readonly change: RecordChange;
  readonly revision: Revision;
}

/** The next version of `record`. */
export function stepOf(record: Pick<StaffRecord, 'id' | 'version'>, body: StaffBody): StaffStep {
  const { id, version } = record;
  return {
    change: staffChange({ id, facility: body.facility, seen: version }, body),
    revision: { people: [personOfStaff(id, body)] },
  };
}

/**
 * The body after a change that two persons agreed upon: what ends, ends at `now`; what is granted has the dates
 * of its papers. A record of someone new needs name, facility and roles.
 * @throws Problem 400 `field_must_be_present`
 */
export function changedBody(before: StaffBody | undefined, asked: ChangePerson, now: Instant): StaffBody {
  const start = before ?? newBody(asked);
  const { name = start.name, facility = start.facility, roles = start.roles, end = [], grant = [] } = asked;
  return {
    ...start,
    name,
    facility,
    roles,
    leftAt: roles.length > 0 ? null : start.leftAt,
    qualifications: [...endedAt(start.qualifications, end, now), ...grant],
  };
}

/** The body of someone who no longer works here: no role, and nothing in force. */
export function leftBody(before: StaffBody, now: Instant): StaffBody {
  const kinds = before.qualifications.map(({ kind }) => kind);
  return { ...before, roles: [], qualifications: endedAt(before.qualifications, kinds, now), leftAt: now };
}

function newBody({ name, facility, roles }: ChangePerson): StaffBody {
  if (name === undefined) throw new Problem(400, 'field_must_be_present', 'name');
  if (facility === undefined) throw new Problem(400, 'field_must_be_present', 'facility');
  if (roles === undefined) throw new Problem(400, 'field_must_be_present', 'roles');
  const nothing = { qualifications: [], tools: [], licences: [], contact: { phone: null }, leftAt: null };
  return { name, facility, roles, ...nothing };
}

/** What has ended stays as it was; what lies ahead never begins. */
function endedAt(
  qualifications: StaffBody['qualifications'],
  kinds: readonly QualificationKind[],
  now: Instant,
): StaffBody['qualifications'] {
  return qualifications.flatMap((each) => {
    if (!kinds.includes(each.kind) || each.until <= now) return [each];
    return each.from >= now ? [] : [{ ...each, until: now }];
  });
}
