import { bookEntriesOf } from '@giaolien/kernel';
import { Chip, StateChip, useText } from '@giaolien/ui';
import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import type { ListProps } from '../handover/list-stage.tsx';
import lines from '../handover/lines.module.css';
import { partyName } from '../parts/parties.ts';
import { signal } from '../parts/signals.ts';
import { Count, Stage } from '../parts/workbench.tsx';
import { BookSheet } from './book-sheet.tsx';

/** One page of the book: print it, have both sign on paper, then record in which page of the bound book it stands. */
export function BookStage({ handover, names, trips }: ListProps) {
  const text = useText();
  const words = text.floor.book;
  const [inputId] = useState(newId);
  const [page, setPage] = useState<number | null>(null);
  const entries = bookEntriesOf(handover);
  const receiver = partyName(handover.receiver, names, trips);
  const input: WireInput | undefined =
    page === null ? undefined : { kind: 'ReportBookSigned', inputId, handover: handover.id, page };
  usePageKeys([{ key: 'F8', label: words.print, run: () => window.print() }]);
  return (
    <Stage
      step={words.step}
      object={`${partyName(handover.giver, names, trips)} → ${receiver}`}
      aside={
        <>
          <StateChip kind="handover" state={handover.state} />
          {handover.bookPage !== null && <Chip>{words.page({ page: String(handover.bookPage) })}</Chip>}
        </>
      }
      count={<Count done={entries.length} label={words.lines} />}
      acts={
        <>
          {handover.bookPage === null && handover.receivedAt !== null && (
            <>
              <NumberInput
                label={words.pageNumber}
                w={160}
                min={1}
                max={9999}
                allowDecimal={false}
                value={page ?? ''}
                onChange={(value) => setPage(typeof value === 'number' && value > 0 ? value : null)}
              />
              <ActButton
                quiet
                input={input}
                incomplete={words.needPage}
                hotkey="F9"
                size="sm"
                onDone={() => signal('accept', words.page({ page: String(page) }), words.signed, true)}
              >
                {words.sign}
              </ActButton>
            </>
          )}
          <Button
            size="sm"
            variant="default"
            onClick={() => window.print()}
            rightSection={<kbd className={lines.key}>F8</kbd>}
          >
            {words.print}
          </Button>
        </>
      }
    >
      <BookSheet handover={handover} entries={entries} names={names} trips={trips} />
    </Stage>
  );
}
