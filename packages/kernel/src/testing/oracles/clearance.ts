import type { Event, EventType, Recorded } from '../../event.ts';
import type { SecrecyClass } from '../../item/product.ts';
import type { Day } from '../day.ts';
import { lastGroup, one } from './reading.ts';

/** Codes that tell of a hand that was not cleared. */
const TELLING: readonly string[] = [
  'actor_must_hold_clearance',
  'receiver_must_hold_clearance',
  'opener_must_have_witness',
  'sealer_must_have_witness',
];

/**
 * No A, B or C item is handled by a person without clearance at that time, unless an irregularity beside the fact
 * tells it (123). Reads the register itself, not the kernel's fitness.
 */
export function wrongHands(day: Day): readonly string[] {
  const group = lastGroup(day);
  const isTold = group.some(({ event }) => event.type === 'IrregularityRaised' && TELLING.includes(event.code));
  return isTold ? [] : group.flatMap((recorded) => uncleared(day, recorded));
}

function uncleared(day: Day, { event, recordedAt }: Recorded): readonly string[] {
  const classes = secretsHandled(day, event);
  const { network } = day.setting.contextOf(event.by, recordedAt);
  const held = network.findPerson(event.by)?.qualifications ?? [];
  return classes
    .filter(
      (secrecy) =>
        !held.some(
          (each) =>
            each.kind === 'clearance' &&
            each.from <= event.occurredAt &&
            event.occurredAt < each.until &&
            (each.secrecy ?? 'D') <= secrecy,
        ),
    )
    .map((secrecy) => `123: ${event.by} handles class ${secrecy} (${event.type}) without clearance`);
}

/** The classes of what an event's author had in his hands. */
function secretsHandled(day: Day, event: Event): readonly SecrecyClass[] {
  const ofItem = (id: string) => one(day.world, 'item', id)?.product.secrecy ?? null;
  return classesIn(day, event, ofItem).filter((secrecy) => secrecy !== null);
}

/** Events by which a hand touches one item. */
const TOUCHES: ReadonlySet<EventType> = new Set<EventType>([
  'ItemControlled',
  'ItemDelivered',
  'ItemReturned',
  'DeliveryAttempted',
  'ItemRewrapped',
  'ItemFound',
]);

function classesIn(
  day: Day,
  event: Event,
  ofItem: (id: string) => SecrecyClass | null,
): readonly (SecrecyClass | null)[] {
  if (event.type === 'ItemAccepted') return [event.product.secrecy];
  if (event.type === 'ItemsPacked') return event.lines.map((line) => line.secrecy);
  if (event.type === 'ItemUnpacked') return [event.line.secrecy];
  if (event.type === 'HandoverCompleted') return event.received.map((line) => line.secrecy);
  if (event.type === 'ReceptacleOpened') return event.found.map(ofItem);
  if (event.type === 'Screened' || event.type === 'Disinfected') return event.items.map(ofItem);
  if (event.type === 'HandoverGiven') {
    return (one(day.world, 'handover', event.handover)?.lines ?? []).map((line) => line.secrecy);
  }
  return TOUCHES.has(event.type) && 'item' in event ? [ofItem(event.item)] : [];
}
