import type { DespatchNow } from '@giaolien/kernel';
import { formatMass, SecrecyBadge, useText } from '@giaolien/ui';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import classes from './bagging.module.css';

/** The bags of a despatch as small cards, in the order of their numbers. */
export function BagStrip({ despatch }: { readonly despatch: DespatchNow }) {
  const text = useText();
  return (
    <ol className={classes.strip} aria-label={text.floor.bagging.bags}>
      {despatch.bags.map((bag, index) => (
        <li key={bag.receptacle} className={classes.stripBag} data-sealed={bag.sealed || undefined}>
          <span className={classes.bagNumber}>{index + 1}</span>
          <span>
            <strong className={classes.bagCode}>
              {bag.receptacle} <SecrecyBadge secrecy={bag.secrecy} />
            </strong>
            {text.floor.bagging.bagLine({
              items: String(bag.items),
              mass: formatMass(bag.grossGrams ?? bag.massGrams + bag.tareGrams),
            })}
          </span>
          {bag.sealed ? (
            <IconLock size={15} aria-label={text.floor.bagging.sealed} />
          ) : (
            <IconLockOpen size={15} aria-label={text.floor.bagging.notSealed} />
          )}
        </li>
      ))}
    </ol>
  );
}
