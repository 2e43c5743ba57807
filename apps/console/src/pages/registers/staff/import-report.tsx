import {
  DataTable,
  formatNumber,
  formatShort,
  formatTime,
  useNow,
  useText,
  type Column,
  type Messages,
} from '@giaolien/ui';
import type { ImportFinding, ImportTrial } from '@giaolien/wire';
import { Button } from '@mantine/core';
import { IconCheck, IconCircle, IconCircleCheck, IconCircleDot, IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { errorSheetPath } from '../../../api/staff-queries.ts';
import rows from '../../../parts/detail.module.css';
import { Panel } from '../../../shell/page.tsx';
import { AskApproval } from '../parts/ask-approval.tsx';
import classes from './import.module.css';

const TOUCHED = ['staff', 'rosters'];

/** What a trial found: the counts, the faults row by row, and the way on. */
export function ImportReport({ trial }: { readonly trial: ImportTrial }) {
  const text = useText();
  const words = text.staff.import;
  return (
    <Panel title={words.result} aside={<Steps trial={trial} />}>
      <div className={classes.page}>
        <Counts trial={trial} />
        {trial.findings.length > 0 ? <Findings trial={trial} /> : <Sound trial={trial} />}
      </div>
    </Panel>
  );
}

function Steps({ trial }: { readonly trial: ImportTrial }) {
  const text = useText();
  const words = text.staff.import.steps;
  const applied = trial.appliedAt !== null;
  const clean = trial.applicable || applied;
  const steps = [
    [words.check, clean ? 'done' : 'now'],
    [words.approve, applied ? 'done' : clean ? 'now' : 'ahead'],
    [words.apply, applied ? 'done' : 'ahead'],
  ] as const;
  const signs = { done: IconCircleCheck, now: IconCircleDot, ahead: IconCircle };
  return (
    <ol className={classes.steps}>
      {steps.map(([name, state]) => {
        const Sign = signs[state];
        return (
          <li
            key={name}
            className={classes.step}
            data-state={state}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            <Sign size={15} aria-hidden />
            {name}
          </li>
        );
      })}
    </ol>
  );
}

function Counts({ trial }: { readonly trial: ImportTrial }) {
  const text = useText();
  const words = text.staff.import;
  return (
    <dl className={classes.tiles}>
      {(['rows', 'added', 'changed', 'same', 'bad'] as const).map((of) => (
        <div key={of} className={classes.tile} data-bad={(of === 'bad' && trial.bad > 0) || undefined}>
          <dt>{words[of]}</dt>
          <dd>{formatNumber(trial[of])}</dd>
        </div>
      ))}
    </dl>
  );
}

function Findings({ trial }: { readonly trial: ImportTrial }) {
  const text = useText();
  const words = text.staff.import;
  const columns = useMemo(() => columnsOf(text), [text]);
  return (
    <>
      <div className={classes.says}>
        <p>{words.fix({ count: formatNumber(trial.bad) })}</p>
        <Button leftSection={<IconDownload size={14} />} component="a" href={errorSheetPath(trial)} download>
          {words.sheet}
        </Button>
        <span className={rows.note}>{words.sheetHint}</span>
      </div>
      <div className={classes.findings}>
        <DataTable
          label={words.result}
          rows={trial.findings}
          columns={columns}
          keyOf={(finding) => `${finding.row} ${finding.column} ${finding.code}`}
          card={(finding) => <FindingCard finding={finding} />}
          footer={
            trial.findings.length >= 500
              ? words.shownFirst({ count: formatNumber(trial.findings.length) })
              : text.common.count({ shown: formatNumber(trial.findings.length) })
          }
        />
      </div>
    </>
  );
}

function columnsOf(text: Messages): readonly Column<ImportFinding>[] {
  const words = text.staff.import;
  return [
    { key: 'row', header: words.row, width: '4.5rem', align: 'right', cell: ({ row }) => formatNumber(row) },
    { key: 'column', header: words.column, width: '13rem', cell: ({ column }) => <strong>{column}</strong> },
    { key: 'value', header: words.value, width: '14rem', cell: ({ value }) => <Value value={value} /> },
    { key: 'what', header: words.what, cell: ({ code }) => words.finding[code] },
  ];
}

function Value({ value }: { readonly value: string }) {
  const text = useText();
  return value === '' ? (
    <span className={rows.dim}>{text.staff.import.emptyCell}</span>
  ) : (
    <span className={classes.value}>{value}</span>
  );
}

function FindingCard({ finding: { row, column, value, code } }: { readonly finding: ImportFinding }) {
  const text = useText();
  const words = text.staff.import;
  return (
    <div className={rows.card}>
      <div className={rows.cardHead}>
        <strong>{words.finding[code]}</strong>
      </div>
      <div className={rows.cardLine}>
        <span>
          {words.row} {formatNumber(row)} · {column}
        </span>
      </div>
      <div className={rows.cardLine}>
        <Value value={value} />
      </div>
    </div>
  );
}

/** Nothing is wrong: a second person may apply it, or has. */
function Sound({ trial }: { readonly trial: ImportTrial }) {
  const text = useText();
  const words = text.staff.import;
  const now = useNow();
  if (trial.appliedAt !== null) {
    return (
      <p className={classes.good}>
        <IconCheck size={16} aria-hidden />
        {words.applied({ at: formatTime(trial.appliedAt) })}
      </p>
    );
  }
  return (
    <>
      <div className={classes.says}>
        <span className={classes.good}>
          <IconCheck size={16} aria-hidden />
          {words.clean}
        </span>
        <span className={rows.note}>
          {trial.applicable ? words.cleanHint : words.nothingNew} {words.until({ at: formatShort(trial.until, now) })}
        </span>
      </div>
      {trial.applicable && (
        <div className={classes.ask}>
          <AskApproval
            act="import-staff"
            parameters={{ import: trial.import, digest: trial.digest }}
            incomplete={text.staff.change.reasonHint}
            label={words.ask}
            reasonLabel={words.reason}
            kinds={TOUCHED}
          />
        </div>
      )}
    </>
  );
}
