import { EmptyState, formatMass, Moment, ScanField, SecrecyBadge, useScans, useText } from '@giaolien/ui';
import { Checkbox } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { ActButton } from '../../../act/act-button.tsx';
import type { ItemRow, Names, StaffRow } from '../../../api/answers.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import classes from '../handover/lines.module.css';
import { ItemTitle, nameOf } from '../parts/item-line.tsx';
import { Reason } from '../parts/queue.tsx';
import { signal } from '../parts/signals.ts';
import { Count, Stage } from '../parts/workbench.tsx';
import type { useDue } from './use-due.ts';
import { RoundCrew } from './round-crew.tsx';
import { useRoundList } from './use-round-list.ts';

interface DrawRoundProps {
  readonly courier: StaffRow;
  readonly due: ReturnType<typeof useDue>;
  readonly onDrawn: (handover: string) => void;
}

/** Lập BĐ13: what this courier takes out. An item that the gate holds back says why (12.2 #27). */
export function DrawRound({ courier, due, onDrawn }: DrawRoundProps) {
  const text = useText();
  const words = text.floor.delivery;
  const list = useRoundList(courier, due);
  const { ticked, free } = list;
  useScans(list.take);
  usePageKeys([{ key: 'F4', label: text.floor.handover.tickAll, run: list.tickAll }]);
  return (
    <Stage
      step={words.drawStep}
      object={courier.name}
      aside={
        <>
          <span>{courier.id}</span>
          <SecrecyBadge secrecy={courier.clearance} />
          <span>{words.clearedTo}</span>
        </>
      }
      count={<Count done={ticked.length} of={free.length} label={text.floor.handover.onList} />}
      acts={
        <ActButton
          quiet
          input={ticked.length === 0 ? undefined : list.inputOf(ticked)}
          incomplete={due.items.length === 0 ? words.nothingDue : words.needItem}
          hotkey="F9"
          size="sm"
          onDone={() => {
            signal('accept', courier.name, text.floor.handover.drawn, true);
            onDrawn(list.drawn());
          }}
        >
          {words.draw}
        </ActButton>
      }
    >
      {due.items.some(({ product, guards }) => product.secrecy !== null || guards) && (
        <RoundCrew courier={courier} list={list} isGuarded={due.items.some(({ guards }) => guards)} />
      )}
      <ScanField label={words.scan} placeholder="MA…VN" onScan={list.take} />
      {due.items.length === 0 ? (
        <EmptyState icon={IconMailCheck} title={words.nothingDue}>
          {words.nothingDueHint}
        </EmptyState>
      ) : (
        <ul className={classes.lines} aria-label={words.dueHere}>
          {due.items.map((item) => (
            <DueLine
              key={item.id}
              item={item}
              names={due.names}
              reason={list.reasonOf(item)}
              ticked={list.isTicked(item)}
              onTick={(on) => list.tick(item, on)}
            />
          ))}
        </ul>
      )}
    </Stage>
  );
}

interface DueLineProps {
  readonly item: ItemRow;
  readonly names: Names;
  readonly reason: string | undefined;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}

function DueLine({ item, names, reason, ticked, onTick }: DueLineProps) {
  return (
    <li className={classes.line} data-barred={reason !== undefined || undefined}>
      <Checkbox
        aria-label={item.id}
        checked={ticked}
        disabled={reason !== undefined && !ticked}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <div className={classes.words}>
        <span className={classes.title}>
          <ItemTitle item={item} />
        </span>
        <span className={classes.detail}>
          {nameOf(names, item.bound)} · {formatMass(item.massGrams)}
        </span>
        {reason !== undefined && <Reason>{reason}</Reason>}
      </div>
      <span className={classes.detail}>
        <Moment at={item.dueAt} show="short" />
      </span>
    </li>
  );
}
