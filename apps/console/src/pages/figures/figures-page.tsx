import { EmptyState, formatDate, useText } from '@giaolien/ui';
import { instantOf, type ServiceDate } from '@giaolien/kernel';
import { FIGURE_KEYS, type FigureKey, type FigureTable } from '@giaolien/wire';
import { Button, SegmentedControl } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import { IconChartBar, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { QueryState } from '../../parts/query-state.tsx';
import { compact } from '../../routes/parse-search.ts';
import { Page } from '../../shell/page.tsx';
import { csvOf } from './csv.ts';
import { figuresQuery } from './figures-query.ts';
import { FiguresTable } from './figures-table.tsx';
import classes from './figures.module.css';

const route = getRouteApi('/shell/figures');

/** Sản lượng và chất lượng: how much was posted, where it stands, which promises were kept (12.9 #83). */
export function FiguresPage() {
  const text = useText();
  const words = text.figures;
  const { from, to, by = 'office' } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(figuresQuery({ from, to, by }));
  const table = query.data;
  const go = (search: { from?: string | undefined; to?: string | undefined; by: FigureKey }) =>
    void navigate({ search: compact(search), replace: true });
  return (
    <Page
      fill
      title={words.title}
      lead={table === undefined ? words.lead : `${periodOf(table)} · ${words.lead}`}
      actions={
        <div className={classes.controls}>
          <SegmentedControl
            size="xs"
            aria-label={words.cut}
            value={by}
            data={FIGURE_KEYS.map((value) => ({ value, label: words.by[value] }))}
            onChange={(chosen) => go({ from, to, by: chosen })}
          />
          <Period
            key={`${from ?? table?.from}/${to ?? table?.to}`}
            from={from ?? table?.from}
            to={to ?? table?.to}
            onChange={(days) => go({ ...days, by })}
          />
          <Button
            variant="default"
            leftSection={<IconDownload size={14} />}
            disabled={table === undefined}
            onClick={() => table !== undefined && save(table, csvOf(table, text))}
          >
            {words.csv}
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={14} />} onClick={() => window.print()}>
            {words.print}
          </Button>
        </div>
      }
    >
      <QueryState query={query}>
        {(figures) =>
          figures.rows.length === 0 ? (
            <EmptyState icon={IconChartBar} title={words.none} />
          ) : (
            <FiguresTable table={figures} />
          )
        }
      </QueryState>
    </Page>
  );
}

interface PeriodProps {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly onChange: (days: { readonly from: string; readonly to: string }) => void;
}

/** The days of posting, both included: told when both ends are chosen. */
function Period({ from, to, onChange }: PeriodProps) {
  const words = useText().figures;
  const [days, setDays] = useState<[string | null, string | null]>([from ?? null, to ?? null]);
  return (
    <DatePickerInput
      type="range"
      w={{ base: '100%', xs: 230 }}
      aria-label={words.period}
      valueFormat="DD/MM/YYYY"
      allowSingleDateInRange
      value={days}
      onChange={([first, last]) => {
        setDays([first, last]);
        if (first !== null && last !== null) onChange({ from: first, to: last });
      }}
    />
  );
}

function periodOf({ from, to }: FigureTable): string {
  const wordOf = (day: ServiceDate) => formatDate(instantOf(day, 0));
  return from === to ? wordOf(from) : `${wordOf(from)} – ${wordOf(to)}`;
}

/** Gives the file to the browser, named after what it counts and when. */
function save({ by, from, to }: FigureTable, csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `kt1-${by}-${from}-${to}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
