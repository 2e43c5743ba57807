import { DAY, weekdayOf, type FacilityId, type ServiceDate } from '@giaolien/kernel';
import {
  Chip,
  DataTable,
  EmptyState,
  formatNumber,
  formatShort,
  useNow,
  useText,
  type Column,
  type Messages,
} from '@giaolien/ui';
import type { RosterGap } from '@giaolien/wire';
import { SegmentedControl } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Names } from '../../../api/answers.ts';
import { rosterGapsQuery, type RosterGaps } from '../../../api/roster-queries.ts';
import { nameColumn } from '../../../parts/columns.tsx';
import rows from '../../../parts/detail.module.css';
import { FacilityFilter } from '../../../parts/filters.tsx';
import { placeName } from '../../../parts/place-name.ts';
import { QueryState } from '../../../parts/query-state.tsx';
import { compact } from '../../../routes/parse-search.ts';
import { Page, Panel } from '../../../shell/page.tsx';
import { GapSign } from './gap-sign.tsx';
import { gapSentence } from './gap-words.ts';
import { matrixOf, weightOf } from './matrix.ts';
import { GAP_SPANS } from './spans.ts';
import { dayMonth, mondayOf } from './week.ts';
import classes from './gaps.module.css';

const route = getRouteApi('/shell/roster-gaps');

/** Where the network will have nobody, or somebody who may not be there: all offices in reach, day by day. */
export function RosterGapsPage() {
  const text = useText();
  const words = text.rosters.network;
  const { facility, days = 7 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(rosterGapsQuery({ facility, days }));
  const total = query.data?.total;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      aside={
        total !== undefined && (
          <Chip tone={total > 0 ? 'warn' : 'done'}>
            {total > 0 ? words.total({ count: formatNumber(total) }) : text.rosters.gap.none}
          </Chip>
        )
      }
      actions={
        <>
          <SegmentedControl
            aria-label={words.span}
            value={String(days)}
            data={GAP_SPANS.map((span) => ({ value: String(span), label: words.days({ days: String(span) }) }))}
            onChange={(chosen) => {
              const span = GAP_SPANS.find((one) => String(one) === chosen);
              void navigate({ search: compact({ facility, days: span }), replace: true });
            }}
          />
          <FacilityFilter
            value={facility}
            names={query.data?.names ?? {}}
            onChange={(chosen) => void navigate({ search: compact({ facility: chosen, days }), replace: true })}
          />
        </>
      }
    >
      <QueryState query={query}>{(gaps) => <Network gaps={gaps} />}</QueryState>
    </Page>
  );
}

function Network({ gaps }: { readonly gaps: RosterGaps }) {
  const text = useText();
  const words = text.rosters.network;
  if (gaps.total === 0) return <EmptyState icon={IconCalendarCheck} title={words.none} />;
  const partial = gaps.gaps.length < gaps.total;
  return (
    <div className={classes.stage}>
      {partial && (
        <p className={rows.note}>
          {words.partial({ shown: formatNumber(gaps.gaps.length), total: formatNumber(gaps.total) })}
        </p>
      )}
      <Matrix gaps={gaps} />
      <Panel title={words.soonest} flush>
        <Soonest gaps={gaps} />
      </Panel>
    </div>
  );
}

function Matrix({ gaps }: { readonly gaps: RosterGaps }) {
  const text = useText();
  const words = text.rosters.network;
  const lines = useMemo(() => matrixOf(gaps.facilities, gaps.gaps), [gaps]);
  return (
    <div className={classes.frame}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col" className={classes.office}>
              {words.office}
            </th>
            {gaps.days.map(({ date, off }) => (
              <th key={date} scope="col" data-off={off !== null || undefined}>
                {dayName(date, text)}
                {off !== null && <span className={classes.off}>{off}</span>}
              </th>
            ))}
            <th scope="col" className={classes.sum}>
              {words.sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ facility, total, rosters, byDay }) => (
            <tr key={facility}>
              <th scope="row" className={classes.office}>
                {placeName(gaps.names[facility] ?? facility)}
                {rosters === 0 && <small>{words.noRoster}</small>}
              </th>
              {gaps.days.map(({ date }) => (
                <td key={date}>
                  <Count facility={facility} day={date} count={byDay.get(date) ?? 0} names={gaps.names} />
                </td>
              ))}
              <td className={classes.sum}>{formatNumber(total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CountProps {
  readonly facility: FacilityId;
  readonly day: ServiceDate;
  readonly count: number;
  readonly names: Names;
}

function Count({ facility, day, count, names }: CountProps) {
  const text = useText();
  if (count === 0) return <span className={classes.count}>·</span>;
  return (
    <Link
      to="/rosters"
      search={{ facility, week: mondayOf(day) }}
      className={classes.count}
      data-weight={weightOf(count)}
      aria-label={text.rosters.network.day({
        office: names[facility] ?? facility,
        day: dayMonth(day),
        count: String(count),
      })}
    >
      {count}
    </Link>
  );
}

function Soonest({ gaps }: { readonly gaps: RosterGaps }) {
  const text = useText();
  const now = Math.floor(useNow() / DAY) * DAY;
  const navigate = route.useNavigate();
  const columns = useMemo(() => columnsOf(text, gaps.names, now), [text, gaps.names, now]);
  return (
    <div className={classes.soonest}>
      <DataTable
        label={text.rosters.network.soonest}
        rows={gaps.gaps}
        columns={columns}
        keyOf={(gap) => [gap.facility, gap.kind, gap.from, gap.shift, gap.position, gap.person, gap.lacking].join(' ')}
        onOpen={({ facility, day }) => void navigate({ to: '/rosters', search: { facility, week: mondayOf(day) } })}
        card={(gap) => <GapCard gap={gap} names={gaps.names} now={now} />}
      />
    </div>
  );
}

function columnsOf(text: Messages, names: Names, now: number): readonly Column<RosterGap>[] {
  const words = text.rosters.network;
  return [
    {
      key: 'when',
      header: words.when,
      width: '9rem',
      cell: ({ from, day }) => `${weekdayName(day, text)} ${formatShort(from, now)}`,
    },
    nameColumn('office', words.office, names, (gap) => gap.facility, { width: '18rem' }),
    {
      key: 'what',
      header: words.what,
      cell: (gap) => (
        <span className={classes.what}>
          <GapSign kind={gap.kind} />
          {gapSentence(gap, [], names, text)}
        </span>
      ),
    },
  ];
}

interface GapCardProps {
  readonly gap: RosterGap;
  readonly names: Names;
  readonly now: number;
}

function GapCard({ gap, names, now }: GapCardProps) {
  const text = useText();
  return (
    <div className={rows.card}>
      <div className={rows.cardHead}>
        <GapSign kind={gap.kind} />
        <strong>{text.rosters.gap.kind[gap.kind]}</strong>
        <span>{formatShort(gap.from, now)}</span>
      </div>
      <div className={rows.cardLine}>
        <span>{names[gap.facility] ?? gap.facility}</span>
      </div>
      <div className={rows.cardLine}>
        <span>{gapSentence(gap, [], names, text)}</span>
      </div>
    </div>
  );
}

function dayName(date: ServiceDate, text: Messages): string {
  return `${weekdayName(date, text)} ${dayMonth(date)}`;
}

function weekdayName(date: ServiceDate, text: Messages): string {
  return text.rosters.weekday[weekdayOf(date) as keyof Messages['rosters']['weekday']]; // 0 … 6, as the words are.
}
