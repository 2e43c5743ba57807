import type { ContentLine, HandoverCompleted, ItemsPacked, ReceptacleOpened, Taken } from '../event.ts';
import type { HandoverId, ItemId, ReceptacleId } from '../ids.ts';
import { stricterSecrecy, type SecrecyClass } from '../item/product.ts';
import { stepOf } from '../step.ts';
import type { Step } from '../story.ts';
import { isClosed, type ReceptacleNow } from './receptacle.ts';

/** How the story of one bag or box goes on. */
export function receptacleStep(id: ReceptacleId): Step<ReceptacleNow> {
  return stepOf<ReceptacleNow>(
    (event) =>
      event.type !== 'ReceptacleRegistered'
        ? undefined
        : {
            id,
            form: event.form,
            state: 'empty',
            tareGrams: event.tareGrams,
            locator: event.locator ?? null,
            custodian: { kind: 'facility', facility: event.at },
            since: event.occurredAt,
            evidence: event.evidence,
            ...EMPTY,
            handover: null,
          },
    {
      ReceptacleAdded: (now, event) => ({
        ...now,
        ...EMPTY,
        state: 'filling',
        despatch: event.despatch,
        origin: event.at,
        destination: event.destination,
      }),
      ItemsPacked: packed,
      ItemUnpacked: (now, event) => without(now, event.line.item),
      ReceptacleSealed: (now, event) => ({
        ...now,
        state: isClosed(now) ? now.state : 'sealed',
        seal: { number: event.sealNumber, state: 'intact' },
        grossGrams: event.grossGrams,
      }),
      DespatchClosed: (now, event) => {
        const bag = event.bags.find((each) => each.receptacle === id);
        return bag === undefined ? now : { ...now, label: bag.label, bagNumber: bag.bagNumber };
      },
      HandoverListDrawn: (now, event) => ({ ...now, handover: event.handover }),
      HandoverListCancelled: (now, event) => released(now, event.handover),
      HandoverCompleted: (now, event) => passed(takenFrom(now, event.received), event),
      ReceptacleOpened: (now, event) => (event.receptacle === id ? opened(now, event) : takenFrom(now, event.excess)),
      ItemDelivered: (now, event) => without(now, event.item),
      ItemReturned: (now, event) => without(now, event.item),
      ItemFound: (now, event) => without(now, event.item),
    },
  );
}

const EMPTY = {
  despatch: null,
  origin: null,
  destination: null,
  bagNumber: null,
  label: null,
  contents: [],
  secrecy: null,
  seal: null,
  grossGrams: null,
} as const;

function packed(now: ReceptacleNow, event: ItemsPacked): ReceptacleNow {
  const contents = [...now.contents, ...event.lines];
  return { ...now, contents, secrecy: strictestOf(contents) };
}

function opened(now: ReceptacleNow, event: ReceptacleOpened): ReceptacleNow {
  return {
    ...now,
    ...EMPTY,
    state: 'opened',
    custodian: { kind: 'facility', facility: event.at },
    since: event.occurredAt,
    evidence: event.evidence,
  };
}

function passed(now: ReceptacleNow, event: HandoverCompleted): ReceptacleNow {
  const line = event.received.find((each) => each.kind === 'receptacle' && each.receptacle === now.id);
  if (line === undefined) {
    const isMissing = event.missing.some((each) => each.kind === 'receptacle' && each.receptacle === now.id);
    return isMissing ? released(now, event.handover) : now;
  }
  return {
    ...now,
    state: isClosed(now) ? (event.receiver.kind === 'trip' ? 'on-the-way' : 'received') : now.state,
    custodian: event.receiver,
    since: event.occurredAt,
    evidence: event.evidence,
    seal: now.seal === null || line.sealState === undefined ? now.seal : { ...now.seal, state: line.sealState },
    handover: released(now, event.handover).handover,
  };
}

/** Off the list, if that is the one on which it stands. */
function released(now: ReceptacleNow, handover: HandoverId): ReceptacleNow {
  return now.handover === handover ? { ...now, handover: null } : now;
}

/** Its contents less the items that a fact elsewhere says were taken out of it. */
function takenFrom(now: ReceptacleNow, lines: readonly (Taken & { readonly item?: ItemId })[]): ReceptacleNow {
  const gone = lines.filter((line) => line.outOf?.receptacle === now.id);
  return gone.reduce((left, line) => (line.item === undefined ? left : without(left, line.item)), now);
}

function without(now: ReceptacleNow, item: ItemId): ReceptacleNow {
  const contents = now.contents.filter((line) => line.item !== item);
  return { ...now, contents, secrecy: strictestOf(contents) };
}

function strictestOf(contents: readonly ContentLine[]): SecrecyClass | null {
  return contents.reduce<SecrecyClass | null>((strictest, line) => stricterSecrecy(strictest, line.secrecy), null);
}
