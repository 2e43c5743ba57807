import { kindOf, type SubjectId } from '@giaolien/kernel';
import {
  Chip,
  DataTable,
  EmptyState,
  ErrorState,
  formatSpan,
  Moment,
  useNow,
  useText,
  type Column,
  type Messages,
} from '@giaolien/ui';
import { SegmentedControl } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { IrregularityRow, Names } from '../../api/answers.ts';
import { irregularitiesQuery } from '../../api/queries.ts';
import { sentenceOf } from '../../api/sentence.ts';
import classes from '../../parts/detail.module.css';
import { FacilityFilter } from '../../parts/filters.tsx';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { compact } from '../../routes/parse-search.ts';
import { Page } from '../../shell/page.tsx';
import { ClosingPanel } from './closing-panel.tsx';
import own from './irregularities.module.css';

const route = getRouteApi('/shell/irregularities');
const NO_NAMES: Names = {};

/** What was found wrong, until somebody else than its author closes it with a finding. */
export function IrregularitiesPage() {
  const text = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(
    irregularitiesQuery({ open: search.closed === true ? undefined : true, facility: search.facility }),
  );
  const [chosen, setChosen] = useState<string>();
  const names = query.data?.names ?? NO_NAMES;
  const columns = useMemo(() => columnsOf(text, names), [text, names]);
  const rows = query.data?.irregularities ?? [];
  const selected = rows.find((row) => row.id === chosen);
  return (
    <Page
      fill
      title={text.nav.irregularities}
      actions={
        <>
          <SegmentedControl
            aria-label={text.common.filter}
            value={search.closed === true ? 'all' : 'open'}
            data={(['open', 'all'] as const).map((value) => ({ value, label: text.views.irregularity[value] }))}
            onChange={(value) =>
              void navigate({
                search: compact({ ...search, closed: value === 'all' ? true : undefined }),
                replace: true,
              })
            }
          />
          <FacilityFilter
            value={search.facility}
            names={names}
            onChange={(facility) => void navigate({ search: compact({ ...search, facility }), replace: true })}
          />
        </>
      }
    >
      <div className={own.split}>
        {query.isError && query.data === undefined ? (
          <ErrorState sentence={sentenceOf(query.error, text)} onRetry={() => void query.refetch()} />
        ) : (
          <DataTable
            label={text.nav.irregularities}
            rows={rows}
            columns={columns}
            keyOf={(row) => row.id}
            onOpen={(row) => setChosen(row.id)}
            toneOf={(row) => (row.finding === null ? 'bad' : undefined)}
            card={(row) => <IrregularityCard row={row} names={names} />}
            loading={query.isPending}
            empty={<EmptyState icon={IconShieldCheck} title={text.views.irregularity.none} />}
          />
        )}
        {rows.length > 0 && (
          <ClosingPanel key={selected?.id} selected={selected} names={names} onClose={() => setChosen(undefined)} />
        )}
      </div>
    </Page>
  );
}

function columnsOf(text: Messages, names: Names): readonly Column<IrregularityRow>[] {
  const words = text.views.list;
  return [
    { key: 'when', header: words.when, width: '7.5rem', cell: (row) => <Moment at={row.raisedAt} show="short" /> },
    { key: 'what', header: words.what, cell: (row) => <span title={row.sentence}>{row.sentence}</span> },
    { key: 'about', header: words.about, width: '9.5rem', cell: (row) => <About about={row.about} /> },
    { key: 'where', header: words.where, width: '14rem', from: 'lg', cell: (row) => names[row.at] ?? row.at },
    {
      key: 'age',
      header: text.views.irregularity.openFor,
      width: '6.5rem',
      from: 'sm',
      cell: (row) => <Age row={row} />,
    },
    {
      key: 'finding',
      header: words.finding,
      width: '11rem',
      from: 'md',
      cell: (row) => (row.finding === null ? '' : <Chip>{text.domain.finding[row.finding]}</Chip>),
    },
  ];
}

function Age({ row }: { readonly row: IrregularityRow }) {
  const text = useText();
  const now = useNow();
  return (
    <span className={row.finding === null ? undefined : classes.dim}>
      {formatSpan((row.closedAt ?? now) - row.raisedAt, text)}
    </span>
  );
}

function About({ about }: { readonly about: readonly SubjectId[] }) {
  const [first] = about.filter((subject) => kindOf(subject) !== 'irregularity');
  if (first === undefined) return null;
  const kind = kindOf(first);
  const short = kind === 'trip' || kind === 'handover' ? { name: first.slice(kind.length + 1, kind.length + 9) } : {};
  return <SubjectLink subject={first} {...short} />;
}

function IrregularityCard({ row, names }: { readonly row: IrregularityRow; readonly names: Names }) {
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <About about={row.about} />
        <Moment at={row.raisedAt} show="short" />
      </div>
      <div className={own.cardSentence}>{row.sentence}</div>
      <div className={classes.cardLine}>
        <span>{names[row.at] ?? row.at}</span>
      </div>
    </div>
  );
}
