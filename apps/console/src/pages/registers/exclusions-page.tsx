import type { ExclusionNow } from '@giaolien/kernel';
import { Chip, Code, EmptyState, Moment, useNow, useText, type Column, type Messages } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { IconCloudStorm, IconPlus, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Names } from '../../api/answers.ts';
import { exclusionsQuery } from '../../api/register-queries.ts';
import { codeColumn, momentColumn, nameColumn } from '../../parts/columns.tsx';
import classes from '../../parts/detail.module.css';
import { ListPage } from '../../parts/list-page.tsx';
import { useMayGive } from '../../parts/may-give.ts';
import { Panel } from '../../shell/page.tsx';
import { areaOf } from './area.ts';
import { DeclareForm } from './declare-form.tsx';

const NO_NAMES: Names = {};

/** Force majeure by decision (12.6 #65): area, period, evidence. */
export function ExclusionsPage() {
  const text = useText();
  const words = text.registers.exclusion;
  const query = useQuery(exclusionsQuery);
  const names = query.data?.names ?? NO_NAMES;
  const columns = useMemo(() => columnsOf(text, names), [text, names]);
  const mayDeclare = useMayGive('DeclareExclusion');
  const [open, setOpen] = useState(false);
  return (
    <ListPage
      title={text.registers.nav.exclusions}
      lead={words.explanation}
      query={query}
      filters={
        mayDeclare && (
          <Button
            variant={open ? 'default' : 'filled'}
            leftSection={open ? <IconX size={14} /> : <IconPlus size={14} />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? text.common.close : words.open}
          </Button>
        )
      }
      table={{
        rows: query.data?.exclusions ?? [],
        columns,
        keyOf: (exclusion) => exclusion.id,
        card: (exclusion) => <ExclusionCard exclusion={exclusion} text={text} />,
        empty: <EmptyState icon={IconCloudStorm} title={words.none} />,
      }}
    >
      {open && (
        <Panel title={words.declare}>
          <DeclareForm onDone={() => setOpen(false)} />
        </Panel>
      )}
    </ListPage>
  );
}

function columnsOf(text: Messages, names: Names): readonly Column<ExclusionNow>[] {
  const words = text.registers.exclusion;
  return [
    codeColumn('decision', words.decision, (exclusion) => exclusion.decision, { width: '12rem' }),
    { key: 'area', header: words.area, cell: (exclusion) => areaOf(exclusion, text) },
    momentColumn('from', words.from, (exclusion) => exclusion.from),
    momentColumn('until', words.until, (exclusion) => exclusion.until),
    {
      key: 'running',
      header: text.views.list.note,
      width: '9rem',
      cell: (exclusion) => <Running exclusion={exclusion} />,
    },
    codeColumn('evidence', words.evidence, (exclusion) => exclusion.evidence, { width: '12rem', from: 'md' }),
    nameColumn('by', words.by, names, (exclusion) => exclusion.by, { width: '12rem', from: 'lg' }),
  ];
}

function Running({ exclusion: { from, until } }: { readonly exclusion: ExclusionNow }) {
  const text = useText();
  const now = useNow();
  return from <= now && now < until ? <Chip tone="warn">{text.registers.exclusion.running}</Chip> : null;
}

function ExclusionCard({ exclusion, text }: { readonly exclusion: ExclusionNow; readonly text: Messages }) {
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <Code value={exclusion.decision} />
        <Running exclusion={exclusion} />
      </div>
      <div className={classes.cardLine}>
        <span>{areaOf(exclusion, text)}</span>
      </div>
      <div className={classes.cardLine}>
        <Moment at={exclusion.from} show="short" /> – <Moment at={exclusion.until} show="short" />
      </div>
    </div>
  );
}
