import type { Person } from '@giaolien/kernel';
import { EmptyState, formatMass, Moment, ScanField, SecrecyBadge, useScans, useText } from '@giaolien/ui';
import { Checkbox } from '@mantine/core';
import { IconMailCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import type { ItemRow } from '../../../api/answers.ts';
import { useSession } from '../../../api/session.ts';
import { parseScan } from '../../../scan/scan.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import classes from '../handover/lines.module.css';
import { ItemTitle, nameOf } from '../parts/item-line.tsx';
import { Reason } from '../parts/queue.tsx';
import { signal } from '../parts/signals.ts';
import { useChecks } from '../parts/use-checks.ts';
import { Count, Stage } from '../parts/workbench.tsx';
import type { useDue } from './use-due.ts';

interface DrawRoundProps {
  readonly courier: Person;
  readonly due: ReturnType<typeof useDue>;
  readonly onDrawn: (handover: string) => void;
}

/** Lập BĐ13: what this courier takes out. An item that the gate holds back says why (12.2 #27). */
export function DrawRound({ courier, due, onDrawn }: DrawRoundProps) {
  const text = useText();
  const words = text.floor.delivery;
  const session = useSession();
  const [ids, setIds] = useState({ input: newId(), handover: newId() });
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const inputOf = (items: readonly ItemRow[]): WireInput => ({
    kind: 'DrawHandoverList',
    inputId: ids.input,
    handover: ids.handover,
    place: session.facility,
    giver: { kind: 'facility', facility: session.facility },
    receiver: { kind: 'courier', person: courier.id, facility: session.facility },
    receptacles: [],
    items: items.map((item) => item.id),
  });
  const opinions = useChecks(new Map(due.items.map((item) => [item.id, inputOf([item])])));
  const reasonOf = (item: ItemRow) => opinions.get(item.id)?.[0]?.sentence;
  const isTicked = (item: ItemRow): boolean =>
    changed.get(item.id) ?? (opinions.get(item.id)?.length === 0 && item.attempts === 0);
  const ticked = due.items.filter(isTicked);
  const free = due.items.filter((item) => reasonOf(item) === undefined);

  function take(raw: string): void {
    const scan = parseScan(raw);
    const item = due.items.find((each) => scan.kind === 'item' && each.id === scan.id);
    if (item === undefined) return signal('refuse', raw, words.notDueHere);
    const reason = reasonOf(item);
    if (reason !== undefined) return signal('refuse', item.id, reason);
    signal('accept', item.id, nameOf(due.names, item.recipient));
    setChanged((now) => new Map([...now, [item.id, true]]));
  }
  useScans(take);
  usePageKeys([
    {
      key: 'F4',
      label: text.floor.handover.tickAll,
      run: () => setChanged(new Map(free.map((item) => [item.id, ticked.length < free.length]))),
    },
  ]);
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
          input={ticked.length === 0 ? undefined : inputOf(ticked)}
          incomplete={due.items.length === 0 ? words.nothingDue : words.needItem}
          hotkey="F9"
          size="sm"
          onDone={() => {
            signal('accept', courier.name, text.floor.handover.drawn, true);
            onDrawn(ids.handover);
            setIds({ input: newId(), handover: newId() });
          }}
        >
          {words.draw}
        </ActButton>
      }
    >
      <ScanField label={words.scan} placeholder="MA…VN" onScan={take} />
      {due.items.length === 0 && (
        <EmptyState icon={IconMailCheck} title={words.nothingDue}>
          {words.nothingDueHint}
        </EmptyState>
      )}
      {due.items.length > 0 && (
        <ul className={classes.lines} aria-label={words.dueHere}>
          {due.items.map((item) => (
            <li key={item.id} className={classes.line} data-barred={reasonOf(item) !== undefined || undefined}>
              <Checkbox
                aria-label={item.id}
                checked={isTicked(item)}
                disabled={reasonOf(item) !== undefined && !isTicked(item)}
                onChange={(event) => {
                  const on = event.currentTarget.checked;
                  setChanged((now) => new Map([...now, [item.id, on]]));
                }}
              />
              <div className={classes.words}>
                <span className={classes.title}>
                  <ItemTitle item={item} />
                </span>
                <span className={classes.detail}>
                  {nameOf(due.names, item.bound)} · {formatMass(item.massGrams)}
                </span>
                {reasonOf(item) !== undefined && <Reason>{reasonOf(item)}</Reason>}
              </div>
              <span className={classes.detail}>
                <Moment at={item.dueAt} show="short" />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Stage>
  );
}
