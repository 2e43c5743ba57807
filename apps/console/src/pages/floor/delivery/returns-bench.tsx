import { Code, EmptyState, SecrecyBadge, useText } from '@giaolien/ui';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ItemRow, Names } from '../../../api/answers.ts';
import { CareButton, CareForm, useCare } from '../care/care-panel.tsx';
import { ItemGlance } from '../care/item-glance.tsx';
import classes from '../handover/lines.module.css';
import { ItemTitle, nameOf, UrgencyChip } from '../parts/item-line.tsx';
import { Queue } from '../parts/queue.tsx';
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

interface ReturnStageProps {
  readonly item: ItemRow;
  readonly names: Names;
  readonly left: number;
}

/** One item that came back: invitation, return, order of the sender, rewrap; whatever may be decided of it now. */
function ReturnStage({ item, names, left }: ReturnStageProps) {
  const text = useText();
  const words = text.floor.delivery;
  const care = useCare(item);
  return (
    <Stage
      step={care.act === undefined ? words.returnStep : text.floor.care.act[care.act]}
      object={<Code value={item.id} size="lg" />}
      aside={
        <>
          <SecrecyBadge secrecy={item.product.secrecy} withWords />
          <UrgencyChip urgency={item.product.urgency} />
        </>
      }
      count={<Count done={left} label={words.undelivered} />}
      acts={care.act === undefined ? undefined : <CareButton item={item} care={care} hotkey="F9" />}
    >
      <CareForm item={item} care={care} />
      <ItemGlance item={item} names={names} />
      <p className={classes.detail}>{words.returnHint}</p>
    </Stage>
  );
}
