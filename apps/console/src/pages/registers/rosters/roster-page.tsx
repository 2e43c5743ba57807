import { addDays, type ServiceDate } from '@giaolien/kernel';
import { Chip, formatMoment, useNow, useText } from '@giaolien/ui';
import type { RosterWeek } from '@giaolien/wire';
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconClock24 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { rosterQuery } from '../../../api/roster-queries.ts';
import { useSession } from '../../../api/session.ts';
import { FacilityFilter } from '../../../parts/filters.tsx';
import { QueryState } from '../../../parts/query-state.tsx';
import { compact } from '../../../routes/parse-search.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { Page } from '../../../shell/page.tsx';
import { RosterStage } from './roster-stage.tsx';
import { dayMonth, dayMonthYear, findMonday, thisMonday } from './week.ts';
import classes from './roster.module.css';

const route = getRouteApi('/shell/rosters');

/** The week of an office: who stands where when, and what is wrong with it (R1.20). */
export function RosterPage() {
  const text = useText();
  const words = text.rosters;
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const facility = search.facility ?? session.facility;
  const current = thisMonday(useNow());
  const monday = findMonday(search.week) ?? current;
  const query = useQuery(rosterQuery(facility, monday));
  const go = (week: ServiceDate) => void navigate({ search: { ...search, week }, replace: true });
  usePageKeys([
    { key: '[', label: words.key.previous, run: () => go(addDays(monday, -7)) },
    { key: ']', label: words.key.next, run: () => go(addDays(monday, 7)) },
  ]);
  const names = { [session.facility]: session.facilityName, ...query.data?.names };
  return (
    <Page
      title={words.title}
      tabTitle={`${words.title} · ${names[facility] ?? facility}`}
      aside={query.data !== undefined && <Marks week={query.data} />}
      actions={
        <>
          <FacilityFilter
            value={facility}
            names={names}
            onChange={(chosen) => void navigate({ search: compact({ ...search, facility: chosen }), replace: true })}
          />
          <WeekChoice monday={monday} current={current} onChoose={go} />
        </>
      }
    >
      <QueryState query={query}>
        {(week) => <RosterStage key={`${week.facility} ${week.week}`} week={week} />}
      </QueryState>
    </Page>
  );
}

function Marks({ week }: { readonly week: RosterWeek }) {
  const text = useText();
  const words = text.rosters;
  const { roster, aroundTheClock } = week;
  const publishedAt = roster?.publishedAt ?? null;
  return (
    <>
      {aroundTheClock && <Chip icon={<IconClock24 size={13} aria-hidden />}>{words.aroundTheClock}</Chip>}
      {roster !== null && (
        <Chip tone={publishedAt === null ? 'warn' : 'done'}>
          {publishedAt === null ? words.draft : words.published({ at: formatMoment(publishedAt) })}
        </Chip>
      )}
      {roster !== null && publishedAt !== null && roster.version > 1 && roster.changedAt > publishedAt && (
        <Chip tone="busy">{words.changedSince}</Chip>
      )}
    </>
  );
}

interface WeekChoiceProps {
  readonly monday: ServiceDate;
  readonly current: ServiceDate;
  readonly onChoose: (monday: ServiceDate) => void;
}

function WeekChoice({ monday, current, onChoose }: WeekChoiceProps) {
  const text = useText();
  const words = text.rosters;
  return (
    <div className={classes.weekChoice} role="group" aria-label={words.title}>
      <Tooltip label={`${words.previous} ( [ )`}>
        <ActionIcon variant="default" aria-label={words.previous} onClick={() => onChoose(addDays(monday, -7))}>
          <IconChevronLeft size={16} />
        </ActionIcon>
      </Tooltip>
      <span className={classes.weekName} aria-live="polite">
        {words.weekOf({ from: dayMonth(monday), until: dayMonthYear(addDays(monday, 6)) })}
      </span>
      <Tooltip label={`${words.next} ( ] )`}>
        <ActionIcon variant="default" aria-label={words.next} onClick={() => onChoose(addDays(monday, 7))}>
          <IconChevronRight size={16} />
        </ActionIcon>
      </Tooltip>
      {monday !== current && (
        <Button variant="subtle" onClick={() => onChoose(current)}>
          {words.today}
        </Button>
      )}
    </div>
  );
}
