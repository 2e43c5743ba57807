import type {
  CameraBody,
  EntryBody,
  MachineBody,
  OpeningBody,
  RosterBody,
  RulesBody,
  StaffBody,
  ZoneBody,
} from '@giaolien/catalogue';
import { addDays, instantOf, type FacilityId, type ServiceDate } from '@giaolien/kernel';
import { RecordStale, type ChangedBy, type RecordChange, type RegisterRecord, type Revision } from '@giaolien/store';
import { Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';
import { endsOfMachine, endsOfStaff } from './endings.ts';

/** What the records of each register hold. */
export interface Bodies {
  readonly staff: StaffBody;
  readonly roster: RosterBody;
  readonly zone: ZoneBody;
  readonly camera: CameraBody;
  readonly rules: RulesBody;
  readonly machine: MachineBody;
  readonly opening: OpeningBody;
  readonly entry: EntryBody;
}

/** Which record, as it was seen. */
export interface Seen {
  readonly id: string;
  readonly facility: FacilityId;
  /** 0: there was none. */
  readonly seen: number;
}

/** The next version of a staff record. */
export function staffChange(at: Seen, body: StaffBody): RecordChange {
  return { register: 'staff', ...at, body, ends: endsOfStaff(at.id, body) };
}

/** The next version of a week's roster. */
export function rosterChange(facility: FacilityId, seen: number, body: RosterBody): RecordChange {
  return {
    register: 'roster',
    id: rosterIdOf(facility, body.week),
    facility,
    seen,
    body,
    from: instantOf(body.week, 0),
    until: instantOf(addDays(body.week, 7), 0),
  };
}

/** The next version of a machine's record. */
export function machineChange(at: Seen, body: MachineBody): RecordChange {
  return { register: 'machine', ...at, body, ends: endsOfMachine(body) };
}

/** The next version of an entry; it lasts until its person has left. */
export function entryChange(at: Seen, body: EntryBody): RecordChange {
  return { register: 'entry', ...at, body, from: body.enteredAt, until: body.leftAt };
}

/** A week of a facility is one record. */
export function rosterIdOf(facility: FacilityId, week: ServiceDate): string {
  return `${facility}-${week}`;
}

/** A record as the screens get it: what it says, and who said so. */
export function rowOf<Body extends object>({ id, body, version, changedBy, changedAt }: RegisterRecord<Body>) {
  return { id, ...body, version, changedBy, changedAt };
}

/**
 * Writes changes, and what the kernel judges by with them.
 * @throws Problem 409 when somebody else was first
 */
export async function change(
  { store }: Services,
  changes: readonly RecordChange[],
  by: ChangedBy,
  revision?: Revision,
): Promise<void> {
  try {
    await store.registers.change(changes, by, revision);
  } catch (error) {
    if (error instanceof RecordStale) throw new Problem(409, 'record_must_be_current', 'version');
    throw error;
  }
}
