import type { HandoverCompleted } from '../custody/events.ts';
import type { Event, EventCommon } from '../event.ts';
import type { HandoverId, ItemId, ReceptacleId } from '../ids.ts';
import type { Taken } from '../item/events.ts';
import { stricterSecrecy, type SecrecyClass } from '../item/product.ts';
import { stepOf, type Changes } from '../step.ts';
import type { Step } from '../story.ts';
import type { ContentLine, ReceptacleSealed, SubstituteEntered, SubstituteReconciled } from './events.ts';
import { readLabel } from './label.ts';
import { isClosed, type ReceptacleNow } from './receptacle.ts';
import type { SealState } from './seal.ts';

/** How the story of one bag or box goes on. */
export function receptacleStep(id: ReceptacleId): Step<ReceptacleNow> {
  return stepOf<ReceptacleNow>((event) => begun(id, event), { ...SHELL, ...BAG, ...contentsOf(id), ...custodyOf(id) });
}

/** Nothing inside, and bound for nowhere. */
const EMPTY = {
  despatch: null,
  origin: null,
  destination: null,
  bagNumber: null,
  label: null,
  contents: [],
  secrecy: null,
  seal: null,
  direct: false,
  guards: false,
  isolated: false,
  grossGrams: null,
} as const;

function begun(id: ReceptacleId, event: Event): ReceptacleNow | undefined {
  if (event.type !== 'ReceptacleRegistered' && event.type !== 'SubstituteEntered') return undefined;
  const shell: ReceptacleNow = {
    id,
    form: id.startsWith('H') ? 'box' : 'bag',
    state: 'empty',
    // Nobody weighed the shell of a substitute.
    tareGrams: 0,
    locator: null,
    ...heldAt(event),
    ...EMPTY,
    substitute: null,
    handover: null,
  };
  if (event.type === 'SubstituteEntered') return entered(shell, event);
  const { form, tareGrams, locator } = event;
  return { ...shell, form, tareGrams, locator: locator === undefined ? null : { serial: locator, active: true } };
}

/** What happens to the shell, whatever it holds. */
const SHELL: Changes<ReceptacleNow> = {
  ReceptacleWithdrawn: (now) => ({ ...now, state: 'withdrawn' }),
  LocatorReported: (now, { locator, active }) => ({ ...now, locator: { serial: locator, active } }),
  Screened: (now, event) => (event.counts ? { ...now, isolated: event.result !== 'passed' } : now),
  SubstituteEntered: (now, event) => entered(now, event),
  SubstituteReconciled: (now, event) => reconciled(now, event),
};

/** How it becomes the bag of a despatch. */
const BAG: Changes<ReceptacleNow> = {
  ReceptacleAdded: (now, event) => ({
    ...now,
    ...EMPTY,
    substitute: null,
    state: 'filling',
    despatch: event.despatch,
    origin: event.at,
    destination: event.destination,
  }),
  ReceptacleRemoved: (now) => ({ ...now, ...EMPTY, state: 'empty' }),
  ReceptacleSealed: (now, event) => sealed(now, event),
  DespatchClosed: (now, event) => {
    const bag = event.bags.find((each) => each.receptacle === now.id);
    return bag === undefined ? now : { ...now, label: bag.label, bagNumber: bag.bagNumber };
  },
};

/** What goes in and comes out. */
function contentsOf(id: ReceptacleId): Changes<ReceptacleNow> {
  return {
    ItemsPacked: (now, event) => holding(now, [...now.contents, ...event.lines]),
    ItemUnpacked: (now, event) => without(now, event.line.item),
    ReceptacleOpened: (now, event) =>
      event.receptacle === id ? { ...now, ...EMPTY, ...heldAt(event), state: 'opened' } : takenFrom(now, event.excess),
    ItemDelivered: (now, event) => without(now, event.item),
    ItemReturned: (now, event) => without(now, event.item),
    ItemFound: (now, event) => without(now, event.item),
  };
}

/** Who answers for it. */
function custodyOf(id: ReceptacleId): Changes<ReceptacleNow> {
  return {
    HandoverListDrawn: (now, event) => ({ ...now, handover: event.handover }),
    HandoverListCancelled: (now, event) => released(now, event.handover),
    HandoverCompleted: (now, event) => passed(id, takenFrom(now, event.received), event),
    ReceptacleFound: (now, event) => ({
      ...now,
      ...heldAt(event),
      state: isClosed(now) ? 'received' : now.state,
      handover: null,
    }),
  };
}

function entered(now: ReceptacleNow, event: SubstituteEntered): ReceptacleNow {
  const { label, origin, destination, grossGrams, sealState } = event;
  return {
    ...now,
    ...EMPTY,
    ...heldAt(event),
    state: 'received',
    origin,
    destination,
    label,
    bagNumber: readLabel(label, event.occurredAt)?.bagNumber ?? null,
    grossGrams,
    secrecy: 'A',
    substitute: { enteredBy: event.by, enteredAt: event.at, sealState, reconciled: null },
  };
}

/** The sender's data tells what is inside: if it agrees with the bag, nothing has to be presumed any more. */
function reconciled(now: ReceptacleNow, { finding }: SubstituteReconciled): ReceptacleNow {
  if (now.substitute === null) return now;
  const secrecy = finding === 'agrees' && now.contents.length === 0 ? null : now.secrecy;
  return { ...now, secrecy, substitute: { ...now.substitute, reconciled: finding } };
}

function sealed(now: ReceptacleNow, event: ReceptacleSealed): ReceptacleNow {
  return {
    ...now,
    state: isClosed(now) ? now.state : 'sealed',
    seal: { number: event.sealNumber, state: 'intact', by: event.by },
    grossGrams: event.grossGrams,
  };
}

function passed(id: ReceptacleId, now: ReceptacleNow, event: HandoverCompleted): ReceptacleNow {
  const line = event.received.find((each) => each.kind === 'receptacle' && each.receptacle === id);
  if (line === undefined) {
    const isMissing = event.missing.some((each) => each.kind === 'receptacle' && each.receptacle === id);
    return isMissing ? released(now, event.handover) : now;
  }
  return {
    ...released(now, event.handover),
    state: isClosed(now) ? (event.receiver.kind === 'trip' ? 'on-the-way' : 'received') : now.state,
    custodian: event.receiver,
    since: event.occurredAt,
    evidence: event.evidence,
    ...sealSeen(now, line.sealState),
  };
}

/** What the receiver saw of its seal. */
function sealSeen({ seal, substitute }: ReceptacleNow, state: SealState | undefined) {
  if (state === undefined) return {};
  return {
    seal: seal === null ? null : { ...seal, state },
    substitute: substitute === null ? null : { ...substitute, sealState: state },
  };
}

/** In the hands of the office for which the fact was told. */
function heldAt({ at, occurredAt, evidence }: EventCommon): Pick<ReceptacleNow, 'custodian' | 'since' | 'evidence'> {
  return { custodian: { kind: 'facility', facility: at }, since: occurredAt, evidence };
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
  return holding(
    now,
    now.contents.filter((line) => line.item !== item),
  );
}

function holding(now: ReceptacleNow, contents: readonly ContentLine[]): ReceptacleNow {
  return {
    ...now,
    contents,
    secrecy: contents.reduce<SecrecyClass | null>((strictest, line) => stricterSecrecy(strictest, line.secrecy), null),
    direct: contents.some((line) => line.direct === true),
    guards: contents.some((line) => line.guards === true),
  };
}
