import { QUALIFICATION_KINDS, type Instant } from '@giaolien/kernel';
import type { EndingKind, StaffRecordReply } from '@giaolien/wire';
import { isNeeded } from '../expiry.ts';
import type { Period } from './validity.ts';

/** A line of the picture of one person: one kind of qualification, one tool, one driving licence. */
export interface Lane {
  readonly key: string;
  readonly kind: EndingKind;
  /** Beside the kind: class of a licence, serial number of a tool, class of the clearance in force. */
  readonly label: string;
  readonly papers: readonly string[];
  readonly periods: readonly Period[];
  /** The person cannot do without it. */
  readonly needed: boolean;
}

type Record = Pick<StaffRecordReply, 'qualifications' | 'tools' | 'licences' | 'roles' | 'leftAt'>;

/** The lanes of a person: qualifications in the order of the rulebook, then what he has in his hands, then licences. */
export function lanesOf(record: Record, now: Instant): readonly Lane[] {
  return [...qualificationLanes(record, now), ...toolLanes(record), ...licenceLanes(record)];
}

/** A vetting that failed counts for nothing, so it is no period. */
function qualificationLanes({ qualifications, roles, leftAt }: Record, now: Instant): readonly Lane[] {
  return QUALIFICATION_KINDS.map((kind) => {
    const own = qualifications.filter((one) => one.kind === kind && one.result !== 'not-clear');
    const inForce = own.filter(({ from, until }) => from <= now && now < until).at(-1);
    return {
      key: kind,
      kind,
      label: inForce?.secrecy ?? '',
      papers: [inForce?.paper, inForce?.course].filter((paper) => paper !== undefined && paper !== null),
      periods: own,
      needed: leftAt === null && isNeeded(kind, roles),
    };
  }).filter(({ needed, periods }) => needed || periods.length > 0);
}

function toolLanes({ tools }: Record): readonly Lane[] {
  return tools
    .filter(({ returnedAt }) => returnedAt === null)
    .map(({ id, serial, licence, issuedAt, licenceUntil }) => ({
      key: id,
      kind: 'tool-licence' as const,
      label: serial,
      papers: [licence],
      periods: [{ from: issuedAt, until: licenceUntil }],
      needed: true,
    }));
}

/** A driving licence says until when, and not since when: it is drawn from the beginning of the picture. */
function licenceLanes({ licences }: Record): readonly Lane[] {
  return licences.map(({ class: rank, number, until }) => ({
    key: `${rank} ${number}`,
    kind: 'driving-licence' as const,
    label: rank,
    papers: [number],
    periods: [{ from: 0, until }],
    needed: true,
  }));
}

/** The period that tells how a lane stands: the one in force, else the next to begin, else the last that ended. */
export function tellingPeriod(periods: readonly Period[], now: Instant): Period | undefined {
  const inForce = periods.filter(({ from, until }) => from <= now && now < until);
  if (inForce.length > 0) return inForce.toSorted((one, other) => other.until - one.until)[0];
  const ahead = periods.filter(({ from }) => from > now).toSorted((one, other) => one.from - other.from);
  return ahead[0] ?? periods.toSorted((one, other) => other.until - one.until)[0];
}
