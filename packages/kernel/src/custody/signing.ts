import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf, type PersonId } from '../ids.ts';
import { checkFitness } from '../network/fitness.ts';
import { findHandover, getHandover, type Scene } from '../scene.ts';
import { subjectOfLine } from '../subjects.ts';
import { checkCarriers } from './gates.ts';
import { checkReceivedLine, counted } from './counting.ts';
import type { HandoverLine, HandoverNow } from './handover.ts';
import type { ReportHandoverGiven, ReportHandoverReceived } from './inputs.ts';
import { maySignFor } from './parties.ts';

/**
 * The giver signs. He answers for every line until the receiver has signed too (12.3 #37, #41).
 * Breaches, in order: unknown list, somebody else's signature; finished list, vehicle gone, the giver's fitness.
 */
export const reportHandoverGiven: Act<ReportHandoverGiven> = {
  subjects: (input) => [subjectOf('handover', input.handover)],
  check(scene, input) {
    const handover = findHandover(scene, input.handover);
    if (handover === undefined) return broken(true, 'handover_must_be_known');
    return [
      ...broken(!maySignFor(scene, handover.giver, handover.giverSigners), 'actor_must_be_giver'),
      ...broken(handover.state !== 'drawn', 'list_must_be_open'),
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
 * each line; fitness.
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
    const { received, missing, unknown } = counted(scene, input, handover, latestOf(scene, handover));
    return [
      ...broken(!maySignFor(scene, handover.receiver, handover.receiverSigners), 'actor_must_be_receiver'),
      ...checkOpen(scene, handover),
      ...broken(handover.givenBy === null, 'list_must_be_given'),
      ...checkTwoHands(scene, handover, [...handover.lines, ...received]),
      ...checkStillThere(handover),
      ...received.flatMap((line) => checkReceivedLine(scene, line, handover)),
      ...missing.flatMap((line) => broken(true, 'line_must_be_present', subjectOfLine(line))),
      ...unknown.flatMap(() => broken(true, 'line_must_be_listed')),
      ...checkFitness(
        scene,
        received.map((line) => line.secrecy),
      ),
      ...checkCarriers(scene, companionsOf(scene, handover), received),
    ];
  },
  events(scene, input, common) {
    const handover = getHandover(scene, input.handover);
    const { id, form, place, giver, receiver } = handover;
    return [
      {
        ...common,
        evidence: isSignedByTwo(handover, common.by) ? 'signed' : 'scanned',
        type: 'HandoverCompleted',
        handover: id,
        form,
        place,
        giver,
        receiver,
        ...counted(scene, input, handover, latestOf(scene, handover)),
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

/**
 * A courier of an office with one person gives to himself; between other parties nobody does, and a secret never
 * passes on one hand (R3.04, R3.15).
 */
function checkTwoHands(scene: Scene, handover: HandoverNow, lines: readonly HandoverLine[]): readonly Breach[] {
  const isSame = handover.givenBy === scene.context.actor.person;
  const wantsTwo = handover.form === 'BD10' || lines.some((line) => line.secrecy !== null);
  return broken(isSame && wantsTwo, 'signers_must_differ');
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
