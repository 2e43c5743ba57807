import { MINUTE, type Recorded } from '@giaolien/kernel';

/** From this delay on, a fact counts as reported late. Scanners that send in batches stay below it. */
const LATE_AFTER = 10 * MINUTE;

/** By how much a fact was recorded after it happened, milliseconds; undefined while that is nothing unusual. */
export function findLateness({ event, recordedAt }: Recorded): number | undefined {
  const delay = recordedAt - event.occurredAt;
  return delay >= LATE_AFTER ? delay : undefined;
}
