import type { Day } from '../day.ts';
import { lastGroup, one } from './reading.ts';

/**
 * Assumed or inferred evidence never closes custody of a classified item (architecture, decision 6): a delivery, a
 * return and a hand-over of a secret are signed, or an irregularity beside the fact tells that one hand signed alone.
 */
export function wrongEvidence(day: Day): readonly string[] {
  const group = lastGroup(day);
  const isTold = group.some(({ event }) => event.type === 'IrregularityRaised');
  return group.flatMap(({ event }) => {
    if (event.type === 'HandoverCompleted') {
      const isSecret = event.received.some((line) => line.secrecy !== null);
      const isWeak = event.evidence === 'assumed' || event.evidence === 'inferred';
      const isAlone = event.evidence !== 'signed' && !isTold;
      return isSecret && (isWeak || isAlone) ? [`evidence: ${event.handover} passes secrets on one hand`] : [];
    }
    if (event.type !== 'ItemDelivered' && event.type !== 'ItemReturned') return [];
    const isSecret = one(day.world, 'item', event.item)?.product.secrecy !== null;
    return isSecret && event.evidence !== 'signed' && !isTold ? [`evidence: ${event.item} ends unsigned`] : [];
  });
}
