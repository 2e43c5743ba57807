import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf, type SubjectId } from '../ids.ts';
import { checkClearance } from '../network/fitness.ts';
import { isAtOrAbove } from '../network/hierarchy.ts';
import { findIrregularity, findItem, findReceptacle, findTrip, getIrregularity, type Scene } from '../scene.ts';
import type {
  AcknowledgeIrregularity,
  CloseIrregularity,
  RecordDuty,
  ReopenIrregularity,
  ReportIrregularity,
} from './inputs.ts';
import { isInvestigation, type CaseDuty, type IrregularityNow } from './irregularity.ts';
import { levelsTakenBy, pendingLevels } from './ladder.ts';
import { irregularityIdOf, raised } from './raise.ts';

/**
 * Damage, loss, violence or forbidden content that no other report states (12.7 #72; 12.2 #23).
 * Breaches, in order: other office, unknown body, item, receptacle or trip.
 */
export const reportIrregularity: Act<ReportIrregularity> = {
  subjects: aboutOf,
  check(scene, { facility, body, item, receptacle, trip }) {
    const isUnknownBody = body !== undefined && scene.context.network.findBody(body) === undefined;
    const isUnknownBag = receptacle !== undefined && findReceptacle(scene, receptacle) === undefined;
    return [
      ...broken(facility !== scene.context.actor.facility, 'actor_must_act_for_own_facility'),
      ...broken(isUnknownBody, 'body_must_be_known'),
      ...broken(item !== undefined && findItem(scene, item) === undefined, 'item_must_be_known'),
      ...broken(isUnknownBag, 'receptacle_must_be_known'),
      ...broken(trip !== undefined && findTrip(scene, trip) === undefined, 'trip_must_be_known'),
    ];
  },
  events(scene, input, common) {
    const { irregularity: code, body } = input;
    const what = { code, about: aboutOf(input), ...(body === undefined ? {} : { body }) };
    return [raised(scene, common, irregularityIdOf(input.inputId, 0), what)];
  },
};

/**
 * A level of the ladder takes note; who speaks for several at once takes note for all of them (R2.35; 12.7 #74).
 * Breaches, in order: unknown case; clearance; closed; not his turn.
 */
export const acknowledgeIrregularity: Act<AcknowledgeIrregularity> = {
  subjects: (input) => [subjectOf('irregularity', input.irregularity)],
  check(scene, input) {
    const irregularity = findIrregularity(scene, input.irregularity);
    if (irregularity === undefined) return broken(true, 'irregularity_must_be_known');
    const isTurn = takenBy(scene, irregularity).length > 0;
    return [...checkOpenCase(scene, irregularity), ...broken(!isTurn, 'acknowledger_must_be_next')];
  },
  events(scene, { irregularity }, common) {
    const levels = takenBy(scene, getIrregularity(scene, irregularity));
    return levels.map((level) => ({ ...common, type: 'IrregularityAcknowledged', irregularity, level }));
  },
};

/**
 * A named duty of the case was done; a notice to ministry or police counts with its document (R2.35; 12.7 #73–74).
 * Breaches, in order: unknown case; no office of the case; clearance; closed; no such duty, or done.
 */
export const recordDuty: Act<RecordDuty> = {
  subjects: (input) => [subjectOf('irregularity', input.irregularity)],
  check(scene, input) {
    const irregularity = findIrregularity(scene, input.irregularity);
    if (irregularity === undefined) return broken(true, 'irregularity_must_be_known');
    const duty = irregularity.duties.find((each) => each.duty === input.duty);
    const isDue = duty !== undefined && !isDone(duty);
    return [
      ...broken(!isOfCase(scene, irregularity), 'actor_must_act_for_own_facility'),
      ...checkOpenCase(scene, irregularity),
      ...broken(!isDue, 'duty_must_be_due'),
    ];
  },
  events(_scene, { irregularity, duty, reference }, common) {
    const proof = reference === undefined ? {} : { reference };
    return [{ ...common, type: 'DutyDone', irregularity, duty, ...proof }];
  },
};

/**
 * Closes a case with a finding: never by who raised it; of an investigation, only when every level has taken
 * note and everything is known and done (R2.13, R2.35; 12.7 #73–74). Breaches, in order: unknown case or person; clearance; closed; the closer; what is wanting.
 */
