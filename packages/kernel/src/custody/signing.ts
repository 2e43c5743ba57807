import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf, type PersonId } from '../ids.ts';
import { checkFitness } from '../network/fitness.ts';
import { findHandover, getHandover, hasLaterFacts, type Scene } from '../scene.ts';
import { subjectOfLine } from '../subjects.ts';
import { checkCarriage, checkCarriers, checkRound } from './gates.ts';
import { checkReceivedLine, countedLines } from './counting.ts';
import type { HandoverLine, HandoverNow, ReceivedLine } from './handover.ts';
import type { ReportHandoverGiven, ReportHandoverReceived } from './inputs.ts';
import { maySignFor } from './parties.ts';

/**
 * The giver signs. He answers for every line until the receiver has signed too (12.3 #37, #41).
 * Breaches, in order: unknown list, somebody else's signature; finished list, a receipt by
 * the same hand or another past; vehicle gone, the giver's fitness.
 */
export const reportHandoverGiven: Act<ReportHandoverGiven> = {
  subjects: (input) => [subjectOf('handover', input.handover)],
  check(scene, input) {
    const handover = findHandover(scene, input.handover);
    if (handover === undefined) return broken(true, 'handover_must_be_known');
    return [
      ...broken(!maySignFor(scene, handover.giver, handover.giverSigners), 'actor_must_be_giver'),
      ...broken(handover.state !== 'drawn', 'list_must_be_open'),
      ...checkKnownReceipts(scene, handover),
      ...checkStillThere(handover),
      ...checkFitness(
        scene,
        handover.lines.map((line) => line.secrecy),
      ),
    ];
  },
  events: (_scene, input, common) => [{ ...common, type: 'HandoverGiven', handover: input.handover }],
};

/**
 * The receiver counts, looks at each seal and signs: custody of what is there passes to him, listed or not; what is
 * not there stays with the giver (12.3 #37–38, #41).
 * Breaches, in order: unknown list, somebody else's signature; finished list, the giver's signature, vehicle gone;
 * each line; fitness; what a list would have been asked for the lines that no list names.
 */
export const reportHandoverReceived: Act<ReportHandoverReceived> = {
  subjects: (input) => [
    subjectOf('handover', input.handover),
    ...input.receptacles.map((line) => subjectOf('receptacle', line.receptacle)),
    ...input.items.map((id) => subjectOf('item', id)),
  ],
  check(scene, input) {
    const handover = findHandover(scene, input.handover);
    if (handover === undefined) return broken(true, 'handover_must_be_known');
    const { received, missing, unknown } = countedLines(scene, input, handover, latestOf(scene, handover));
    return [
      ...broken(!maySignFor(scene, handover.receiver, handover.receiverSigners), 'actor_must_be_receiver'),
      ...checkOpen(scene, handover),
      ...broken(handover.givenBy === null, 'list_must_be_given'),
      ...broken(isOneHand(scene, handover, received), 'signers_must_differ'),
      ...checkStillThere(handover),
      ...received.flatMap((line) => checkReceivedLine(scene, line, handover)),
      ...missing.flatMap((line) => broken(true, 'line_must_be_present', subjectOfLine(line))),
      ...unknown.flatMap(() => broken(true, 'line_must_be_listed')),
      ...checkFitness(
        scene,
        received.map((line) => line.secrecy),
      ),
      ...checkCarriers(scene, companionsOf(scene, handover), received),
      ...checkUnlisted(scene, handover, received),
    ];
  },
  events(scene, input, common) {
    const handover = getHandover(scene, input.handover);
    const { id, form, place, giver, receiver } = handover;
    const lines = countedLines(scene, input, handover, latestOf(scene, handover));
    // The giver signed for what he listed, and for nothing else.
    const isSigned = isSignedByTwo(handover, common.by) && lines.received.every((line) => line.listed);
    return [
      {
        ...common,
        evidence: isSigned ? 'signed' : 'scanned',
        type: 'HandoverCompleted',
        handover: id,
        form,
        place,
        giver,
        receiver,
        ...lines,
      },
    ];
  },
};

