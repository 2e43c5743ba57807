import type { CaseDuty } from '@giaolien/kernel';
import { Chip, Code, EmptyState, Moment, useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { IconCheck, IconCircleDashed, IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { ActButton } from '../../act/act-button.tsx';
import { newId } from '../../act/new-id.ts';
import type { Names } from '../../api/answers.ts';
import type { CaseTrace } from '../../api/case-queries.ts';
import classes from '../../parts/detail.module.css';
import { useMayGive } from '../../parts/may-give.ts';
import { Panel } from '../../shell/page.tsx';
import { ReferenceField, referenceOf } from '../floor/parts/reference-field.tsx';
import own from './cases.module.css';
import { isSettled, isWritten } from './clocks.ts';
import { DueMark } from './marks.tsx';

/** What must be done because of the case, each with its clock; one at a time is recorded as done. */
export function DutiesPanel({ trace: { irregularity, names } }: { readonly trace: CaseTrace }) {
  const text = useText();
  const mayRecord = useMayGive('RecordDuty') && irregularity.closedAt === null;
  const [chosen, setChosen] = useState<CaseDuty['duty']>();
  if (irregularity.duties.length === 0) {
    return (
      <Panel title={text.cases.duties}>
        <EmptyState icon={IconListCheck} title={text.cases.noDuties} />
      </Panel>
    );
  }
  return (
    <Panel title={text.cases.duties} flush>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{text.cases.duty}</th>
              <th scope="col">{text.cases.dutyDue}</th>
              <th scope="col">{text.cases.done}</th>
            </tr>
          </thead>
          <tbody>
            {irregularity.duties.map((duty) => (
              <DutyRows
                key={duty.duty}
                duty={duty}
                irregularity={irregularity.id}
                names={names}
                open={chosen === duty.duty && !isSettled(duty)}
                {...(mayRecord && !isSettled(duty)
                  ? { onChoose: () => setChosen(chosen === duty.duty ? undefined : duty.duty) }
                  : {})}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

interface DutyRowsProps {
  readonly duty: CaseDuty;
  readonly irregularity: string;
  readonly names: Names;
  /** The form beneath it is shown. */
  readonly open: boolean;
  readonly onChoose?: () => void;
}

function DutyRows({ duty, irregularity, names, open, onChoose }: DutyRowsProps) {
  const text = useText();
  const settled = isSettled(duty);
  const Sign = settled ? IconCheck : IconCircleDashed;
  return (
    <>
      <tr>
        <td>
          <span className={classes.marks}>
            <Sign size={15} aria-hidden />
            <strong>{text.domain.duty[duty.duty]}</strong>
          </span>
        </td>
        <td>{settled ? <Moment at={duty.dueAt} show="short" /> : <DueMark dueAt={duty.dueAt} withMoment />}</td>
        <td>
          <Done duty={duty} names={names} />{' '}
          {onChoose !== undefined && (
            <Button
              variant={open ? 'default' : 'light'}
              size="compact-xs"
              aria-expanded={open}
              aria-label={text.cases.recordOf({ duty: text.domain.duty[duty.duty] })}
              onClick={onChoose}
            >
              {open ? text.common.close : text.cases.record}
            </Button>
          )}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={3}>
            <DutyForm duty={duty} irregularity={irregularity} />
          </td>
        </tr>
      )}
    </>
  );
}

function Done({ duty, names }: { readonly duty: CaseDuty; readonly names: Names }) {
  const text = useText();
  const { doneAt, doneBy, reference } = duty;
  if (doneAt === null) return <span className={classes.dim}>{text.cases.undone}</span>;
  return (
    <span className={classes.marks}>
      <Moment at={doneAt} show="short" />
      {doneBy !== null && <span>{names[doneBy] ?? doneBy}</span>}
      {reference !== null && <Code value={reference} />}
      {!isSettled(duty) && <Chip tone="bad">{text.cases.withoutReference}</Chip>}
    </span>
  );
}

function DutyForm({ duty, irregularity }: { readonly duty: CaseDuty; readonly irregularity: string }) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [inputId] = useState(newId);
  const reference = referenceOf(typed);
  const missing = isWritten(duty) && reference === undefined;
  return (
    <div className={own.dutyForm}>
      <ReferenceField label={text.cases.reference} value={typed} onChange={setTyped} />
      <ActButton
        input={
          missing
            ? undefined
            : {
                kind: 'RecordDuty',
                inputId,
                irregularity,
                duty: duty.duty,
                ...(reference === undefined ? {} : { reference }),
              }
        }
        incomplete={text.cases.referenceNeeded}
      >
        {text.cases.record}
      </ActButton>
    </div>
  );
}
