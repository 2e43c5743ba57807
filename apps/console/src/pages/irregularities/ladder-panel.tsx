import { Moment, useNow, useText } from '@giaolien/ui';
import { IconCheck, IconCircleDashed, IconStairsUp } from '@tabler/icons-react';
import { useState } from 'react';
import { ActButton } from '../../act/act-button.tsx';
import { newId } from '../../act/new-id.ts';
import type { Names } from '../../api/answers.ts';
import type { CaseTrace } from '../../api/case-queries.ts';
import classes from '../../parts/detail.module.css';
import { useMayGive } from '../../parts/may-give.ts';
import { Panel } from '../../shell/page.tsx';
import own from './cases.module.css';
import { rungsOf, type Rung } from './clocks.ts';
import { DueMark } from './marks.tsx';

const SIGNS = { taken: IconCheck, passed: IconStairsUp, waiting: IconCircleDashed };

/** Office, province, Central Post Department: who has taken note, and until when the others must. */
export function LadderPanel({ trace: { irregularity, lapses, names } }: { readonly trace: CaseTrace }) {
  const text = useText();
  const mayAcknowledge = useMayGive('AcknowledgeIrregularity');
  const rungs = rungsOf(irregularity, lapses);
  const open = irregularity.closedAt === null && rungs.some(({ kind }) => kind === 'waiting');
  if (irregularity.gravity === 'deviation') {
    return (
      <Panel title={text.cases.ladder}>
        <p className={classes.note}>{text.cases.noLadder}</p>
      </Panel>
    );
  }
  return (
    <Panel title={text.cases.ladder}>
      <ol className={own.ladder}>
        {rungs.map((rung) => (
          <RungCard key={rung.level} rung={rung} names={names} />
        ))}
      </ol>
      {open && mayAcknowledge && (
        <Acknowledge key={irregularity.acknowledgements.length} irregularity={irregularity.id} />
      )}
    </Panel>
  );
}

function RungCard({ rung, names }: { readonly rung: Rung; readonly names: Names }) {
  const text = useText();
  const now = useNow();
  const Sign = SIGNS[rung.kind];
  const late = rung.kind === 'waiting' && rung.dueAt !== null && rung.dueAt < now;
  return (
    <li className={own.rung} data-kind={rung.kind} data-late={late || undefined}>
      <span className={own.rungName}>
        <Sign size={15} aria-hidden />
        {text.domain.level[rung.level]}
      </span>
      {rung.kind === 'taken' && (
        <>
          <span>{text.cases.taken({ person: names[rung.by.by] ?? rung.by.by })}</span>
          <Moment at={rung.by.at} show="short" />
        </>
      )}
      {rung.kind === 'passed' && <span className={classes.dim}>{text.cases.passedOver}</span>}
      {rung.kind === 'waiting' && (
        <>
          <span className={classes.dim}>{text.cases.notYet}</span>
          {rung.dueAt !== null && <DueMark dueAt={rung.dueAt} withMoment />}
        </>
      )}
    </li>
  );
}

/** Drawn anew after each acknowledgement: the next one is another input. */
function Acknowledge({ irregularity }: { readonly irregularity: string }) {
  const text = useText();
  const [inputId] = useState(newId);
  return (
    <div className={own.act}>
      <ActButton input={{ kind: 'AcknowledgeIrregularity', inputId, irregularity }}>{text.cases.acknowledge}</ActButton>
    </div>
  );
}
