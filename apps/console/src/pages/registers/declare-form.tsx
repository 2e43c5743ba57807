import type { DeclareExclusion, Instant } from '@giaolien/kernel';
import { useNow, useText } from '@giaolien/ui';
import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../act/act-button.tsx';
import { newId } from '../../act/new-id.ts';
import classes from '../../parts/detail.module.css';
import { MomentField } from '../floor/parts/moment-field.tsx';
import { parseMoment } from '../floor/parts/parse-moment.ts';
import { ReferenceField, referenceOf } from '../floor/parts/reference-field.tsx';
import { PROVINCE_CHOICES } from './area.ts';
import own from './registers.module.css';

/** The form as typed. */
interface Draft {
  readonly provinces: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly decision: string;
  readonly evidence: string;
}

const EMPTY: Draft = { provinces: [], from: '', until: '', decision: '', evidence: '' };

/** Declares force majeure: where, from when until when, by what decision, on what evidence. */
export function DeclareForm({ onDone }: { readonly onDone: () => void }) {
  const text = useText();
  const words = text.registers.exclusion;
  const now = useNow();
  const [draft, setDraft] = useState(EMPTY);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  return (
    <div className={own.form}>
      <div className={own.fields}>
        <MultiSelect
          label={words.provinces}
          placeholder={draft.provinces.length === 0 ? words.provincesHint : ''}
          searchable
          value={[...draft.provinces]}
          data={PROVINCE_CHOICES}
          onChange={(provinces) => set({ provinces })}
        />
        <MomentField label={words.from} value={draft.from} onChange={(from) => set({ from })} />
        <MomentField label={words.until} value={draft.until} onChange={(until) => set({ until })} />
        <ReferenceField label={words.decisionHint} value={draft.decision} onChange={(decision) => set({ decision })} />
        <ReferenceField label={words.evidenceHint} value={draft.evidence} onChange={(evidence) => set({ evidence })} />
      </div>
      <p className={classes.note}>{words.momentHint}</p>
      <Declare key={JSON.stringify(draft)} draft={draft} now={now} onDone={onDone} />
    </div>
  );
}

interface DeclareProps {
  readonly draft: Draft;
  readonly now: Instant;
  readonly onDone: () => void;
}

/** Drawn anew for each content of the form: another content is another input, with ids of its own. */
function Declare({ draft, now, onDone }: DeclareProps) {
  const text = useText();
  const [ids] = useState(() => ({ inputId: newId(), exclusion: newId() }));
  return (
    <ActButton input={inputOf(draft, ids, now)} incomplete={text.registers.exclusion.incomplete} onDone={onDone}>
      {text.registers.exclusion.declare}
    </ActButton>
  );
}

function inputOf(
  { provinces, ...typed }: Draft,
  ids: Pick<DeclareExclusion, 'inputId' | 'exclusion'>,
  now: Instant,
): DeclareExclusion | undefined {
  const [from, until] = [parseMoment(typed.from, now), parseMoment(typed.until, now)];
  const [decision, evidence] = [referenceOf(typed.decision), referenceOf(typed.evidence)];
  if (from === undefined || until === undefined || decision === undefined || evidence === undefined) return undefined;
  if (provinces.length === 0) return undefined;
  return { kind: 'DeclareExclusion', ...ids, decision, evidence, provinces, communes: [], from, until };
}
