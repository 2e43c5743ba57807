import { IRREGULARITY_FINDINGS, RULES, type IrregularityFinding, type Rule } from '@giaolien/kernel';
import { Chip, EmptyState, Moment, useText } from '@giaolien/ui';
import { Radio, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { ActButton } from '../../act/act-button.tsx';
import { newId } from '../../act/new-id.ts';
import type { IrregularityRow, Names } from '../../api/answers.ts';
import classes from '../../parts/detail.module.css';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { Facts, Panel } from '../../shell/page.tsx';
import own from './irregularities.module.css';

interface ClosingPanelProps {
  readonly selected: IrregularityRow | undefined;
  readonly names: Names;
  readonly onClose: () => void;
}

/** One irregularity in full, and the act of closing it. */
export function ClosingPanel({ selected, names, onClose }: ClosingPanelProps) {
  const text = useText();
  const words = text.views.irregularity;
  if (selected === undefined) {
    return (
      <aside className={own.panel}>
        <Panel>
          <EmptyState icon={IconAlertTriangle} title={words.select} />
        </Panel>
      </aside>
    );
  }
  return (
    <aside className={own.panel}>
      <Panel title={words.closeTitle}>
        <p className={own.sentence}>{selected.sentence}</p>
        <IrregularityFacts irregularity={selected} names={names} />
        {selected.finding === null && <Closing irregularity={selected.id} onDone={onClose} />}
      </Panel>
    </aside>
  );
}

function IrregularityFacts({ irregularity, names }: { readonly irregularity: IrregularityRow; readonly names: Names }) {
  const text = useText();
  const { list, irregularity: words } = text.views;
  const { code, about, at, by, raisedAt, finding, closedAt } = irregularity;
  const rule = findRule(code);
  return (
    <Facts
      rows={[
        [list.when, <Moment key="when" at={raisedAt} />],
        [list.where, names[at] ?? at],
        [list.who, names[by] ?? by],
        [
          list.about,
          <Stack key="about" gap={2}>
            {about.map((subject) => (
              <SubjectLink key={subject} subject={subject} />
            ))}
          </Stack>,
        ],
        rule !== undefined && [words.rule, `${rule.id} · ${rule.source}`],
        finding !== null && [words.finding, <Chip key="finding">{text.domain.finding[finding]}</Chip>],
        closedAt !== null && [list.closed, <Moment key="closed" at={closedAt} />],
      ]}
    />
  );
}

function Closing({ irregularity, onDone }: { readonly irregularity: string; readonly onDone: () => void }) {
  const text = useText();
  const words = text.views.irregularity;
  const [finding, setFinding] = useState<IrregularityFinding>();
  return (
    <div className={own.act}>
      <Radio.Group
        label={words.finding}
        value={finding ?? null}
        onChange={(value) => setFinding(IRREGULARITY_FINDINGS.find((one) => one === value))}
      >
        <Stack gap={6} mt={6}>
          {IRREGULARITY_FINDINGS.map((value) => (
            <Radio key={value} size="xs" value={value} label={text.domain.finding[value]} />
          ))}
        </Stack>
      </Radio.Group>
      <RecordFinding key={finding} irregularity={irregularity} finding={finding} onDone={onDone} />
      <p className={classes.note}>{words.explanation}</p>
    </div>
  );
}

interface RecordFindingProps {
  readonly irregularity: string;
  readonly finding: IrregularityFinding | undefined;
  readonly onDone: () => void;
}

/** Drawn anew for each finding: another finding is another input, with an id of its own. */
function RecordFinding({ irregularity, finding, onDone }: RecordFindingProps) {
  const text = useText();
  const { chooseFinding, record } = text.views.irregularity;
  const [inputId] = useState(newId);
  return (
    <ActButton
      input={finding === undefined ? undefined : { kind: 'CloseIrregularity', inputId, irregularity, finding }}
      incomplete={chooseFinding}
      onDone={onDone}
    >
      {record}
    </ActButton>
  );
}

function findRule(code: string): Rule | undefined {
  return (RULES as Readonly<Record<string, Rule | undefined>>)[code];
}
