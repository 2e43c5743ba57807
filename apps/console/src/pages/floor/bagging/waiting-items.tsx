import { useText } from '@giaolien/ui';
import { IconPlus } from '@tabler/icons-react';
import type { ItemRow, Names, Refusal } from '../../../api/answers.ts';
import { ItemTitle, nameOf } from '../parts/item-line.tsx';
import { Reason } from '../parts/queue.tsx';
import classes from './bagging.module.css';

interface WaitingItemsProps {
  readonly waiting: readonly ItemRow[];
  /** What the rulebook says of each one in this bag. */
  readonly opinions: ReadonlyMap<string, readonly Refusal[]>;
  readonly names: Names;
  readonly onPack: (item: string) => void;
}

/** What waits for this direction. What may not go into this bag says why before it is tried. */
export function WaitingItems({ waiting, opinions, names, onPack }: WaitingItemsProps) {
  const text = useText();
  const words = text.floor.bagging;
  const barred = (item: ItemRow): number => Number((opinions.get(item.id)?.length ?? 0) > 0);
  const rows = [...waiting].sort((one, other) => barred(one) - barred(other));
  return (
    <section className={classes.side} aria-label={words.waiting}>
      <h3 className={classes.sideTitle}>
        {words.waiting} <span>{waiting.length}</span>
      </h3>
      {waiting.length === 0 && <p className={classes.sideEmpty}>{words.noneLeft}</p>}
      <ul className={classes.lines}>
        {rows.map((item) => {
          const reason = opinions.get(item.id)?.[0]?.sentence;
          return (
            <li key={item.id} className={classes.line} data-barred={reason !== undefined || undefined}>
              <div className={classes.lineWords}>
                <span className={classes.lineTitle}>
                  <ItemTitle item={item} />
                </span>
                <span className={classes.lineDetail}>{nameOf(names, item.recipient)}</span>
                {reason !== undefined && <Reason>{reason}</Reason>}
              </div>
              <button
                type="button"
                className={classes.lineAct}
                disabled={reason !== undefined}
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
