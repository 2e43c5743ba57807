import { useText } from '@giaolien/ui';
import { useState } from 'react';
import { ActButton } from '../../act/act-button.tsx';
import { newId } from '../../act/new-id.ts';
import type { CaseTrace } from '../../api/case-queries.ts';
import classes from '../../parts/detail.module.css';
import { useMayGive } from '../../parts/may-give.ts';
import { Panel } from '../../shell/page.tsx';
import { ReferenceField, referenceOf } from '../floor/parts/reference-field.tsx';
import own from './cases.module.css';

/** A closed case is opened again by a document; what was found before stays in its story. */
export function ReopeningPanel({ trace: { irregularity } }: { readonly trace: CaseTrace }) {
  const text = useText();
  const words = text.cases;
  const mayReopen = useMayGive('ReopenIrregularity');
  const [typed, setTyped] = useState('');
  const [inputId] = useState(newId);
  const reference = referenceOf(typed);
  if (!mayReopen) return null;
  return (
    <Panel title={words.reopen}>
      <p className={classes.note}>{words.reopenHint}</p>
      <div className={own.dutyForm}>
        <ReferenceField label={words.reference} value={typed} onChange={setTyped} />
        <ActButton
          variant="default"
          input={
            reference === undefined
              ? undefined
              : { kind: 'ReopenIrregularity', inputId, irregularity: irregularity.id, reference }
          }
          incomplete={words.reopenIncomplete}
        >
          {words.reopen}
        </ActButton>
      </div>
    </Panel>
  );
}
