import type { Event } from '../event.ts';

/** True for an event by which an item turns to another body: elsewhere by order, or back; a new promise begins. */
export function turnsElsewhere(event: Event): boolean {
  if (event.type === 'ItemReleased') return event.bound !== undefined;
  return event.type === 'SenderOrdered' || event.type === 'ReturnApproved';
}
