import type { MachineBody, StaffBody } from '@giaolien/catalogue';
import { DAY, QUALIFICATION_KINDS, type Instant, type Person, type PersonId } from '@giaolien/kernel';
import type { EndCounts, FoundEnd, RecordEnd } from '@giaolien/store';
import type { Ending, EndingKind, Held, Warning } from '@giaolien/wire';

/** How long before its end something is warned of. */
export const WARNED_FOR = 90 * DAY;

/**
 * What of a person's will end: of every kind of qualification the one that lasts longest, because the register keeps
 * those before it too; tools in his hands; licences. Nothing of who has left (12.10 #89).
 */
export function endsOfStaff(person: PersonId, { qualifications, tools, licences, leftAt }: StaffBody): RecordEnd[] {
  if (leftAt !== null) return [];
  const ends = QUALIFICATION_KINDS.flatMap((kind): RecordEnd[] => {
    const held = qualifications.filter((each) => each.kind === kind && each.result !== 'not-clear');
    const [last] = held.toSorted((a, b) => b.until - a.until);
    return last === undefined ? [] : [{ person, kind, label: last.secrecy ?? last.course ?? '', until: last.until }];
  });
  return [
    ...ends,
    ...tools
      .filter(({ returnedAt }) => returnedAt === null)
      .map(({ serial, licenceUntil }) => ({ person, kind: 'tool-licence', label: serial, until: licenceUntil })),
    ...licences.map((licence) => ({ person, kind: 'driving-licence', label: licence.class, until: licence.until })),
  ];
}

/** The inspection and the calibration of a machine. */
export function endsOfMachine({ name, inspectedUntil, calibratedUntil }: MachineBody): RecordEnd[] {
  const ends: [string, Instant | null][] = [
    ['inspection', inspectedUntil],
    ['calibration', calibratedUntil],
  ];
  return ends.flatMap(([kind, until]) => (until === null ? [] : [{ person: null, kind, label: name, until }]));
}

/** How near an end is; `undefined`: far enough. */
export function endingOf(until: Instant, now: Instant): Ending | undefined {
  if (until <= now) return 'ended';
  if (until <= now + 30 * DAY) return 'within-30';
  if (until <= now + 60 * DAY) return 'within-60';
  return until <= now + WARNED_FOR ? 'within-90' : undefined;
}

/** When what is exactly so near ends: from its first moment up to, not including, its last. */
export function spanOfEnding(ending: Ending, now: Instant): { readonly from?: Instant; readonly until: Instant } {
  // An end at this very moment is over: `endingOf` has its limits inside, spans have them outside.
  const last = (days: number) => now + days * DAY + 1;
  switch (ending) {
    case 'ended':
      return { until: last(0) };
    case 'within-30':
      return { from: last(0), until: last(30) };
    case 'within-60':
      return { from: last(30), until: last(60) };
    case 'within-90':
      return { from: last(60), until: now + WARNED_FOR + 1 };
  }
}

/**
 * The qualifications of a person, by kind and time: those that last beyond `since`, and of each kind the one that lasts
 * longest, so that it can be told since when somebody is without.
 */
export function heldOf({ qualifications }: Person, since: Instant): Held[] {
  return QUALIFICATION_KINDS.flatMap((kind) => {
    const own = qualifications.filter((each) => each.kind === kind).toSorted((a, b) => a.until - b.until);
    return own
      .filter((each, index) => each.until > since || index === own.length - 1)
      .map(({ from, until, secrecy = null }) => ({ kind, from, until, secrecy }));
  });
}

/** Ends near enough to be warned of, in their order. */
export function warningsOf(ends: readonly FoundEnd[], now: Instant): readonly Warning[] {
  return ends.flatMap(({ facility, id, person, kind, label, until }) => {
    const ending = endingOf(until, now);
    // Kinds are written by the two functions above.
    return ending === undefined
      ? []
      : [{ facility, subject: id, person, kind: kind as EndingKind, label, until, ending }];
  });
}

/** The sum over facilities. */
export function totalOf(counts: readonly EndCounts[]): Omit<EndCounts, 'facility'> {
  const total = { ended: 0, within30: 0, within60: 0, within90: 0 };
  for (const count of counts) {
    total.ended += count.ended;
    total.within30 += count.within30;
    total.within60 += count.within60;
    total.within90 += count.within90;
  }
  return total;
}
