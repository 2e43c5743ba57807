import type { DespatchBag, DespatchNow } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { IconPlus } from '@tabler/icons-react';
import type { ItemRow, Names } from '../../../api/answers.ts';
import { ItemTitle, nameOf } from '../parts/item-line.tsx';
import { Reason } from '../parts/queue.tsx';
import { useChecks } from '../parts/use-checks.ts';
import classes from './bagging.module.css';

interface WaitingItemsProps {
  readonly despatch: DespatchNow;
  readonly bag: DespatchBag;
  readonly waiting: readonly ItemRow[];
  readonly names: Names;
  readonly onPack: (item: string) => void;
}

/** What waits for this direction. What may not go into this bag says why before it is tried. */
export function WaitingItems({ despatch, bag, waiting, names, onPack }: WaitingItemsProps) {
  const text = useText();
  const words = text.floor.bagging;
  const opinions = useChecks(new Map(waiting.map((item) => [item.id, {
    kind: 'PackItems', inputId: '', despatch: despatch.id, receptacle: bag.receptacle, items: [item.id],
  }])));
  return (
    <section className={classes.side} aria-label={words.waiting}>
      <h3 className={classes.sideTitle}>{words.waiting} <span>{waiting.length}</span></h3>
      {waiting.length === 0 && <p className={classes.sideEmpty}>{words.noneLeft}</p>}
      <ul className={classes.lines}>
        {waiting.map((item) => {
          const reason = opinions.get(item.id)?.[0]?.sentence;
          const barred = opinions.get(item.id)?.length !== 0;
          return (
            <li key={item.id} className={classes.line} data-barred={reason !== undefined || undefined}>
              <div className={classes.lineWords}>
                <span className={classes.lineTitle}><ItemTitle item={item} /></span>
                <span className={classes.lineDetail}>{nameOf(names, item.recipient)}</span>
                {reason !== undefined && <Reason>{reason}</Reason>}
              </div>
              <button
                type="button"
                className={classes.lineAct}
                disabled={barred}
                aria-label={words.packThis({ item: item.id })}
                title={words.packThis({ item: item.id })}
                onClick={() => onPack(item.id)}
              >
                <IconPlus size={16} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
