import { Code, EmptyState, Moment, SecrecyBadge, useText } from '@giaolien/ui';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { ItemRow, Names } from '../../../api/answers.ts';
import { Facts } from '../../../shell/page.tsx';
import { ItemTitle, nameOf, UrgencyChip } from '../parts/item-line.tsx';
import { Queue } from '../parts/queue.tsx';
import { signal } from '../parts/signals.ts';
import { Count, Stage, Workbench } from '../parts/workbench.tsx';
import type { useDue } from './use-due.ts';

/** Phát không thành công: out again with the next list, or back to the sender by decision (R4.20–4.21). */
export function ReturnsBench({ due }: { readonly due: ReturnType<typeof useDue> }) {
  const text = useText();
  const words = text.floor.delivery;
  const navigate = useNavigate();
  const { id } = useSearch({ from: '/shell/floor/delivery' });
  const chosen = due.attempted.find((item) => item.id === id) ?? due.attempted[0];
  return (
    <Workbench
      queue={{
        title: words.returns,
        count: due.attempted.length,
        body: (
          <Queue
            label={words.returns}
            chosen={chosen?.id}
            onChoose={(next) =>
              void navigate({ to: '/floor/delivery', search: { view: 'returns', id: next }, replace: true })
            }
            empty={<EmptyState icon={IconArrowBackUp} title={words.noReturns} />}
            rows={due.attempted.map((item) => ({
              key: item.id,
              title: <ItemTitle item={item} />,
              detail: nameOf(due.names, item.recipient),
              aside: words.attempts({ count: String(item.attempts) }),
            }))}
          />
        ),
      }}
    >
      {chosen === undefined ? (
        <EmptyState icon={IconArrowBackUp} title={words.noReturns}>
          {words.noReturnsHint}
        </EmptyState>
      ) : (
        <ReturnStage key={chosen.id} item={chosen} names={due.names} left={due.attempted.length} />
      )}
    </Workbench>
  );
}

function ReturnStage({ item, names, left }: { readonly item: ItemRow; readonly names: Names; readonly left: number }) {
  const text = useText();
  const words = text.floor.delivery;
  const [inputId] = useState(newId);
  return (
    <Stage
      step={words.returnStep}
      object={<Code value={item.id} size="lg" />}
      aside={
        <>
          <SecrecyBadge secrecy={item.product.secrecy} withWords />
          <UrgencyChip urgency={item.product.urgency} />
        </>
      }
      count={<Count done={left} label={words.undelivered} />}
      acts={
        <ActButton
          quiet
          input={{ kind: 'ApproveReturn', inputId, item: item.id }}
          hotkey="F9"
          size="sm"
          onDone={() => signal('accept', item.id, words.returnDone, true)}
        >
          {words.approveReturn}
        </ActButton>
      }
    >
      <Facts
        rows={[
          [text.floor.control.recipient, nameOf(names, item.recipient)],
          [text.floor.control.sender, nameOf(names, item.sender)],
          [words.backTo, nameOf(names, item.returnTo)],
          [words.attemptsHead, words.attempts({ count: String(item.attempts) })],
          [words.firstAttempt, <Moment key="first" at={item.firstAttemptAt} />],
        ]}
      />
      <p>{words.returnHint}</p>
    </Stage>
  );
}
