import { KEEPERS, mayReadRecord, type Viewer } from '@giaolien/access';
import type { FacilityId, PersonId, Role } from '@giaolien/kernel';
import { RecordStale, type RecordChange, type Register } from '@giaolien/store';
import { CHANGE_PERSON, IMPORT_STAFF, REMOVE_RECORD, type ChangePerson, type RemoveRecord } from '@giaolien/wire';
import { viewerOf, type Principal } from '../auth/principal.ts';
import { notFound, Problem } from '../http/problem.ts';
import { defineAct, type ActContext } from '../security/act.ts';
import type { Services } from '../services.ts';
import { appliedPlan, getImport } from './import/plan.ts';
import { change } from './records.ts';
import { placeOf } from './scope.ts';
import { changedBody, findStaff, getStaff, leftBody, stepOf } from './staff.ts';

/** The second person sits at a centre: an office does not vet itself. */
const DECIDERS: readonly Role[] = ['administrator', 'monitor'];

/** True when the viewer may ask two persons' changes of records there; nobody of himself. */
export function mayAskChange(
  viewer: Viewer,
  person: PersonId | null,
  facility: FacilityId,
  services: Services,
): boolean {
  if (person === viewer.person || !viewer.roles.some((role) => KEEPERS.includes(role))) return false;
  if (viewer.national && viewer.roles.includes('administrator')) return true;
  return mayReadRecord({ ...viewer, national: false }, 'roster', placeOf(services.store.catalogue.network(), facility));
}

/** True for who may approve an import, and so looks at it before. */
export function mayDecideImport({ roles, national }: Viewer): boolean {
  return national && roles.some((role) => DECIDERS.includes(role));
}

/** Roles, office, clearance, vetting, training, commitment, certificate: what makes somebody fit for his work. */
export const changePerson = defineAct({
  name: 'change-person',
  parameters: CHANGE_PERSON,
  mayAsk: KEEPERS,
  mayApprove: DECIDERS,
  nationalOnly: true,
  mayTakePart({ person, facility }, principal, asker, services) {
    if (principal.actor.person === person) return false;
    return !asker || facilitiesOf(person, facility, services).every((each) => mayAsk(principal, each, services));
  },
  async assertPossible(asked, _asker, services) {
    await nextBody(asked, services);
  },
  async run(asked, context) {
    const { services } = context;
    const desk = services.store.catalogue.network().findPerson(asked.person)?.facility;
    const step = stepOf({ id: asked.person, version: asked.version }, await nextBody(asked, services));
    await change(services, [step.change], byOf(context), step.revision);
    // A session is one of an office: at the new one he signs in anew.
    if (desk !== undefined && desk !== step.change.facility) await services.sessions.endOf(asked.person, 'revoked');
    const detail = { what: 'person', version: asked.version + 1, approval: context.asked.id };
    await recordChange('register-changed', `staff:${asked.person}`, detail, context);
    return { kept: { version: asked.version + 1 } };
  },
});

/** A file of people or of a roster that was looked through: exactly that, as a whole or not at all. */
export const importStaff = defineAct({
  name: 'import-staff',
  parameters: IMPORT_STAFF,
  mayAsk: KEEPERS,
  mayApprove: DECIDERS,
  nationalOnly: true,
  async assertPossible({ import: id, digest }, asker, services) {
    const { givenBy } = await getImport(id, digest, services);
    if (givenBy !== asker.actor.person) throw notFound();
  },
  async run({ import: id, digest }, context) {
    const { services, decider } = context;
    const given = await getImport(id, digest, services);
    const { changes, revision } = appliedPlan(given, services);
    // What he is himself is not for him to decide.
    if (changes.some((each) => each.register === 'staff' && each.id === decider.actor.person)) {
      throw new Problem(403, 'role_must_allow');
    }
    if (!(await applied(id, changes, context, revision))) throw new Problem(409, 'import_must_be_sound');
    const detail = { kind: given.kind, records: changes.length, digest, approval: context.asked.id };
    await recordChange('register-imported', `import:${id}`, detail, context);
    return { kept: { records: changes.length } };
  },
});

