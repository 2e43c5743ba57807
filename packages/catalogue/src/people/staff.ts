import {
  instantOf,
  serviceDateOf,
  yearOf,
  DAY,
  type FacilityId,
  type Instant,
  type Person,
  type PersonId,
  type Qualification,
  type QualificationKind,
  type Role,
  type SecrecyClass,
} from '@giaolien/kernel';

import { drawFrom, pick } from './chance.ts';

/** A qualification with its papers; the kernel sees kind, period and class. */
export interface PaperedQualification {
  readonly kind: QualificationKind;
  readonly from: Instant;
  readonly until: Instant;
  readonly secrecy: SecrecyClass | null;
  readonly paper: string | null;
  /** Of a vetting. */
  readonly result: 'clear' | 'not-clear' | null;
  /** Of a training. */
  readonly course: string | null;
}

/** A support tool (công cụ hỗ trợ) issued to somebody. */
export interface IssuedTool {
  readonly id: string;
  readonly kind: 'stun-baton' | 'rubber-baton' | 'pepper-spray' | 'handcuffs';
  readonly serial: string;
  readonly licence: string;
  readonly licenceUntil: Instant;
  readonly issuedAt: Instant;
  readonly returnedAt: Instant | null;
}

/** A class of vehicle that somebody is licensed to drive. */
export interface DrivingLicence {
  readonly class: 'A1' | 'A' | 'B1' | 'B' | 'C1' | 'C' | 'D1' | 'D2' | 'D' | 'BE' | 'C1E' | 'CE';
  readonly number: string;
  readonly until: Instant;
}

/** What the staff register says of a person. */
export interface StaffBody {
  readonly name: string;
  readonly facility: FacilityId;
  readonly roles: readonly Role[];
  readonly qualifications: readonly PaperedQualification[];
  readonly tools: readonly IssuedTool[];
  readonly licences: readonly DrivingLicence[];
  readonly contact: { readonly phone: string | null };
  /** He no longer works here. */
  readonly leftAt: Instant | null;
}

/** The kernel's person, as the register has him: a vetting that did not end well is none. */
export function personOfStaff(id: PersonId, { name, facility, roles, qualifications }: StaffBody): Person {
  const kept = qualifications.filter(({ result }) => result !== 'not-clear');
  return { id, name, facility, roles, qualifications: kept.map(plainOf) };
}

/** What the register can say of a person of whom it knows only what the kernel does. */
export function staffOfPerson({ name, facility, roles, qualifications }: Person): StaffBody {
  return {
    name,
    facility,
    roles,
    qualifications: qualifications.map((each) => ({
      ...each,
      secrecy: each.secrecy ?? null,
      paper: null,
      result: each.kind === 'vetting' ? 'clear' : null,
      course: null,
    })),
    tools: [],
    licences: [],
    contact: { phone: null },
    leftAt: null,
  };
}

function plainOf({ kind, from, until, secrecy }: PaperedQualification): Qualification {
  return secrecy === null ? { kind, from, until } : { kind, from, until, secrecy };
}

/** Kinds of paper by which qualifications are given. */
const PAPERS: Readonly<Record<QualificationKind, string>> = {
  vetting: 'KL-TTLL',
  training: 'CN-BVBM',
  commitment: 'CK-BMNN',
  clearance: 'QĐ-ĐM',
  screening: 'CC-SC',
};
const COURSES = ['Bảo vệ bí mật nhà nước', 'Nghiệp vụ bưu chính KT1', 'Bảo vệ bí mật nhà nước và nghiệp vụ KT1'];

/** Invented papers, tools and licences of a person of the demonstration: the same for the same id and year. */
export function demonstrationStaff(person: Person, now: Instant): StaffBody {
  const plain = staffOfPerson(person);
  const { id, roles } = person;
  return {
    ...plain,
    qualifications: plain.qualifications.map((each) => ({
      ...each,
      paper: `${1 + (drawFrom(`${id}/${each.kind}/${each.from}`) % 980)}/${PAPERS[each.kind]}`,
      course: each.kind === 'training' ? pick(COURSES, `${id}/course`) : null,
    })),
    tools: roles.includes('driver') && isFirst(id) ? [batonOf(id, now)] : [],
    licences: licencesOf(id, roles, now),
    // No number of this form exists in Việt Nam.
    contact: { phone: `0000 ${digits(id, 3, 'a')} ${digits(id, 3, 'b')}` },
  };
}

/** The first two drivers of an office travel with a baton. */
function isFirst(id: PersonId): boolean {
  return /^laixe2?\./u.test(id);
}

function batonOf(id: PersonId, now: Instant): IssuedTool {
  const year = yearOf(serviceDateOf(now));
  const draw = drawFrom(`${id}/tool`);
  return {
    id: uuidFrom(`${id}/tool`),
    kind: 'stun-baton',
    serial: `DC-${year - 2}-${digits(id, 5, 'serial')}`,
    licence: `${1 + (draw % 900)}/GP-CCHT`,
    licenceUntil: endingFrom(`${id}/tool`, draw, now),
    issuedAt: instantOf(`${year - 2}-03-01`, 8 * 60),
    returnedAt: null,
  };
}

function licencesOf(id: PersonId, roles: readonly Role[], now: Instant): readonly DrivingLicence[] {
  const number = digits(id, 6, 'licence') + digits(id, 6, 'licence2');
  const draw = drawFrom(`${id}/licence`);
  const year = yearOf(serviceDateOf(now));
  // A licence for motorcycles has no end; the register writes a far one.
  const motorcycle: DrivingLicence = { class: 'A1', number, until: instantOf(`${year + 50}-01-01`, 0) };
  if (roles.includes('driver'))
    return [motorcycle, { class: draw % 3 === 0 ? 'C' : 'C1', number, until: endingFrom(`${id}/licence`, draw, now) }];
  return roles.includes('courier') ? [motorcycle] : [];
}

/** Ends that a newcomer finds where he looks first, in days from today. */
const SHOWN: ReadonlyMap<string, number> = new Map([
  ['laixe2.hn/tool', 12],
  ['laixe5.hn/licence', -6],
  ['laixe.camau/licence', 25],
]);

/** Mostly in some years; for one in forty within the next three months, for one in four hundred a while ago. */
function endingFrom(what: string, draw: number, now: Instant): Instant {
  const today = instantOf(serviceDateOf(now), 0);
  const shown = SHOWN.get(what);
  if (shown !== undefined) return today + shown * DAY;
  if (draw % 400 === 7) return today - (1 + (draw % 40)) * DAY;
  if (draw % 40 === 7) return today + (3 + (draw % 87)) * DAY;
  return today + (200 + (draw % 1500)) * DAY;
}

function digits(id: string, count: number, what: string): string {
  return String(drawFrom(`${id}/${what}`))
    .padStart(count, '0')
    .slice(-count);
}

/** Of the form of a UUID, drawn from text. */
export function uuidFrom(text: string): string {
  const hex = [1, 2, 3, 4].map((part) => drawFrom(`${text}/${part}`).toString(16).padStart(8, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}
