import { Chip, Code, EmptyState, ErrorState, SecrecyBadge, StateChip, useScans, useText } from '@giaolien/ui';
import { IconMailSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ItemTrace } from '../../../api/answers.ts';
import { itemTraceQuery } from '../../../api/queries.ts';
import { sentenceOf } from '../../../api/sentence.ts';
import { useSession } from '../../../api/session.ts';
import { parseScan } from '../../../scan/scan.ts';
import { Page } from '../../../shell/page.tsx';
import { useLooseItems } from '../parts/floor-items.ts';
import { ItemTitle, nameOf, UrgencyChip } from '../parts/item-line.tsx';
import { Queue } from '../parts/queue.tsx';
import { signal } from '../parts/signals.ts';
import { Stage, Workbench } from '../parts/workbench.tsx';
import { CareButton, CareForm, useCare } from './care-panel.tsx';
import classes from './care.module.css';
import { CorrectionList } from './correction-list.tsx';
import { ItemGlance } from './item-glance.tsx';
import { ObligationsCard } from './obligations-card.tsx';

/** Xử lý bưu gửi: every decision about one item, wherever it is; the rulebook says which of them may be taken now. */
export function CarePage() {
  const text = useText();
  const words = text.floor.care;
  const session = useSession();
  const navigate = useNavigate();
  const { id } = useSearch({ from: '/shell/floor/care' });
  const { items, names } = useLooseItems(session.facility);
  const { data, error, refetch } = useQuery({ ...itemTraceQuery(id ?? ''), enabled: id !== undefined });
  const trace = id === undefined ? undefined : data;

  function choose(next: string): void {
    void navigate({ to: '/floor/care', search: { id: next }, replace: true });
  }
  useScans((raw) => {
    const scan = parseScan(raw);
    if (scan.kind !== 'item') return signal('refuse', raw, words.notAnItem);
    signal('accept', scan.id, words.opened);
    choose(scan.id);
  });
  return (
    <Page title={words.title} aside={<Chip>{session.facilityName}</Chip>} fill>
      <Workbench
        queue={{
          title: words.queue,
          count: items.length,
          body: (
            <Queue
              label={words.queue}
              chosen={id}
              onChoose={choose}
              empty={<EmptyState icon={IconMailSearch} title={words.none} />}
              rows={items.map((item) => ({
                key: item.id,
                title: <ItemTitle item={item} />,
                detail: `${nameOf(names, item.bound)} · ${text.domain.itemState[item.state]}`,
              }))}
            />
          ),
        }}
        beside={trace !== undefined && <ObligationsCard trace={trace} />}
      >
        {error !== null && id !== undefined && trace === undefined ? (
          <ErrorState sentence={sentenceOf(error, text)} onRetry={() => void refetch()} />
        ) : trace === undefined ? (
          <EmptyState icon={IconMailSearch} title={id === undefined ? words.choose : text.common.loading}>
            {id === undefined ? words.chooseHint : undefined}
          </EmptyState>
        ) : (
          <CareStage key={trace.item.id} trace={trace} />
        )}
      </Workbench>
    </Page>
  );
}

function CareStage({ trace }: { readonly trace: ItemTrace }) {
  const words = useText().floor.care;
  const { item, names, story } = trace;
  const care = useCare(item);
  return (
    <Stage
      step={care.act === undefined ? words.step : words.act[care.act]}
      object={<Code value={item.id} size="lg" />}
      aside={
        <>
          <StateChip kind="item" state={item.state} />
          <SecrecyBadge secrecy={item.product.secrecy} withWords />
          <UrgencyChip urgency={item.product.urgency} />
          <Link className={classes.link ?? ''} to="/items/$id" params={{ id: item.id }}>
            {words.details}
          </Link>
        </>
      }
      acts={care.act === undefined ? undefined : <CareButton item={item} care={care} hotkey="F9" />}
    >
      <CareForm item={item} care={care} />
      <CorrectionList story={story} names={names} />
      <ItemGlance item={item} names={names} />
    </Stage>
  );
}
