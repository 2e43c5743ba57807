import { broken } from '../act.ts';
import type { Breach } from '../breach.ts';
import { takenOf } from '../item/in-hand.ts';
import { isEnded } from '../item/item.ts';
import { isAtOrAbove } from '../network/hierarchy.ts';
import type { Network } from '../network/network.ts';
import { isClosed, isEmpty } from '../receptacle/receptacle.ts';
import { findItem, findReceptacle, hasLaterFacts, hasLaterMove, type Scene } from '../scene.ts';
import { subjectOfLine } from '../subjects.ts';
import { isSameCustodian, type Custodian } from './custodian.ts';
import { checkFreeToMove, isBroughtBack } from './gates.ts';
import type { HandoverLine, HandoverNow, ReceivedLine } from './handover.ts';
import type { ReportHandoverReceived } from './inputs.ts';
import { itemLine, receptacleLine } from './lines.ts';

/** What a receiver counted, against the list. */
export interface Counted {
  readonly received: readonly ReceivedLine[];
  readonly missing: readonly HandoverLine[];
  readonly unknown: readonly string[];
}

/** `latest`: the list with every receipt that is known of it; what one of them names is not missing. */
export function countedLines(
  scene: Scene,
  input: ReportHandoverReceived,
  handover: HandoverNow,
  latest: HandoverNow,
): Counted {
  const listed = new Set(handover.lines.map(subjectOfLine));
  const received = receivedLines(scene, input, listed);
  const there = new Set([...received, ...latest.received].map(subjectOfLine));
  return {
    received,
    missing: handover.lines.filter((line) => !there.has(subjectOfLine(line))),
    unknown: [
      ...input.receptacles.map((line) => line.receptacle).filter((id) => findReceptacle(scene, id) === undefined),
      ...input.items.filter((id) => findItem(scene, id) === undefined),
    ],
  };
}

/** A line that is there: as it should be, unless its breaches say what is not. */
export function checkReceivedLine(scene: Scene, line: ReceivedLine, handover: HandoverNow): readonly Breach[] {
  const subject = subjectOfLine(line);
  const receptacle = line.kind === 'receptacle' ? findReceptacle(scene, line.receptacle) : undefined;
  const item = line.kind === 'item' ? findItem(scene, line.item) : undefined;
  const isBack = isBroughtBack(handover);
  const isOpen = receptacle !== undefined && !isClosed(receptacle) && !isEmpty(receptacle);
  const isStray = receptacle !== undefined && !isOnPath(scene.context.network, receptacle, handover.receiver);
  return [
    ...broken(!line.listed, 'line_must_be_listed', subject),
    ...broken(line.listed && !isSameCustodian(line.from, handover.giver), 'giver_must_be_custodian', subject),
    ...broken(item !== undefined && isEnded(item), 'item_must_not_be_ended', subject),
    ...broken(line.outOf !== undefined, 'item_must_not_be_bagged', subject),
    ...(item === undefined || isBack ? [] : checkFreeToMove(item)),
    ...broken(receptacle?.isolated === true && !isBack, 'item_must_not_be_isolated', subject),
    ...broken(isOpen, 'receptacle_must_be_closed', subject),
    ...broken(isStray, 'receptacle_must_be_bound_for_here', subject),
    ...broken((line.sealState ?? 'intact') !== 'intact', 'seal_must_be_intact', subject),
    ...broken(hasLaterFacts(scene, subject), 'later_facts_must_agree', subject),
  ];
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
  const ends = [bag.destination, ...(bag.origin === null ? [] : [bag.origin])];
  return ends.some((end) => isAtOrAbove(network, receiver.facility, end));
}
