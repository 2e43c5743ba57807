import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf } from '../ids.ts';
import { checkClearance } from '../network/fitness.ts';
import { findHandover, findItem, findReceptacle, findSeries, findTrip, getHandover, type Scene } from '../scene.ts';
import { listSeriesOf } from '../subjects.ts';
import { serviceDateOf } from '../time.ts';
import { isSameCustodian, type Custodian } from './custodian.ts';
import {
  checkCarriage,
  checkCarriers,
  checkDelivery,
  checkListedItem,
  checkListedReceptacle,
  checkRound,
  checkRoundCrew,
  type Round,
} from './gates.ts';
import type { HandoverForm, HandoverLine } from './handover.ts';
import type { CancelHandoverList, DrawHandoverList } from './inputs.ts';
import { itemLine, receptacleLine } from './lines.ts';
import { checkGiver, checkReceiver, maySignFor, signersOf, subjectOfParty } from './parties.ts';

/**
 * Lập BĐ10 or BĐ13: what is to pass, from whom to whom (12.3 #37; 12.5 #51). To a vehicle and to a courier it is the
 * gate of secrets and of the X-ray.
 * Breaches, in order: unknown things; the parties; each line; who would carry it, and how.
 */
export const drawHandoverList: Act<DrawHandoverList> = {
  subjects: (input) => [
    subjectOf('handover', input.handover),
    subjectOf('series', listSeriesOf(input.place)),
    ...[input.giver, input.receiver].flatMap(subjectOfParty),
    ...input.receptacles.map((id) => subjectOf('receptacle', id)),
    ...input.items.map((id) => subjectOf('item', id)),
  ],
  check(scene, input) {
    const receptacles = input.receptacles.map((id) => findReceptacle(scene, id));
    const items = input.items.map((id) => findItem(scene, id));
    const lines = linesOf(scene, input);
    return [
      ...broken(receptacles.includes(undefined), 'receptacle_must_be_known'),
      ...broken(items.includes(undefined), 'item_must_be_known'),
      ...checkParties(scene, input),
      ...broken(lines.length === 0 || hasRepeats(input), 'list_must_hold_lines'),
      ...receptacles.flatMap((each) => (each === undefined ? [] : checkListedReceptacle(each, input))),
      ...items.flatMap((each) => (each === undefined ? [] : checkListedItem(each, input))),
      ...checkClearance(
        scene,
        lines.map((line) => line.secrecy),
      ),
      ...checkCarriers(scene, signersOf(scene, input.receiver), lines),
      ...checkWay(scene, input, lines),
      ...items.flatMap((each) => (each === undefined ? [] : checkDelivery(scene, each, input))),
    ];
  },
  events(scene, { handover, place, giver, receiver, ...input }, common) {
    const { vehicle, escort, guards } = meansOf(scene, { receiver, ...input });
    return [
      {
        ...common,
        type: 'HandoverListDrawn',
        handover,
        form: formOf(giver, receiver),
        place,
        number: numberAt(scene, place),
        giver,
        receiver,
        giverSigners: signersOf(scene, giver),
        receiverSigners: signersOf(scene, receiver),
        lines: linesOf(scene, input),
        ...(vehicle === null ? {} : { vehicle }),
        ...(escort === null ? {} : { escort }),
        ...(guards === null ? {} : { guards }),
      },
    ];
  },
};

/** Withdraws a list that the receiver has not signed. */
export const cancelHandoverList: Act<CancelHandoverList> = {
  subjects: (input) => [subjectOf('handover', input.handover)],
  check(scene, input) {
    const handover = findHandover(scene, input.handover);
    if (handover === undefined) return broken(true, 'handover_must_be_known');
    const isOwn =
      scene.context.actor.facility === handover.place ||
      maySignFor(scene, handover.giver, handover.giverSigners) ||
      maySignFor(scene, handover.receiver, handover.receiverSigners);
    return [
      ...broken(!isOwn, 'actor_must_act_for_own_facility'),
      ...broken(handover.state !== 'drawn' && handover.state !== 'given', 'list_must_be_open'),
    ];
  },
  events(scene, input, common) {
    const { id, lines } = getHandover(scene, input.handover);
    return [{ ...common, type: 'HandoverListCancelled', handover: id, lines }];
  },
};

/** A new list, at a known place, by someone of the place or of a party, between two parties who are there. */
function checkParties(scene: Scene, { handover, place, giver, receiver }: DrawHandoverList): readonly Breach[] {
  const { actor, network } = scene.context;
  const mayDraw =
    actor.facility === place || [giver, receiver].some((party) => maySignFor(scene, party, signersOf(scene, party)));
  return [
    ...broken(network.findFacility(place) === undefined, 'facility_must_be_known'),
    ...broken(!mayDraw, 'actor_must_act_for_own_facility'),
    ...broken(findHandover(scene, handover) !== undefined, 'handover_must_be_new'),
    ...broken(isSameCustodian(giver, receiver), 'parties_must_differ'),
    ...checkGiver(scene, giver, place),
    ...checkReceiver(scene, receiver, place),
  ];
}

/** The gate of the way that the lines would go: a vehicle run, or a courier's round. */
function checkWay(scene: Scene, input: DrawHandoverList, lines: readonly HandoverLine[]): readonly Breach[] {
  const { receiver } = input;
  if (receiver.kind === 'courier') {
    const round = meansOf(scene, input);
    return [...checkRoundCrew(scene, receiver.person, round), ...checkRound(scene, round, lines)];
  }
  const trip = receiver.kind === 'trip' ? findTrip(scene, receiver.trip) : undefined;
  if (trip === undefined) return [];
  return [...broken(trip.state === 'finished', 'trip_must_be_at_stop'), ...checkCarriage(scene, trip, lines)];
}

/** With what the receiver carries: the order of a trip says it, or the list of a round. */
function meansOf(scene: Scene, input: Pick<DrawHandoverList, 'receiver' | 'vehicle' | 'escort' | 'guards'>): Round {
  const { receiver, vehicle = null, escort = null, guards = null } = input;
  const trip = receiver.kind === 'trip' ? findTrip(scene, receiver.trip) : undefined;
  return trip === undefined
    ? { vehicle, escort, guards }
    : { vehicle: trip.vehicle, escort: trip.escort, guards: null };
}

/** Lần lập: 1, 2, 3 … of the place and its day. */
function numberAt(scene: Scene, place: string): number {
  const day = Number(serviceDateOf(scene.at).replaceAll('-', ''));
  return (findSeries(scene, listSeriesOf(place))?.lastNumbers[day] ?? 0) + 1;
}

function formOf(giver: Custodian, receiver: Custodian): HandoverForm {
  return giver.kind === 'courier' || receiver.kind === 'courier' ? 'BD13' : 'BD10';
}

function linesOf(scene: Scene, input: Pick<DrawHandoverList, 'receptacles' | 'items'>): readonly HandoverLine[] {
  return [
    ...input.receptacles.map((id) => findReceptacle(scene, id)).flatMap((each) => (each ? [receptacleLine(each)] : [])),
    ...input.items.map((id) => findItem(scene, id)).flatMap((each) => (each ? [itemLine(each)] : [])),
  ];
}

function hasRepeats(input: DrawHandoverList): boolean {
  const all = [...input.receptacles, ...input.items];
  return new Set(all).size !== all.length;
}