export const closeIrregularity: Act<CloseIrregularity> = {
  subjects: (input) => [subjectOf('irregularity', input.irregularity)],
  check(scene, input) {
    const irregularity = findIrregularity(scene, input.irregularity);
    if (irregularity === undefined) return broken(true, 'irregularity_must_be_known');
    const { responsible } = input;
    const isNamed = responsible !== undefined && responsible !== 'outside';
    const isUnknown = isNamed && scene.context.network.findPerson(responsible) === undefined;
    return [
      ...broken(isUnknown, 'person_must_be_known'),
      ...checkOpenCase(scene, irregularity),
      ...broken(irregularity.by === scene.context.actor.person, 'closer_must_not_be_raiser'),
      ...broken(!isOfCase(scene, irregularity), 'closer_must_be_entitled'),
      ...broken(!isComplete(scene, irregularity, input), 'investigation_must_be_complete'),
    ];
  },
  events(_scene, { irregularity, finding, responsible, measures }, common) {
    const answers = responsible === undefined ? {} : { responsible };
    return [{ ...common, type: 'IrregularityClosed', irregularity, finding, measures, ...answers }];
  },
};

/**
 * Mở lại: new facts, by a document (12.11 #109).
 * Breaches, in order: unknown case; clearance; still open; not entitled.
 */
export const reopenIrregularity: Act<ReopenIrregularity> = {
  subjects: (input) => [subjectOf('irregularity', input.irregularity)],
  check(scene, input) {
    const irregularity = findIrregularity(scene, input.irregularity);
    if (irregularity === undefined) return broken(true, 'irregularity_must_be_known');
    return [
      ...checkClearance(scene, [irregularity.secrecy]),
      ...broken(irregularity.closedAt === null, 'irregularity_must_be_closed'),
      ...broken(!isOfCase(scene, irregularity), 'closer_must_be_entitled'),
    ];
  },
  events: (_scene, { irregularity, reference }, common) => [
    { ...common, type: 'IrregularityReopened', irregularity, reference },
  ],
};

function aboutOf({ item, receptacle, trip }: ReportIrregularity): readonly SubjectId[] {
  return [
    ...(item === undefined ? [] : [subjectOf('item', item)]),
    ...(receptacle === undefined ? [] : [subjectOf('receptacle', receptacle)]),
    ...(trip === undefined ? [] : [subjectOf('trip', trip)]),
  ];
}

function takenBy(scene: Scene, irregularity: IrregularityNow) {
  const { actor, rules, network } = scene.context;
  return levelsTakenBy(irregularity, actor.facility, { now: scene.at, rules, network });
}

function checkOpenCase(scene: Scene, { secrecy, closedAt }: IrregularityNow): readonly Breach[] {
  return [...checkClearance(scene, [secrecy]), ...broken(closedAt !== null, 'irregularity_must_be_open')];
}

/** An office of the case or concerned by it, one above, or who watches over the whole network at a centre. */
function isOfCase(scene: Scene, { at, concerns }: IrregularityNow): boolean {
  const { actor, network } = scene.context;
  const isCentral = network.findFacility(actor.facility)?.kind === 'regional-centre';
  const watches = isCentral && actor.roles.some((role) => role === 'monitor' || role === 'dispatcher');
  return watches || [at, ...concerns].some((office) => isAtOrAbove(network, actor.facility, office));
}

/**
 * Of an investigation: every level of the ladder knows, every duty is done, somebody other than the closer answers for
 * it, and something was done about it; nothing is enough only of what was not confirmed (R2.13, R2.35).
 */
function isComplete(scene: Scene, irregularity: IrregularityNow, input: CloseIrregularity): boolean {
  if (!isInvestigation(irregularity)) return true;
  const { responsible, measures, finding } = input;
  const isAnswered = responsible !== undefined && responsible !== scene.context.actor.person;
  const isMet = finding === 'confirmed' ? measures.some((each) => each !== 'none-needed') : measures.length > 0;
  const isKnown = pendingLevels(irregularity).length === 0 && irregularity.duties.every(isDone);
  return isAnswered && isMet && isKnown;
}

/** A notice to ministry or police is done by a document. */
function isDone({ duty, doneAt, reference }: CaseDuty): boolean {
  const isWritten = duty === 'report-ministry' || duty === 'report-police';
  return doneAt !== null && (!isWritten || reference !== null);
}
