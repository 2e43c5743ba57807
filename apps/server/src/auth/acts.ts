import { randomUUID } from 'node:crypto';
import { MINUTE, type PersonId } from '@giaolien/kernel';
import {
  ACCOUNT_ACT,
  DEVICE_ENROLMENT,
  SUBJECT_BINDING,
  type OneTimeCode,
  type SecurityDetail,
  type SecurityKind,
} from '@giaolien/wire';
import { notFound, Problem } from '../http/problem.ts';
import { defineAct, type ActContext, type ApprovedAct } from '../security/act.ts';
import type { Services } from '../services.ts';
import { hashCode, newCode } from './codes.ts';
import { administers, administersAt, administersNation } from './offices.ts';
import type { Principal } from './principal.ts';

/** How long the code of a recovery can be used. */
export const RECOVERY_LIFETIME = 15 * MINUTE;
/** How long the code of a new counter computer can be used: somebody walks there. */
export const ENROLMENT_LIFETIME = 30 * MINUTE;

/** An office may ask for its own people and counters; an administrator of the whole network decides (12.10 #93). */
const ADMINISTRATORS = { mayAsk: ['administrator'], mayApprove: ['administrator'], nationalOnly: true } as const;

/** Nobody takes part in what is done about his own account. */
function concernsAnother(
  { person }: { readonly person: PersonId },
  principal: Principal,
  isAsker: boolean,
  services: Services,
): boolean {
  if (principal.actor.person === person) return false;
  return isAsker ? administers(principal, person, services) : administersNation(principal, services);
}

/** @throws Problem 404 */
function assertKnown({ person }: { readonly person: PersonId }, _asker: unknown, { store }: Services): void {
  if (store.catalogue.network().findPerson(person) === undefined) throw notFound();
}

const recoverAccount = defineAct({
  ...ADMINISTRATORS,
  name: 'recover-account',
  parameters: ACCOUNT_ACT,
  mayTakePart: concernsAnother,
  assertPossible: assertKnown,
  async run({ person }, context) {
    const { store } = context.services;
    await store.accounts.create([{ person, passwordHash: null, demonstration: false }], context.now);
    const told = freshCode(context.now + RECOVERY_LIFETIME);
    const recovery = { codeHash: hashCode(told.code), until: told.until };
    await store.accounts.giveRecovery(person, recovery, context.decider.actor.person);
    await context.services.attempts.clear('recovery', person);
    return { kept: { person, until: told.until }, told };
  },
});

const admitFactor = defineAct({
  ...ADMINISTRATORS,
  name: 'admit-factor',
  parameters: ACCOUNT_ACT,
  mayTakePart: concernsAnother,
  assertPossible: assertKnown,
  async run({ person }, { services }) {
    const told = services.admissions.give(person);
    return { kept: { person, until: told.until }, told };
  },
});

const unlockAccount = defineAct({
  ...ADMINISTRATORS,
  name: 'unlock-account',
  parameters: ACCOUNT_ACT,
  mayTakePart: concernsAnother,
  assertPossible: assertKnown,
  async run({ person }, context) {
    const { attempts, store } = context.services;
    await attempts.clear('account', person);
    const badge = await store.accounts.findBadgeOf(person);
    if (badge !== undefined) await attempts.clear('badge', badge.badgeHash.toString('hex'));
    await note(context, 'account-unlocked', person, {});
    return { kept: { person } };
  },
});

const disableAccount = defineAct({
  ...ADMINISTRATORS,
  name: 'disable-account',
  parameters: ACCOUNT_ACT,
  mayTakePart: concernsAnother,
  assertPossible: assertKnown,
  async run({ person }, context) {
    const { admissions, sessions, store } = context.services;
    admissions.void(person);
    await store.accounts.create([{ person, passwordHash: null, demonstration: false }], context.now);
    await store.accounts.setDisabled(person, context.now);
    const ended = await sessions.endOf(person, 'disabled');
    await note(context, 'account-disabled', person, { sessions: ended });
    return { kept: { person, sessions: ended } };
  },
});

const enrolDevice = defineAct({
  ...ADMINISTRATORS,
  name: 'enrol-device',
  parameters: DEVICE_ENROLMENT,
  mayTakePart({ facility }, principal, isAsker, services) {
    return isAsker ? administersAt(principal, facility, services) : administersNation(principal, services);
  },
  assertPossible({ facility }, _asker, { store }) {
    if (store.catalogue.network().findFacility(facility) === undefined) throw notFound();
  },
  async run({ facility, name }, { asked, now, services }) {
    const told = freshCode(now + ENROLMENT_LIFETIME);
    const id = randomUUID();
    await services.store.accounts.approveDevice({
      id,
      facility,
      name,
      enrolledBy: asked.asker,
      approvedAt: now,
      codeHash: hashCode(told.code),
      codeUntil: told.until,
    });
    return { kept: { device: id, until: told.until }, told };
  },
});

const bindSubject = defineAct({
  ...ADMINISTRATORS,
  name: 'bind-subject',
  parameters: SUBJECT_BINDING,
  mayTakePart: concernsAnother,
  assertPossible(parameters, asker, services) {
    if (services.signOn === undefined) throw new Problem(404, 'way_must_be_offered');
    assertKnown(parameters, asker, services);
  },
  async run({ person, subject }, context) {
    const { signOn, store } = context.services;
    if (signOn === undefined) throw new Problem(404, 'way_must_be_offered');
    const { issuer } = signOn.settings;
    await store.accounts.create([{ person, passwordHash: null, demonstration: false }], context.now);
    const bound = { issuer, subject, person, boundAt: context.now };
    const isBound = await store.accounts.bindSubject(bound, context.decider.actor.person);
    if (!isBound) throw new Problem(409, 'act_must_be_possible', 'subject');
    await note(context, 'credential-added', person, { credential: 'subject' });
    return { kept: { person } };
  },
});

/** The acts of sign-in that take two administrators; they stand in the table of `security/acts.ts`. */
export const SIGN_IN_ACTS: readonly ApprovedAct[] = [
  recoverAccount,
  admitFactor,
  unlockAccount,
  disableAccount,
  enrolDevice,
  bindSubject,
];

function freshCode(until: number): OneTimeCode {
  return { code: newCode(), until };
}

/** Written down beside the approval itself: whose account it was. */
async function note(
  { services, decider, caller, asked }: ActContext,
  kind: SecurityKind,
  person: PersonId,
  detail: SecurityDetail,
): Promise<void> {
  await services.security.record({
    kind,
    person: decider.actor.person,
    session: caller.session,
    facility: caller.facility,
    address: caller.address,
    subject: `person:${person}`,
    detail: { approval: asked.id, asker: asked.asker, ...detail },
  });
}
