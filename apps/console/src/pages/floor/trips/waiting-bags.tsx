import { useText } from '@giaolien/ui';
import type { useWaitingBags } from './use-waiting-bags.ts';
import classes from './trips.module.css';

/** What the next trips have to take, beside the order that is being written. */
export function WaitingBags({ waiting }: { readonly waiting: ReturnType<typeof useWaitingBags> }) {
  const text = useText();
  const words = text.floor.trips;
  return (
    <section className={classes.waiting} aria-label={words.waitingBags}>
      <h2 className={classes.waitingTitle}>{words.waitingBags}</h2>
      {waiting.counts.length === 0 && <p className={classes.waitingNone}>{words.noWaitingBags}</p>}
      <ul className={classes.waitingList}>
        {waiting.counts.map(([destination, count]) => (
          <li key={destination}>
            <span>{waiting.names[destination] ?? destination}</span>
            <strong>{text.common.bags({ count: String(count) })}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
