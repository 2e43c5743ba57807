import { FINDINGS, MEASURES, type CloseIrregularity, type Finding, type Measure } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { MultiSelect, Select } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../act/act-button.tsx';
import { newId } from '../../act/new-id.ts';
import type { IrregularityRow } from '../../api/answers.ts';
import type { CaseTrace } from '../../api/case-queries.ts';
import classes from '../../parts/detail.module.css';
import { useMayGive } from '../../parts/may-give.ts';
import { Panel } from '../../shell/page.tsx';
import own from './cases.module.css';
import { Needs } from './needs.tsx';
import { ResponsibleField } from './responsible-field.tsx';

/** How a case ends: finding, who answers for it, what was done. */
export interface Closing {
  readonly finding: Finding | null;
  readonly responsible: string | null;
  readonly measures: readonly Measure[];
}

/** The closing of an open case, with what is still missing. */
export function ClosingPanel({ trace: { irregularity, names } }: { readonly trace: CaseTrace }) {
  const text = useText();
  const words = text.cases;
  const mayClose = useMayGive('CloseIrregularity');
  const [closing, setClosing] = useState<Closing>({ finding: null, responsible: null, measures: [] });
  const set = (change: Partial<Closing>) => setClosing({ ...closing, ...change });
  if (!mayClose) {
    return (
      <Panel title={words.close}>
        <p className={classes.note}>{words.noRight}</p>
      </Panel>
    );
  }
  return (
    <Panel title={words.close}>
      <div className={own.form}>
        <div className={own.fields}>
          <Select
            label={words.finding}
            value={closing.finding}
            data={FINDINGS.map((value) => ({ value, label: text.domain.finding[value] }))}
            onChange={(chosen) => set({ finding: FINDINGS.find((finding) => finding === chosen) ?? null })}
          />
          <ResponsibleField
            irregularity={irregularity}
            names={names}
            value={closing.responsible}
            onChange={(responsible) => set({ responsible })}
          />
          <MultiSelect
            label={words.measures}
            placeholder={closing.measures.length === 0 ? words.measuresHint : ''}
            value={[...closing.measures]}
            data={MEASURES.map((value) => ({ value, label: text.domain.measure[value] }))}
            onChange={(chosen) => set({ measures: MEASURES.filter((measure) => chosen.includes(measure)) })}
          />
        </div>
        <Needs irregularity={irregularity} closing={closing} />
        <Record key={JSON.stringify(closing)} irregularity={irregularity} closing={closing} />
        <p className={classes.note}>{words.explanation}</p>
      </div>
    </Panel>
  );
}

/** Drawn anew for each content of the form: another content is another input, with an id of its own. */
function Record({ irregularity, closing }: { readonly irregularity: IrregularityRow; readonly closing: Closing }) {
  const text = useText();
  const [inputId] = useState(newId);
  return (
    <ActButton input={inputOf(inputId, irregularity.id, closing)} incomplete={text.cases.chooseFinding}>
      {text.cases.recordFinding}
    </ActButton>
  );
}

function inputOf(
  inputId: string,
  irregularity: string,
  { finding, responsible, measures }: Closing,
): CloseIrregularity | undefined {
  if (finding === null) return undefined;
  const answers = responsible === null ? {} : { responsible };
  return { kind: 'CloseIrregularity', inputId, irregularity, finding, measures, ...answers };
}
