import type { DeliveryTarget } from '@giaolien/kernel';
import { Code, SecrecyBadge, useText } from '@giaolien/ui';
import { Drawer, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { ItemRow, Names } from '../../../api/answers.ts';
import { nameOf } from '../parts/item-line.tsx';
import { AttemptedForm } from './attempted-form.tsx';
import { DeliveredForm } from './delivered-form.tsx';
import classes from './round.module.css';
import { useDueTarget } from './use-due-target.ts';

interface DeliverSheetProps {
  readonly item: ItemRow;
  readonly names: Names;
  readonly onClose: () => void;
}

/** At the door: who signed and how the cover was (PTC), or why not (PKTC). */
export function DeliverSheet({ item, names, onClose }: DeliverSheetProps) {
  const text = useText();
  const words = text.floor.round;
  const [result, setResult] = useState<'delivered' | 'attempted'>('delivered');
  const due = useDueTarget(item);
  const [chosen, setChosen] = useState<DeliveryTarget>();
  const target = chosen ?? due.target;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      lockScroll={false}
      title={nameOf(names, item.bound)}
      classNames={{ content: classes.sheet ?? '', title: classes.sheetTitle ?? '' }}
    >
      <div className={classes.sheetBody}>
        <p className={classes.sheetItem}>
          <Code value={item.id} size="md" />
          <SecrecyBadge secrecy={item.product.secrecy} withWords />
          {item.namedPersonOnly && <strong className={classes.cardFlag}>{text.floor.accept.namedPersonOnly}</strong>}
        </p>
        <div>
          <SegmentedControl
            fullWidth
            size="sm"
            aria-label={words.target}
            value={target}
            onChange={(next) => setChosen(next === 'contact' ? 'contact' : 'address')}
            data={[
              { value: 'address', label: text.domain.deliveryTarget.address },
              { value: 'contact', label: text.domain.deliveryTarget.contact },
            ]}
          />
          <p className={classes.targetHint} data-warn={chosen !== undefined && chosen !== due.target}>
            {due.hint}
          </p>
        </div>
        <SegmentedControl
          fullWidth
          size="md"
          aria-label={words.result}
          value={result}
          onChange={(next) => setResult(next === 'attempted' ? 'attempted' : 'delivered')}
          data={[
            { value: 'delivered', label: words.delivered },
            { value: 'attempted', label: words.attempted },
          ]}
        />
        {result === 'delivered' ? (
          <DeliveredForm item={item} target={target} onDone={onClose} />
        ) : (
          <AttemptedForm item={item} target={target} onDone={onClose} />
        )}
      </div>
    </Drawer>
  );
}
