import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf } from '../ids.ts';
import { checkClearance } from '../network/fitness.ts';
import { findHandover, findItem, findReceptacle, findSeries, getHandover, type Scene } from '../scene.ts';
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
} from './gates.ts';
import type { HandoverForm, HandoverLine } from './handover.ts';
import type { CancelHandoverList, DrawHandoverList } from './inputs.ts';
import { itemLine, receptacleLine } from './lines.ts';
import { checkParty, maySignFor, signersOf, subjectOfParty } from './parties.ts';

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
    const { giver, receiver } = input;
    const receptacles = input.receptacles.map((id) => findReceptacle(scene, id));
    const items = input.items.map((id) => findItem(scene, id));
    const lines = linesOf(scene, input);
    return [
      ...broken(receptacles.includes(undefined), 'receptacle_must_be_known'),
      ...broken(items.includes(undefined), 'item_must_be_known'),
      ...checkParties(scene, input),
      ...broken(lines.length === 0 || hasRepeats(input), 'list_must_hold_lines'),
      ...receptacles.flatMap((each) => (each === undefined ? [] : checkListedReceptacle(each, giver))),
      ...items.flatMap((each) => (each === undefined ? [] : checkListedItem(each, giver))),
      ...checkClearance(
        scene,
        lines.map((line) => line.secrecy),
      ),
      ...checkCarriers(scene, signersOf(scene, receiver), lines),
      ...checkCarriage(scene, receiver, lines),
      ...checkRound(scene, input, lines),
      ...items.flatMap((each) => (each === undefined ? [] : checkDelivery(each, input))),
    ];
  },
  events(scene, { handover, place, giver, receiver, vehicle, escort, ...input }, common) {
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
        ...(vehicle === undefined ? {} : { vehicle }),
        ...(escort === undefined ? {} : { escort }),
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
    ...checkParty(scene, giver, place),
    ...checkParty(scene, receiver, place),
  ];
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
