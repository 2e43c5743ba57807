import { addDays, instantOf, minuteOfDay, serviceDateOf, type FacilityId, type Instant } from '@giaolien/kernel';
import type { Camera, Entry, RosterShift, Zone, ZoneAlarm, ZoneAlarmKind } from '@giaolien/wire';
import { spanOf } from './roster-gaps.ts';

/** Recordings are kept at least so long, days; a custom of this platform until the rules of KT1 name a number. */
export const RETENTION_DAYS = 30;

/** What the alarms of one facility are found by. */
export interface ZoneQuestion {
  readonly facility: FacilityId;
  readonly zones: readonly Zone[];
  readonly cameras: readonly Camera[];
  /** Entries without a way out. */
  readonly inside: readonly Entry[];
  /** Published shifts of yesterday, today and tomorrow. */
  readonly shifts: readonly RosterShift[];
  readonly now: Instant;
}

/** Everything that is wrong with the zones of a facility at `now`. Pure: the same for the same question. */
export function zoneAlarms(question: ZoneQuestion): readonly ZoneAlarm[] {
  return question.zones.flatMap((zone) => [
    ...ofCameras(zone, question),
    ...ofEntryControl(zone, question),
    ...ofAttendance(zone, question),
    ...ofPeopleInside(zone, question),
  ]);
}

/** True while the zone is open. */
export function isOpenAt({ opensMinute, closesMinute }: Zone, now: Instant): boolean {
  const minute = minuteOfDay(now);
  return (opensMinute ?? 0) <= minute && minute < (closesMinute ?? 1440);
}

function ofCameras(zone: Zone, question: ZoneQuestion): readonly ZoneAlarm[] {
  const cameras = question.cameras.filter((camera) => camera.zone === zone.id);
  const short = cameras
    .filter(({ working, retentionDays }) => working && retentionDays < RETENTION_DAYS)
    .map(({ id, since }) => alarm('retention-short', zone, question, since, { subject: id }));
  if (!zone.needsCamera || cameras.some(({ working }) => working)) return short;
  const since = cameras.length === 0 ? zone.changedAt : Math.max(...cameras.map((camera) => camera.since));
  return [alarm('no-camera', zone, question, since), ...short];
}

function ofEntryControl(zone: Zone, question: ZoneQuestion): readonly ZoneAlarm[] {
  if (!zone.needsEntryControl || zone.entryControlWorking) return [];
  return [alarm('no-entry-control', zone, question, zone.changedAt)];
}

function ofAttendance(zone: Zone, question: ZoneQuestion): readonly ZoneAlarm[] {
  const { inside, shifts, now } = question;
  if (!zone.needsAttendance || !isOpenAt(zone, now)) return [];
  if (inside.some((entry) => entry.zone === zone.id && entry.person !== null)) return [];
  const spans = shifts
    .filter((shift) => (shift.zone ?? zone.id) === zone.id && shift.positions.some(({ people }) => people.length > 0))
    .map(spanOf);
  if (spans.some(({ from, until }) => from <= now && now < until)) return [];
  const opened = instantOf(serviceDateOf(now), zone.opensMinute ?? 0);
  const left = spans.map(({ until }) => until).filter((until) => until <= now);
  return [alarm('unattended', zone, question, Math.max(opened, ...left))];
}

function ofPeopleInside(zone: Zone, question: ZoneQuestion): readonly ZoneAlarm[] {
  const entries = question.inside.filter((entry) => entry.zone === zone.id);
  const staff = new Set(entries.flatMap(({ person }) => person ?? []));
  const closed = lastClosing(zone, question.now);
  return entries.flatMap((entry): ZoneAlarm[] => {
    const { id, person, visitor, escort, enteredAt } = entry;
    const about = { subject: id, person: person ?? escort };
    const isLeft = closed !== undefined && enteredAt < closed;
    const isAlone = visitor !== null && (escort === null || !staff.has(escort));
    return [
      ...(isLeft ? [alarm('left-inside', zone, question, closed, about)] : []),
      ...(isAlone ? [alarm('visitor-alone', zone, question, enteredAt, about)] : []),
    ];
  });
}

/** When the zone was closed last; `undefined`: it never is. */
function lastClosing({ closesMinute }: Zone, now: Instant): Instant | undefined {
  if (closesMinute === null) return undefined;
  const today = serviceDateOf(now);
  const closing = instantOf(today, closesMinute);
  return closing <= now ? closing : instantOf(addDays(today, -1), closesMinute);
}

function alarm(
  kind: ZoneAlarmKind,
  zone: Zone,
  { facility }: ZoneQuestion,
  since: Instant,
  about: Partial<Pick<ZoneAlarm, 'subject' | 'person'>> = {},
): ZoneAlarm {
  const { subject = null, person = null } = about;
  const id = subject === null ? `${kind}:${zone.id}` : `${kind}:${zone.id}:${subject}`;
  return { id, kind, facility, zone: zone.id, zoneName: zone.name, subject, person, since };
}
