import { addDays, serviceDateOf, type ServiceDate } from '@giaolien/kernel';
import {
  Chip,
  DataTable,
  EmptyState,
  foldText,
  formatTime,
  useNow,
  useText,
  type Column,
  type Messages,
} from '@giaolien/ui';
import type { Entry, Place } from '@giaolien/wire';
import { ActionIcon, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDoor } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Names } from '../../../api/answers.ts';
import { entriesQuery } from '../../../api/place-queries.ts';
import rows from '../../../parts/detail.module.css';
import { ChoiceFilter, TextFilter } from '../../../parts/filters.tsx';
import { QueryState } from '../../../parts/query-state.tsx';
import { dayMonthYear } from '../rosters/week.ts';
import { entrantOf } from './entry-words.ts';
import classes from './places.module.css';

const LOOK = 15_000;
const KINDS = ['staff', 'visitor'] as const;

interface Filter {
  readonly q: string | undefined;
  readonly kind: (typeof KINDS)[number] | undefined;
  readonly zone: string | undefined;
}

/** The entries of one day, newest first, with filters. */
export function EntryList({ place }: { readonly place: Place }) {
  const text = useText();
  const today = serviceDateOf(useNow());
  const [chosen, setDay] = useState<ServiceDate>();
  const [filter, setFilter] = useState<Filter>({ q: undefined, kind: undefined, zone: undefined });
  const day = chosen ?? today;
  const query = useQuery({ ...entriesQuery(place.facility, day), refetchInterval: LOOK });
  return (
    <section className={classes.entries} aria-label={text.places.entries.list}>
      <Filters place={place} day={day} today={today} filter={filter} onDay={setDay} onFilter={setFilter} />
      <QueryState query={query}>
        {({ entries, names }) => <Entries entries={entries} names={names} place={place} filter={filter} />}
      </QueryState>
    </section>
  );
}

interface FiltersProps {
  readonly place: Place;
  readonly day: ServiceDate;
  readonly today: ServiceDate;
  readonly filter: Filter;
  readonly onDay: (day: ServiceDate) => void;
  readonly onFilter: (filter: Filter) => void;
}

function Filters({ place, day, today, filter, onDay, onFilter }: FiltersProps) {
  const text = useText();
  const words = text.places.entries;
  return (
    <div className={classes.filters}>
      <span className={classes.dayChoice} role="group" aria-label={words.day}>
        <ActionIcon variant="default" aria-label={words.dayBefore} onClick={() => onDay(addDays(day, -1))}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <span className={classes.dayName} aria-live="polite">
          {dayMonthYear(day)}
        </span>
        <ActionIcon
          variant="default"
          aria-label={words.dayAfter}
          disabled={day >= today}
          onClick={() => onDay(addDays(day, 1))}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
      </span>
      <TextFilter value={filter.q} placeholder={words.find} onChange={(q) => onFilter({ ...filter, q })} />
      <ChoiceFilter
        label={words.kind}
        placeholder={words.anyKind}
        value={filter.kind}
        choices={KINDS}
        wordOf={(kind) => words[kind]}
        onChange={(kind) => onFilter({ ...filter, kind })}
      />
      <Select
        w={{ base: 'calc(50% - 0.25rem)', xs: 180 }}
        aria-label={words.zone}
        placeholder={words.anyZone}
        clearable
        value={filter.zone ?? null}
        data={place.zones.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(zone) => onFilter({ ...filter, zone: zone ?? undefined })}
      />
    </div>
  );
}

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly names: Names;
  readonly place: Place;
  readonly filter: Filter;
}

function Entries({ entries, names, place, filter }: EntriesProps) {
  const text = useText();
  const words = text.places.entries;
  const zones = useMemo(() => Object.fromEntries(place.zones.map(({ id, name }) => [id, name])), [place.zones]);
  const shown = useMemo(() => entries.filter((entry) => passes(entry, filter, names)), [entries, filter, names]);
  const columns = useMemo(() => columnsOf(text, names, zones), [text, names, zones]);
  return (
    <DataTable
      label={words.listTitle}
      rows={shown}
      columns={columns}
      keyOf={({ id }) => id}
      toneOf={({ leftAt, visitor }) => (leftAt === null && visitor !== null ? 'warn' : undefined)}
      card={(entry) => <EntryCard entry={entry} names={names} zones={zones} />}
      empty={<EmptyState icon={IconDoor} title={entries.length === 0 ? words.none : words.noneMatches} />}
    />
  );
}

function passes(entry: Entry, { q, kind, zone }: Filter, names: Names): boolean {
  if (kind !== undefined && (entry.visitor !== null) !== (kind === 'visitor')) return false;
  if (zone !== undefined && entry.zone !== zone) return false;
  if (q === undefined) return true;
  const said = [entrantOf(entry, names), entry.purpose, entry.visitor?.organisation ?? ''].join(' ');
  return foldText(said).includes(foldText(q));
}

function columnsOf(text: Messages, names: Names, zones: Names): readonly Column<Entry>[] {
  const words = text.places.entries;
  return [
    { key: 'in', header: words.in, width: '4.5rem', cell: ({ enteredAt }) => formatTime(enteredAt) },
    { key: 'out', header: words.out, width: '7rem', cell: (entry) => <Out entry={entry} /> },
    { key: 'name', header: words.name, cell: (entry) => <Who entry={entry} names={names} /> },
    { key: 'zone', header: words.zone, width: '10rem', from: 'sm', cell: ({ zone }) => zones[zone] ?? zone },
    { key: 'purpose', header: words.purpose, from: 'sm', cell: (entry) => <Purpose entry={entry} names={names} /> },
  ];
}

function Purpose({ entry: { purpose, escort }, names }: { readonly entry: Entry; readonly names: Names }) {
  const text = useText();
  if (escort === null) return purpose;
  return `${purpose}, ${text.places.entries.with({ name: names[escort] ?? escort })}`;
}

function Out({ entry: { leftAt } }: { readonly entry: Entry }) {
  const text = useText();
  return leftAt === null ? <Chip tone="busy">{text.places.entries.still}</Chip> : formatTime(leftAt);
}

function Who({ entry, names }: { readonly entry: Entry; readonly names: Names }) {
  const text = useText();
  return (
    <span className={rows.marks}>
      <strong>{entrantOf(entry, names)}</strong>
      {entry.visitor !== null && <Chip>{text.places.entries.visitor}</Chip>}
      {entry.visitor !== null && entry.visitor.organisation !== null && (
        <span className={rows.dim}>{entry.visitor.organisation}</span>
      )}
    </span>
  );
}

interface EntryCardProps {
  readonly entry: Entry;
  readonly names: Names;
  readonly zones: Names;
}

function EntryCard({ entry, names, zones }: EntryCardProps) {
  return (
    <div className={rows.card}>
      <div className={rows.cardHead}>
        <Who entry={entry} names={names} />
        <Out entry={entry} />
      </div>
      <div className={rows.cardLine}>
        <span>
          {formatTime(entry.enteredAt)} · {zones[entry.zone] ?? entry.zone}
        </span>
      </div>
      <div className={rows.cardLine}>
        <span>{entry.purpose}</span>
      </div>
    </div>
  );
}
