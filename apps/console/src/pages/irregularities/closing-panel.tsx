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
  const [finding, setFinding] = useState<IrregularityFinding>();
  const [inputId] = useState(newId);
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
  const rule = findRule(selected.code);
  return (
    <aside className={own.panel}>
      <Panel title={words.closeTitle}>
        <p className={own.sentence}>{selected.sentence}</p>
        <Facts
          rows={[
            [text.views.list.when, <Moment key="when" at={selected.raisedAt} />],
            [text.views.list.where, names[selected.at] ?? selected.at],
            [text.views.list.who, names[selected.by] ?? selected.by],
            [
              text.views.list.about,
              <Stack key="about" gap={2}>
                {selected.about.map((subject) => (
                  <SubjectLink key={subject} subject={subject} />
                ))}
              </Stack>,
            ],
            rule !== undefined && [words.rule, `${rule.id} · ${rule.source}`],
            selected.finding !== null && [
              words.finding,
              <Chip key="finding">{text.domain.finding[selected.finding]}</Chip>,
            ],
            selected.closedAt !== null && [text.views.list.closed, <Moment key="closed" at={selected.closedAt} />],
          ]}
        />
        {selected.finding === null && (
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
            <ActButton
              input={
                finding === undefined
                  ? undefined
                  : { kind: 'CloseIrregularity', inputId, irregularity: selected.id, finding }
              }
              incomplete={words.chooseFinding}
              onDone={onClose}
            >
              {words.record}
            </ActButton>
            <p className={classes.note}>{words.explanation}</p>
          </div>
        )}
      </Panel>
    </aside>
  );
}

function findRule(code: string): Rule | undefined {
  return (RULES as Readonly<Record<string, Rule | undefined>>)[code];
}
