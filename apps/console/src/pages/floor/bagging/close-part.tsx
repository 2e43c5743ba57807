import type { DespatchNow } from '@giaolien/kernel';
import { formatMass, useText } from '@giaolien/ui';
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { Names } from '../../../api/answers.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { signal } from '../parts/signals.ts';
import { Count } from '../parts/workbench.tsx';
import { DespatchFrame } from './despatch-frame.tsx';
import classes from './bagging.module.css';

interface ClosePartProps {
  readonly despatch: DespatchNow;
  readonly names: Names;
  /** Items for this direction that lie outside its bags. */
  readonly waiting: number;
  readonly onAdd: () => void;
}

/** Every bag is sealed: one more, or close with the last bag (F) named. The totals are locked then. */
export function ClosePart({ despatch, names, waiting, onAdd }: ClosePartProps) {
  const text = useText();
  const words = text.floor.bagging;
  const [inputId] = useState(newId);
  const [last, setLast] = useState<string | null>(despatch.bags.at(-1)?.receptacle ?? null);
  const items = despatch.bags.reduce((sum, bag) => sum + bag.items, 0);
  const mass = despatch.bags.reduce((sum, bag) => sum + (bag.grossGrams ?? 0), 0);
  usePageKeys([{ key: 'F4', label: words.addBag, run: onAdd }]);
  return (
    <DespatchFrame
      despatch={despatch}
      names={names}
      at={4}
      count={
        <Count done={items} label={words.totals({ bags: String(despatch.bags.length), mass: formatMass(mass) })} />
      }
      acts={
        <>
          <ActButton
            quiet
            input={
              last === null
                ? undefined
                : { kind: 'CloseDespatch', inputId, despatch: despatch.id, lastReceptacle: last }
            }
            incomplete={words.needLast}
            hotkey="F9"
            size="sm"
            onDone={() => signal('accept', despatch.id, words.closed, true)}
          >
            {words.close}
          </ActButton>
          <Button variant="default" size="sm" onClick={onAdd} rightSection={<kbd className={classes.key}>F4</kbd>}>
            {words.addBag}
          </Button>
        </>
      }
    >
      {waiting > 0 && <p className={classes.hint}>{words.stillWaiting({ count: String(waiting) })}</p>}
      <Select
        label={words.lastBag}
        description={words.lastBagHint}
        maw={320}
        allowDeselect={false}
        value={last}
        onChange={setLast}
        data={despatch.bags.map((bag, index) => ({
          value: bag.receptacle,
          label: `${words.bagNumber({ n: String(index + 1) })} · ${bag.receptacle}`,
        }))}
      />
    </DespatchFrame>
  );
}