/** Takes a record out of its register; its versions stay. A person keeps his record and loses role and fitness. */
export const removeRecord = defineAct({
  name: 'remove-record',
  parameters: REMOVE_RECORD,
  mayAsk: KEEPERS,
  mayApprove: DECIDERS,
  nationalOnly: true,
  mayTakePart({ register, id }, principal) {
    return register !== 'staff' || principal.actor.person !== id;
  },
  async assertPossible(asked, asker, services) {
    const facility = await facilityOf(asked, services);
    if (!mayAsk(asker, facility, services)) throw notFound();
  },
  async run(asked, context) {
    const { services } = context;
    const step = await removal(asked, context);
    await change(services, [step.change], byOf(context), step.revision);
    if (asked.register === 'staff') await shutOut(asked.id, context);
    const detail = { version: asked.version + 1, approval: context.asked.id };
    await recordChange('record-removed', `${asked.register}:${asked.id}`, detail, context);
    return { kept: { version: asked.version + 1 } };
  },
});

function mayAsk(principal: Principal, facility: FacilityId, services: Services): boolean {
  return mayAskChange(viewerOf(principal, services.now()), null, facility, services);
}

/** The office that he leaves and the one that he comes to. */
function facilitiesOf(person: PersonId, next: FacilityId | undefined, { store }: Services): readonly FacilityId[] {
  const before = store.catalogue.network().findPerson(person)?.facility;
  return [before, next].filter((each) => each !== undefined);
}

/** @throws Problem 404, 409; 400 for a facility that is none, for a new person without name, for an empty change */
async function nextBody(asked: ChangePerson, services: Services) {
  const { person, version, facility, grant = [] } = asked;
  const network = services.store.catalogue.network();
  if (facility !== undefined && network.findFacility(facility) === undefined) {
    throw new Problem(400, 'field_must_be_one_of', 'facility');
  }
  const backward = grant.findIndex(({ from, until }) => until <= from);
  if (backward >= 0) throw new Problem(400, 'field_must_fit', `grant.${backward}.until`);
  const before = await findStaff(person, services);
  if (before === undefined && version === 0) return changedBody(undefined, asked, services.now());
  const record = await getStaff(person, version, services);
  return changedBody(record.body, asked, services.now());
}

async function facilityOf({ register, id }: RemoveRecord, services: Services): Promise<FacilityId> {
  const record =
    register === 'staff' ? await findStaff(id, services) : await services.store.registers.find(register, id);
  if (record === undefined) throw notFound();
  return record.facility;
}

/** Who has left signs in no more, and what he has open closes. */
async function shutOut(person: PersonId, { services, now }: ActContext): Promise<void> {
  await services.store.accounts.setDisabled(person, now);
  await services.sessions.endOf(person, 'disabled');
}

async function removal({ register, id, version }: RemoveRecord, { services, now }: ActContext) {
  if (register === 'staff') {
    const record = await getStaff(id, version, services);
    return stepOf(record, leftBody(record.body, now));
  }
  const record = await services.store.registers.find(register satisfies Register, id);
  if (record === undefined) throw notFound();
  const { facility, body } = record;
  const gone: RecordChange = { register, id, facility, seen: version, body, removed: true };
  return { change: gone, revision: {} };
}

async function applied(
  id: string,
  changes: readonly RecordChange[],
  context: ActContext,
  revision: Parameters<Services['store']['registers']['applyImport']>[3],
): Promise<boolean> {
  try {
    return await context.services.store.registers.applyImport(id, changes, byOf(context), revision);
  } catch (error) {
    if (error instanceof RecordStale) throw new Problem(409, 'record_must_be_current', error.id);
    throw error;
  }
}

/** The change is the asker's; the approval names the second person. */
function byOf({ asked, now }: ActContext) {
  return { person: asked.asker, at: now, approval: asked.id };
}

async function recordChange(
  kind: 'register-changed' | 'register-imported' | 'record-removed',
  subject: string,
  detail: Readonly<Record<string, string | number>>,
  { services, caller }: ActContext,
): Promise<void> {
  const { person, session, facility, address } = caller;
  await services.security.record({ kind, person, session, facility, address, subject, detail });
}