/** Neither withdrawn nor signed for by the receiver, at the moment of the act or since. */
function checkOpen(scene: Scene, handover: HandoverNow): readonly Breach[] {
  const latest = latestOf(scene, handover);
  const isOpen = handover.state === 'drawn' || handover.state === 'given';
  const isWithdrawnSince = isOpen && latest.state === 'cancelled';
  return [
    ...broken(!isOpen || latest.receivedAt !== null, 'list_must_be_open'),
    ...broken(isWithdrawnSince, 'later_facts_must_agree', subjectOf('handover', handover.id)),
  ];
}

/** The list as all that is known tells it now: a second receipt may claim to be older than the first. */
function latestOf(scene: Scene, handover: HandoverNow): HandoverNow {
  return findHandover({ ...scene, at: scene.context.now }, handover.id) ?? handover;
}

/** A receipt that is known already, of this moment or another, is by somebody else, and counted on the giver's hand. */
function checkKnownReceipts(scene: Scene, handover: HandoverNow): readonly Breach[] {
  const subject = subjectOf('handover', handover.id);
  const facts = scene.world.stories.get(subject)?.facts ?? [];
  const own = facts.flatMap(({ event }) =>
    event.type === 'HandoverCompleted' && event.by === scene.context.actor.person ? [event] : [],
  );
  const isOneHand = own.some((event) => wantsTwoHands(handover, event.received));
  return [
    ...broken(isOneHand, 'signers_must_differ'),
    ...broken(hasLaterFacts(scene, subject), 'later_facts_must_agree', subject),
  ];
}

function isOneHand(scene: Scene, handover: HandoverNow, received: readonly HandoverLine[]): boolean {
  const isSame = latestOf(scene, handover).givenBy === scene.context.actor.person;
  return isSame && wantsTwoHands(handover, received);
}

/**
 * A courier of an office with one person gives to himself; between other parties nobody does, and a secret never
 * passes on one hand (R3.04, R3.15).
 */
function wantsTwoHands({ form, lines }: HandoverNow, received: readonly HandoverLine[]): boolean {
  return form === 'BD10' || [...lines, ...received].some((line) => line.secrecy !== null);
}

/**
 * What no list names has passed no gate when it came aboard or went out: it is looked at as it is received (R1.41,
 * R1.42, R1.55; 12.4 #44; 12.5 #51). Told after the vehicle had left, the gate before departure never saw it either.
 */
function checkUnlisted(scene: Scene, handover: HandoverNow, received: readonly ReceivedLine[]): readonly Breach[] {
  const lines = received.filter((line) => !line.listed);
  if (lines.length === 0) return [];
  const { receiver, vehicle, escort } = handover;
  const isGone = latestOf(scene, handover).vehicleLeftAt !== null;
  const known = vehicle === null ? undefined : scene.context.network.findVehicle(vehicle);
  const carriage = { dedicated: known?.dedicated === true, central: known?.operator === 'central', escort };
  return [
    ...lines.flatMap((line) => broken(isGone, 'trip_must_stand_here', subjectOfLine(line))),
    ...(receiver.kind === 'trip' ? checkCarriage(scene, carriage, lines) : []),
    ...(receiver.kind === 'courier' ? checkRound(scene, { vehicle, escort, guards: null }, lines) : []),
  ];
}

/** Who takes the lines together with the one who signs. */
function companionsOf(scene: Scene, handover: HandoverNow): readonly PersonId[] {
  return handover.receiverSigners.filter((person) => person !== scene.context.actor.person);
}

/** The vehicle that is a party to it had not left. */
function checkStillThere(handover: HandoverNow): readonly Breach[] {
  return broken(handover.vehicleLeftAt !== null, 'trip_must_stand_here');
}

/** Given by one person and received by another; else only one hand vouches for it. */
function isSignedByTwo(handover: HandoverNow, receiver: PersonId): boolean {
  return handover.givenBy !== null && handover.givenBy !== receiver;
}
