import type { FacilityId, QualificationKind, SecrecyClass } from '@giaolien/kernel';
import type { ChangePerson, PersonRole, StaffQualification, StaffRecordReply } from '@giaolien/wire';
import { endOf, startOf } from '../parts/days.ts';

/** A qualification as it is typed. */
export interface GrantDraft {
  readonly key: number;
  readonly kind: QualificationKind;
  readonly from: string;
  readonly until: string;
  readonly paper: string;
  readonly secrecy: SecrecyClass;
  readonly result: 'clear' | 'not-clear';
  readonly course: string;
}

/** A change as it is typed; it begins with what the record says. */
export interface ChangeDraft {
  readonly name: string;
  readonly facility: FacilityId | null;
  readonly roles: readonly PersonRole[];
  readonly end: readonly QualificationKind[];
  readonly grants: readonly GrantDraft[];
}

/** What the record says now, so that only what differs from it is asked for. */
export type Standing = Pick<StaffRecordReply, 'id' | 'version' | 'name' | 'facility' | 'roles'>;

/** Why nothing can be asked for yet. */
export type Incomplete = 'nothing' | 'grant' | 'person';

/** The draft of a change of a record, with nothing changed. */
export function draftOf({ name, facility, roles }: Standing): ChangeDraft {
  return { name, facility, roles: [...roles], end: [], grants: [] };
}

/** What somebody new still lacks is everything. */
export const NOBODY: ChangeDraft = { name: '', facility: null, roles: [], end: [], grants: [] };

/** The parameters of the act, with only what changes; or what is missing. */
export function changeOf(draft: ChangeDraft, standing: Standing): ChangePerson | Incomplete {
  const grant = draft.grants.map(grantOf);
  const whole = grant.filter((one) => one !== undefined);
  if (whole.length < grant.length) return 'grant';
  const change: ChangePerson = {
    person: standing.id,
    version: standing.version,
    ...(draft.name.trim() === standing.name || draft.name.trim() === '' ? {} : { name: draft.name.trim() }),
    ...(draft.facility === null || draft.facility === standing.facility ? {} : { facility: draft.facility }),
    ...(sameSet(draft.roles, standing.roles) ? {} : { roles: [...draft.roles] }),
    ...(draft.end.length === 0 ? {} : { end: [...draft.end] }),
    ...(whole.length === 0 ? {} : { grant: whole }),
  };
  return Object.keys(change).length === 2 ? 'nothing' : change;
}

/** A staff code: as the register takes it. */
const CODE = /^[a-z0-9][a-z0-9._-]{0,59}$/u;

/** The parameters of the act for somebody who is not on the register yet; or what is missing. */
export function newcomerOf(id: string, { name, facility, roles, grants }: ChangeDraft): ChangePerson | Incomplete {
  if (!CODE.test(id) || name.trim() === '' || facility === null || roles.length === 0) return 'person';
  const grant = grants.map(grantOf);
  const whole = grant.filter((one) => one !== undefined);
  if (whole.length < grant.length) return 'grant';
  return {
    person: id,
    version: 0,
    name: name.trim(),
    facility,
    roles: [...roles],
    ...(whole.length === 0 ? {} : { grant: whole }),
  };
}

function grantOf({ kind, from, until, paper, secrecy, result, course }: GrantDraft): StaffQualification | undefined {
  const [begins, ends] = [startOf(from), endOf(until)];
  if (begins === undefined || ends === undefined || ends <= begins) return undefined;
  return {
    kind,
    from: begins,
    until: ends,
    secrecy: kind === 'clearance' ? secrecy : null,
    paper: paper.trim() === '' ? null : paper.trim(),
    result: kind === 'vetting' ? result : null,
    course: kind === 'training' && course.trim() !== '' ? course.trim() : null,
  };
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}
