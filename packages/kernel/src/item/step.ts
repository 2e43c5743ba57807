import type { HandoverCompleted } from '../custody/events.ts';
import type { Disinfected, Screened } from '../handling/events.ts';
import type { ItemId } from '../ids.ts';
import type { ItemsPacked, ReceptacleOpened } from '../receptacle/events.ts';
import { stepOf, type Changes } from '../step.ts';
import type { Step } from '../story.ts';
import { accepted } from './birth.ts';
import { attempted, corrected, delivered, deliveryCorrected, rebound, restarted, untreated } from './changes.ts';
import type { ItemReleased, ReturnApproved } from './events.ts';
import { isIsolated, type ItemNow, type Treatment } from './item.ts';
import { ended, held, isLoose, released, resettled } from './place.ts';
import { readied } from './ready.ts';

/** How the story of one item goes on. */
export function itemStep(id: ItemId): Step<ItemNow> {
  const step = stepOf<ItemNow>((event) => (event.type === 'ItemAccepted' ? accepted(event) : undefined), {
    ...AT_DESK,
    ...AT_ADDRESS,
    ...IN_HALL,
    ReceptacleOpened: (now, event) => opened(id, now, event),
    HandoverCompleted: (now, event) => passed(id, now, event),
  });
  return (now, recorded) => {
    const next = step(now, recorded);
    return next === undefined ? undefined : readied(now, next, recorded.event.occurredAt);
  };
}

/** What is decided about it. */
const AT_DESK: Changes<ItemNow> = {
  ItemControlled: (now) => resettled({ ...now, controlled: true }),
  AcceptanceCancelled: (now, event) => ended(now, event, 'cancelled', { kind: 'body', body: event.sender }),
  AcceptanceCorrected: corrected,
  ItemSuspended: (now, { ground, reference, minutes, by, occurredAt: since }) =>
    resettled({ ...now, suspension: { ground, reference, minutes, by, since } }),
  ItemReleased: freed,
  SenderOrdered: (now, event) => rebound(now, event.bound, event.order === 'withdraw'),
  ReturnApproved: sentBack,
  ItemUnclaimed: (now) => (isLoose(now) && now.custodian.kind === 'facility' ? { ...now, state: 'unclaimed' } : now),
  ProofConfirmed: (now) => ({ ...now, proof: 'returned' }),
  ClockStopped: (now, { reason, occurredAt: from }) => ({
    ...now,
    stops: [...now.stops, { reason, from, until: null }],
  }),
  ClockRestarted: restarted,
};

/** What a courier tells of it. */
const AT_ADDRESS: Changes<ItemNow> = {
  ItemDelivered: (now, event) => ({
    ...delivered(now, event, 'delivered'),
    proof: now.proof === 'wanted' ? 'due' : now.proof,
  }),
  ItemReturned: (now, event) => delivered(now, event, 'returned'),
  DeliveryAttempted: attempted,
  DeliveryCorrected: deliveryCorrected,
  NoticeLeft: (now, event) => ({ ...now, notices: [...now.notices, event.occurredAt] }),
};

/** What is done with it. */
const IN_HALL: Changes<ItemNow> = {
  Screened: (now, event) =>
    // A result that does not count never hides one that does.
    event.counts || now.screening?.counts !== true
      ? { ...now, screening: { ...treatmentOf(event), result: event.result } }
      : now,
  Disinfected: (now, event) =>
    event.counts || now.disinfection?.counts !== true ? { ...now, disinfection: treatmentOf(event) } : now,
  ItemsPacked: packed,
  ItemUnpacked: (now, event) => held(now, event, { kind: 'facility', facility: event.at }),
  HandoverListDrawn: (now, event) => ({ ...now, handover: event.handover }),
  HandoverListCancelled: (now, event) => released(now, event.handover),
  ItemRewrapped: (now, event) => ({ ...untreated(now), massGrams: event.massGrams }),
  ItemFound: (now, event) => ({
    ...held(untreated(now), event, { kind: 'facility', facility: event.at }),
    handover: null,
  }),
};

/** The decision answers an X-ray that did not pass as well: from then on it is as if there had been none. */
function freed(now: ItemNow, { bound }: ItemReleased): ItemNow {
  const screening = isIsolated(now) ? null : now.screening;
  const free = resettled({ ...now, suspension: null, screening });
  return bound === undefined ? free : rebound(free, bound, true);
}

/** Back by decision: an X-ray that it failed is the ground of it, and holds it no longer (R4.20–R4.22). */
function sentBack(now: ItemNow, { bound }: ReturnApproved): ItemNow {
  const screening = now.screening?.result === 'failed' ? null : now.screening;
  return rebound({ ...now, screening }, bound, true);
}

function packed(now: ItemNow, event: ItemsPacked): ItemNow {
  return {
    ...now,
    custodian: { kind: 'facility', facility: event.at },
    endedAt: null,
    reportedBy: null,
    beforeDelivery: null,
    outFor: null,
    state: 'bagged',
    container: event.receptacle,
    despatch: event.despatch,
    since: event.occurredAt,
    evidence: event.evidence,
    moved: true,
  };
}

function opened(id: ItemId, now: ItemNow, event: ReceptacleOpened): ItemNow {
  const { occurredAt: since, evidence, at: facility } = event;
  if (event.missing.includes(id)) {
    return { ...untreated(now), state: 'missing', container: null, despatch: null, since, evidence };
  }
  const wasGuarded = event.sealState === 'intact' && event.found.includes(id);
  return { ...held(wasGuarded ? now : untreated(now), event, { kind: 'facility', facility }), moved: true };
}

function passed(id: ItemId, now: ItemNow, event: HandoverCompleted): ItemNow {
  const line = event.received.find((each) => each.kind === 'item' && each.item === id);
  const free = released(now, event.handover);
  if (line === undefined) {
    const isMissing = event.missing.some((each) => each.kind === 'item' && each.item === id);
    return isMissing ? untreated(free) : free;
  }
  return { ...held(line.outOf === undefined ? free : untreated(free), event, event.receiver), moved: true };
}

function treatmentOf({
  occurredAt: at,
  at: facility,
  by,
  machine,
  counts,
  receptacle,
}: Screened | Disinfected): Treatment {
  return { at, facility, by, machine, counts, receptacle: receptacle ?? null };
}
