import { broken, type Act } from '../act.ts';
import { assert } from '../assert.ts';
import type { Breach } from '../breach.ts';
import { subjectOf, type PersonId } from '../ids.ts';
import type { ReportHandoverGiven, ReportHandoverReceived } from '../input.ts';
import { takenOf } from '../item/in-hand.ts';
import { isEnded } from '../item/item.ts';
import { checkClearance } from '../network/clearance.ts';
import type { Network } from '../network/network.ts';
import { isClosed, isEmpty } from '../receptacle/receptacle.ts';
import { findHandover, findItem, findReceptacle, hasLaterFacts, hasLaterMove, type Scene } from '../scene.ts';
import { subjectOfLine } from '../subjects.ts';
import { isSameCustodian, type Custodian } from './custodian.ts';
import type { HandoverLine, HandoverNow, ReceivedLine } from './handover.ts';
import { itemLine, receptacleLine } from './list.ts';
import { maySignFor } from './parties.ts';

/** The giver signs. He answers for every line until the receiver has signed too (12.3 #37, #41). */
export const reportHandoverGiven: Act<ReportHandoverGiven> = {
  subjects: (input) => [subjectOf('handover', input.handover)],
  check(scene, input) {
    const handover = findHandover(scene, input.handover);
    if (handover === undefined) return broken(true, 'handover_must_be_known');
    return [
      ...broken(handover.state !== 'drawn', 'list_must_be_open'),
      ...broken(!maySignFor(scene, handover.giver, handover.giverSigners), 'actor_must_be_giver'),
    ];
  },
  events: (_scene, input, common) => [{ ...common, type: 'HandoverGiven', handover: input.handover }],
};

/**
 * The receiver counts, looks at each seal and signs: custody of what is there passes to him, listed or not; what is
 * not there stays with the giver (12.3 #37–38, #41).
 * Breaches, in order: unknown or finished list, someone else's signature; then the giver's signature, each line.
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
    const { received, missing, unknown } = counted(scene, input, handover);
    return [
      ...broken(handover.state !== 'drawn' && handover.state !== 'given', 'list_must_be_open'),
      ...broken(!maySignFor(scene, handover.receiver, handover.receiverSigners), 'actor_must_be_receiver'),
      ...broken(handover.state === 'drawn', 'list_must_be_given'),
      // A courier of an office with one person gives to himself; between other parties nobody does.
      ...broken(handover.form === 'BD10' && handover.givenBy === scene.context.actor.person, 'signers_must_differ'),
      ...received.flatMap((line) => checkLine(scene, line, handover)),
      ...missing.flatMap((line) => broken(true, 'line_must_be_present', subjectOfLine(line))),
      ...unknown.flatMap(() => broken(true, 'line_must_be_listed')),
      ...checkClearance(
        scene,
        received.map((line) => line.secrecy),
      ),
    ];
  },
  events(scene, input, common) {
    const handover = findHandover(scene, input.handover);
    assert(handover !== undefined, 'a received list was known');
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
        ...counted(scene, input, handover),
      },
    ];
  },
};

/** Given by one person and received by another; else only one hand vouches for it. */
function isSignedByTwo(handover: HandoverNow, receiver: PersonId): boolean {
  return handover.givenBy !== null && handover.givenBy !== receiver;
}

/** What is there and what is not, against the list. */
function counted(scene: Scene, input: ReportHandoverReceived, handover: HandoverNow) {
  const listed = new Set(handover.lines.map(subjectOfLine));
  const there = receivedLines(scene, input, listed);
  const present = new Set(there.map(subjectOfLine));
  return {
    received: there,
    missing: handover.lines.filter((line) => !present.has(subjectOfLine(line))),
    unknown: [
      ...input.receptacles.map((line) => line.receptacle).filter((id) => findReceptacle(scene, id) === undefined),
      ...input.items.filter((id) => findItem(scene, id) === undefined),
    ],
  };
}

function receivedLines(
  scene: Scene,
  input: ReportHandoverReceived,
  listed: ReadonlySet<string>,
): readonly ReceivedLine[] {
  const noted = (line: HandoverLine) => ({
    listed: listed.has(subjectOfLine(line)),
    ...(hasLaterMove(scene, subjectOfLine(line)) ? { superseded: true as const } : {}),
  });
  const seals = new Map(input.receptacles.map((line) => [line.receptacle, line.sealState]));
  const receptacles = [...seals].flatMap(([id, sealState]): readonly ReceivedLine[] => {
    const receptacle = findReceptacle(scene, id);
    if (receptacle === undefined) return [];
    const line = receptacleLine(receptacle);
    return [{ ...line, ...noted(line), sealState, from: receptacle.custodian }];
  });
  const items = [...new Set(input.items)].flatMap((id): readonly ReceivedLine[] => {
    const item = findItem(scene, id);
    if (item === undefined) return [];
    const line = itemLine(item);
    return [{ ...line, ...noted(line), ...takenOf(item) }];
  });
  return [...receptacles, ...items];
}

function checkLine(scene: Scene, line: ReceivedLine, handover: HandoverNow): readonly Breach[] {
  const subject = subjectOfLine(line);
  const receptacle = line.kind === 'receptacle' ? findReceptacle(scene, line.receptacle) : undefined;
  const item = line.kind === 'item' ? findItem(scene, line.item) : undefined;
  const isOpen = receptacle !== undefined && !isClosed(receptacle) && !isEmpty(receptacle);
  const isStray = receptacle !== undefined && !isOnPath(scene.context.network, receptacle, handover.receiver);
  return [
    ...broken(!line.listed, 'line_must_be_listed', subject),
    ...broken(line.listed && !isSameCustodian(line.from, handover.giver), 'giver_must_be_custodian', subject),
    ...broken(item !== undefined && isEnded(item), 'item_must_not_be_ended', subject),
    ...broken(line.outOf !== undefined, 'item_must_not_be_bagged', subject),
    ...broken(isOpen, 'receptacle_must_be_closed', subject),
    ...broken(isStray, 'receptacle_must_be_bound_for_here', subject),
    ...broken((line.sealState ?? 'intact') !== 'intact', 'seal_must_be_intact', subject),
    ...broken(hasLaterFacts(scene, subject), 'later_facts_must_agree', subject),
  ];
}

/**
 * True when a bag has business at the receiving office: its origin, its destination, an office above either, or a
 * regional centre. Anything else is a wrong unloading.
 */
function isOnPath(
  network: Network,
  bag: { readonly origin: string | null; readonly destination: string | null },
  receiver: Custodian,
): boolean {
  if (receiver.kind !== 'facility' || bag.destination === null) return true;
  if (network.findFacility(receiver.facility)?.kind === 'regional-centre') return true;
  return (
    isAtOrAbove(network, receiver.facility, bag.destination) || isAtOrAbove(network, receiver.facility, bag.origin)
  );
}

function isAtOrAbove(network: Network, facility: string, below: string | null): boolean {
  let each = below === null ? undefined : network.findFacility(below);
  while (each !== undefined && each.id !== facility) {
    each = each.parent === undefined ? undefined : network.findFacility(each.parent);
  }
  return each !== undefined;
}
