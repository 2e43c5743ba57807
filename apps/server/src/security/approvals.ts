import { createHash, randomUUID } from 'node:crypto';
import { holdsOneOf } from '@giaolien/access';
import { MINUTE } from '@giaolien/kernel';
import type { StoredApproval } from '@giaolien/store';
import { canonicalBytes, canonicalText, type Approval, type ApprovedActName } from '@giaolien/wire';
import type { Principal } from '../auth/principal.ts';
import { isProvenNow } from '../auth/strength.ts';
import { Problem, notFound } from '../http/problem.ts';
import type { Services } from '../services.ts';
import type { ActContext, ActOutcome, ApprovedAct } from './act.ts';
import { actsWhere, findAct } from './acts.ts';
import type { Caller } from './caller.ts';

/** What nobody has decided by then has expired. */
export const APPROVAL_LIFETIME = 30 * MINUTE;
/** Looked through at a time for those that concern a caller. */
const PAGE = 500;

/** What is asked for. */
export interface ApprovalAsked {
  readonly act: ApprovedActName;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

/** Who calls: his rights, and from where. */
export interface Party {
  readonly principal: Principal;
  readonly caller: Caller;
}

/**
 * Files an act for a second person. Its parameters were held against the schema of the act.
 * @throws Problem 404 unknown act; 403 `role_must_allow`, `identity_must_be_proven_anew`; 400 parameters without one
 * canonical form; what the act itself refuses; 429 `approvals_must_be_few` when too many of his wait
 */
export async function askForApproval(services: Services, party: Party, asked: ApprovalAsked): Promise<Approval> {
  const { principal, caller } = party;
  const act = actNamed(asked.act);
  if (!mayAsk(act, principal, asked.parameters, services)) throw new Problem(403, 'role_must_allow');
  const isProven = act.needsNoProof === true || isProvenNow(principal.session.provenAt, services.now());
  if (!isProven) throw new Problem(403, 'identity_must_be_proven_anew');
  await act.assertPossible?.(asked.parameters, principal, services);
  const parameters = canonicalOf(asked.parameters);
  const now = services.now();
  const approval = {
    id: randomUUID(),
    act: asked.act,
    parameters,
    digest: digestOf(asked.act, parameters),
    reason: asked.reason.normalize('NFC'),
    asker: principal.actor.person,
    facility: principal.actor.facility,
    askerSession: caller.session,
    askerDevice: caller.device,
    askedAt: now,
    until: now + APPROVAL_LIFETIME,
  };
  const { id, digest } = approval;
  if (!(await services.store.security.approvals.ask(approval))) throw new Problem(429, 'approvals_must_be_few');
  await services.security.record({
    ...caller,
    kind: 'approval-asked',
    subject: `approval:${id}`,
    detail: { act: asked.act, digest },
  });
  const pending = { state: 'pending' as const, decider: null, deciderSession: null, decidedAt: null, outcome: null };
  return shown({ ...approval, ...pending }, party, services);
}

/** Those that the caller asked for or may decide, the newest first. */
export async function listApprovals(
  services: Services,
  party: Party,
  filter: { readonly state?: StoredApproval['state'] | undefined; readonly limit: number },
): Promise<readonly Approval[]> {
  const { approvals } = services.store.security;
  const { person: asker, roles } = party.principal.actor;
  const acts = actsWhere(({ mayApprove: deciders }) => holdsOneOf(roles, deciders));
  const sought = { asker, acts, state: filter.state, now: services.now() };
  const found: StoredApproval[] = [];
  let page: readonly StoredApproval[] = [];
  do {
    page = await approvals.list({ ...sought, after: page.at(-1) }, PAGE);
    found.push(...page.filter((approval) => isConcerned(approval, party, services)));
  } while (page.length === PAGE && found.length < filter.limit);
  return found.slice(0, filter.limit).map((approval) => shown(approval, party, services));
}

/** @throws Problem 404 where there is none that concerns the caller */
export async function findApproval(services: Services, party: Party, id: string): Promise<Approval> {
  return shown(await findStored(services, party, id), party, services);
}

/**
 * The decision of the second person; an approval carries the act out, once, whoever else tries at the same moment.
 * @throws Problem 404; 403 `second_person_must_differ`; 409 `approval_must_match`, `approval_must_be_pending`; what the
 * act itself refuses, which leaves the approval failed
 */
export async function decideApproval(
  services: Services,
  party: Party,
  id: string,
  { decision, digest }: { readonly decision: 'approve' | 'refuse'; readonly digest: string },
): Promise<Approval> {
  const approval = await findStored(services, party, id);
  assertSecondPerson(approval, party, services);
  if (approval.digest !== digest || digest !== digestOf(approval.act, approval.parameters)) {
    throw new Problem(409, 'approval_must_match');
  }
  const at = services.now();
  const { principal, caller } = party;
  const state = decision === 'approve' ? ('approved' as const) : ('refused' as const);
  const by = {
    decider: principal.actor.person,
    deciderSession: caller.session,
    deciderDevice: caller.device,
  };
  const isMine = await services.store.security.approvals.decide({ id, state, digest, at, ...by });
  if (!isMine) throw new Problem(409, 'approval_must_be_pending');
  const { decider, deciderSession } = by;
  const decided = { ...approval, state, decider, deciderSession, decidedAt: at };
  if (state === 'refused') {
    await noteDecision(services, decided, party, 'approval-refused');
    return shown(decided, party, services);
  }
  const { kept, told } = await carryOut(services, decided, party);
  const answered = shown({ ...decided, outcome: kept === undefined ? null : JSON.stringify(kept) }, party, services);
  return told === undefined ? answered : { ...answered, outcome: { ...answered.outcome, ...told } };
}

function noteDecision(
  { security }: Services,
  { id, act, asker, digest }: StoredApproval,
  { caller }: Party,
  kind: 'approval-granted' | 'approval-refused',
): Promise<void> {
  return security.record({ ...caller, kind, subject: `approval:${id}`, detail: { act, asker, digest } });
}

/** Writes down that it was approved, and does it: an act that cannot be written down has failed and is not done. */
async function carryOut(services: Services, approval: StoredApproval, party: Party): Promise<ActOutcome> {
  const { approvals } = services.store.security;
  const { id, asker, facility, askedAt, reason, act } = approval;
  const context: ActContext = {
    services,
    asked: { id, asker, facility, askedAt, reason },
    decider: party.principal,
    caller: party.caller,
    now: services.now(),
  };
  let outcome: ActOutcome;
  try {
    await noteDecision(services, approval, party, 'approval-granted');
    outcome = await actNamed(act).run(JSON.parse(approval.parameters), context);
  } catch (error) {
    await approvals.finish(id, 'failed', null);
    const code = error instanceof Problem ? error.code : 'server_must_be_sound';
    await services.security.record({
      ...party.caller,
      kind: 'approval-failed',
      subject: `approval:${id}`,
      detail: { act, code },
    });
    throw error;
  }
  await approvals.finish(id, 'approved', outcome.kept === undefined ? null : JSON.stringify(outcome.kept));
  return outcome;
}

async function findStored(services: Services, party: Party, id: string): Promise<StoredApproval> {
  const approval = await services.store.security.approvals.find(id);
  if (approval === undefined || !isConcerned(approval, party, services)) throw notFound();
  return approval;
}

function isConcerned(approval: StoredApproval, party: Party, services: Services): boolean {
  return approval.asker === party.principal.actor.person || mayApprove(approval, party.principal, services);
}

/** By role and office, as far as the act says so; that he is not the first person is asked apart. */
function mayApprove({ act, parameters }: StoredApproval, principal: Principal, services: Services): boolean {
  const found = findAct(act);
  if (found === undefined || !holdsOneOf(principal.actor.roles, found.mayApprove)) return false;
  if (found.nationalOnly === true && !principal.national) return false;
  return found.mayTakePart?.(JSON.parse(parameters), principal, false, services) ?? true;
}

function mayAsk(act: ApprovedAct, principal: Principal, parameters: unknown, services: Services): boolean {
  const holds = act.mayAsk === 'signed-in' || holdsOneOf(principal.actor.roles, act.mayAsk);
  return holds && (act.mayTakePart?.(parameters, principal, true, services) ?? true);
}

/** @throws Problem 403 unless this is another person, who may decide, in another session and at another device */
function assertSecondPerson(approval: StoredApproval, { principal, caller }: Party, services: Services): void {
  const isSame =
    approval.asker === principal.actor.person ||
    (approval.askerSession !== null && approval.askerSession === caller.session) ||
    (approval.askerDevice !== null && approval.askerDevice === caller.device);
  if (isSame) throw new Problem(403, 'second_person_must_differ');
  if (!mayApprove(approval, principal, services)) throw new Problem(403, 'role_must_allow');
}

function mayDecide(approval: StoredApproval, party: Party, services: Services): boolean {
  const isPending = approval.state === 'pending' && services.now() < approval.until;
  const isOther = approval.asker !== party.principal.actor.person;
  return isPending && isOther && mayApprove(approval, party.principal, services);
}

function shown(approval: StoredApproval, party: Party, services: Services): Approval {
  const { id, act, digest, reason, asker, facility, askedAt, until, decider, decidedAt } = approval;
  const hasExpired = approval.state === 'pending' && approval.until <= services.now();
  return {
    id,
    act,
    parameters: JSON.parse(approval.parameters) as Approval['parameters'],
    digest,
    reason,
    asker,
    facility,
    askedAt,
    until,
    state: hasExpired ? 'expired' : approval.state,
    decider,
    decidedAt,
    outcome: approval.outcome === null ? null : (JSON.parse(approval.outcome) as Approval['parameters']),
    mayDecide: mayDecide(approval, party, services),
  };
}

/** @throws Problem 404: this server has no such act */
function actNamed(name: ApprovedActName): ApprovedAct {
  const act = findAct(name);
  if (act === undefined) throw notFound();
  return act;
}

/** SHA-256 over the name of an act and its parameters, canonical (RFC 8785). */
function digestOf(act: ApprovedActName, parameters: string): string {
  return createHash('sha256')
    .update(canonicalBytes(`${act}\n${parameters}`))
    .digest('hex');
}

/** @throws Problem 400 at what has no canonical form */
function canonicalOf(parameters: unknown): string {
  const canonical = canonicalText(parameters);
  if (canonical.kind === 'faulty') throw new Problem(400, canonical.fault.code, `parameters.${canonical.fault.field}`);
  return canonical.text;
}
