import { SEAL_LIFE, type SealLife, type SealNow } from '@giaolien/kernel';
import { Chip, Code, EmptyState, formatNumber, useText, type Column, type Messages, type Tone } from '@giaolien/ui';
import { IconLock } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Names } from '../../api/answers.ts';
import { sealPagesQuery } from '../../api/register-queries.ts';
import { codeColumn, countColumn, momentColumn, nameColumn } from '../../parts/columns.tsx';
import classes from '../../parts/detail.module.css';
import { ChoiceFilter, FacilityFilter } from '../../parts/filters.tsx';
import { ClearFilters, ListPage, searchSetter } from '../../parts/list-page.tsx';

const route = getRouteApi('/shell/seals');
const TONES: Readonly<Record<SealLife, Tone>> = { issued: 'calm', applied: 'busy', broken: 'done', destroyed: 'done' };

/** The seal register (12.3 #31): to whom each number was issued, on what it sits, and who last saw it how. */
export function SealsPage() {
  const text = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const pages = useInfiniteQuery(sealPagesQuery(search));
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.seals) ?? [], [pages.data]);
  const names = useMemo<Names>(
    () => Object.assign({}, ...(pages.data?.pages.map((page) => page.names) ?? [])),
    [pages.data],
  );
  const columns = useMemo(() => columnsOf(text, names), [text, names]);
  const go = (next: typeof search) => void navigate({ search: next, replace: true });
  const set = searchSetter(search, go);
  const shown = formatNumber(rows.length);
  return (
    <ListPage
      title={text.registers.nav.seals}
      query={pages}
      filters={
        <>
          <ChoiceFilter
            label={text.views.list.state}
            placeholder={text.views.list.anyState}
            value={search.state}
            choices={SEAL_LIFE}
            wordOf={(state) => text.domain.sealLife[state]}
            onChange={(state) => set({ state })}
          />
          <FacilityFilter value={search.facility} names={names} onChange={(facility) => set({ facility })} />
          <ClearFilters search={search} onClear={() => go({})} />
        </>
      }
      table={{
        rows,
        columns,
        keyOf: (seal) => seal.id,
        onOpen: ({ receptacle }) => {
          if (receptacle !== null) void navigate({ to: '/receptacles/$id', params: { id: receptacle } });
        },
        card: (seal) => <SealCard seal={seal} names={names} />,
        toneOf: ({ lastSeen, state }) =>
          state === 'applied' && lastSeen !== null && lastSeen !== 'intact' ? 'bad' : undefined,
        onEnd: () => {
          if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
        },
        footer: text.common.count({ shown: pages.hasNextPage ? `${shown}+` : shown }),
        empty: <EmptyState icon={IconLock} title={text.registers.seal.none} />,
      }}
    />
  );
}

function columnsOf(text: Messages, names: Names): readonly Column<SealNow>[] {
  const words = text.registers.seal;
  return [
    codeColumn('id', words.number, (seal) => seal.id, { width: '11rem' }),
    { key: 'state', header: text.views.list.state, width: '9.5rem', cell: ({ state }) => <LifeChip state={state} /> },
    nameColumn('facility', text.views.list.facility, names, (seal) => seal.facility),
    momentColumn('issued', words.issuedAt, (seal) => seal.issuedAt, 'sm'),
    codeColumn('receptacle', words.receptacle, (seal) => seal.receptacle, { width: '8rem' }),
    countColumn('verified', words.verified, (seal) => seal.verified, { from: 'md' }),
    { key: 'seen', header: words.lastSeen, width: '8.5rem', from: 'sm', cell: (seal) => <LastSeen seal={seal} /> },
    momentColumn('seenAt', text.views.list.when, (seal) => seal.lastSeenAt, 'md'),
  ];
}

function LifeChip({ state }: { readonly state: SealLife }) {
  const text = useText();
  return <Chip tone={TONES[state]}>{text.domain.sealLife[state]}</Chip>;
}

function LastSeen({ seal: { lastSeen } }: { readonly seal: SealNow }) {
  const text = useText();
  if (lastSeen === null) return '–';
  return <Chip tone={lastSeen === 'intact' ? 'done' : 'bad'}>{text.domain.sealState[lastSeen]}</Chip>;
}

function SealCard({ seal, names }: { readonly seal: SealNow; readonly names: Names }) {
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <Code value={seal.id} />
        <LifeChip state={seal.state} />
      </div>
      <div className={classes.cardLine}>
        <span>{names[seal.facility] ?? seal.facility}</span>
      </div>
      <div className={classes.cardLine}>
        {seal.receptacle !== null && <Code value={seal.receptacle} />}
        <LastSeen seal={seal} />
      </div>
    </div>
  );
}
