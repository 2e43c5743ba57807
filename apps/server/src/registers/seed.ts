import { buildPlaces, buildRoster, demonstrationStaff, mondayOf } from '@giaolien/catalogue';
import { addDays, instantOf, serviceDateOf, type Facility, type Instant, type ServiceDate } from '@giaolien/kernel';
import type { RecordChange, Register, Store } from '@giaolien/store';
import { entryChange, machineChange, rosterChange, rosterIdOf, staffChange } from './records.ts';

/** Who the register says has written the demonstration. */
const WRITER = 'catalogue';
/** Records in one transaction. */
const CHUNK = 2_000;

/**
 * Fills the registers of a demonstration: people with invented papers, places with zones and machines, and the rosters of
 * this week and the next, which every start continues. What somebody has written stays.
 */
export async function seedRegisters(store: Store, now: Instant): Promise<void> {
  const { nation } = store.catalogue.network();
  if (!nation.isDemonstration) return;
  const [anyone] = nation.people;
  if (anyone !== undefined && (await store.registers.find('staff', anyone.id)) === undefined) {
    await write(store, [...staffOf(store, now), ...placesOf(store, now)], now);
  }
  const week = mondayOf(serviceDateOf(now));
  for (const each of [week, addDays(week, 7)]) await seedWeek(store, each, now);
}

function staffOf(store: Store, now: Instant): readonly RecordChange[] {
  return store.catalogue
    .network()
    .listPeople()
    .map((person) => {
      const { id, facility } = person;
      return staffChange({ id, facility, seen: 0 }, demonstrationStaff(person, now));
    });
}

function placesOf(store: Store, now: Instant): readonly RecordChange[] {
  const { facilities, equipment } = store.catalogue.network().nation;
  const { zones, cameras, rules, openings, machines, entries } = buildPlaces(facilities, equipment, now);
  const plain: readonly [Register, readonly { id: string; facility: string; body: object }[]][] = [
    ['zone', zones],
    ['camera', cameras],
    ['rules', rules],
    ['opening', openings],
  ];
  return [
    ...plain.flatMap(([register, list]) => list.map((each): RecordChange => ({ register, seen: 0, ...each }))),
    ...machines.map(({ id, facility, body }) => machineChange({ id, facility, seen: 0 }, body)),
    ...entries.map(({ id, facility, body }) => entryChange({ id, facility, seen: 0 }, body)),
  ];
}

async function seedWeek(store: Store, week: ServiceDate, now: Instant): Promise<void> {
  const network = store.catalogue.network();
  const works = network
    .listFacilities()
    .filter(({ id, kind }) => hasRoster(kind) && network.listPeopleAt(id).length > 0);
  const [first] = works;
  if (first === undefined || (await store.registers.find('roster', rosterIdOf(first.id, week))) !== undefined) return;
  const period = { from: instantOf(week, 0), until: instantOf(week, 1) };
  const written = new Set((await store.registers.list('roster', period)).map(({ id }) => id));
  const changes = works
    .filter(({ id }) => !written.has(rosterIdOf(id, week)))
    .map((facility) => {
      const body = buildRoster(facility, network.listPeopleAt(facility.id), week, network.calendar, now);
      return rosterChange(facility.id, 0, body);
    });
  await write(store, changes, now);
}

function hasRoster(kind: Facility['kind']): boolean {
  return kind !== 'service-point';
}

async function write(store: Store, changes: readonly RecordChange[], now: Instant): Promise<void> {
  for (let at = 0; at < changes.length; at += CHUNK) {
    await store.registers.change(changes.slice(at, at + CHUNK), { person: WRITER, at: now });
  }
}
