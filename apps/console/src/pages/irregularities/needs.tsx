import { formatNumber, useText } from '@giaolien/ui';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { IrregularityRow } from '../../api/answers.ts';
import own from './cases.module.css';
import { isSettled } from './clocks.ts';
import type { Closing } from './closing-panel.tsx';

interface NeedsProps {
  readonly irregularity: IrregularityRow;
  readonly closing: Closing;
}

/** What an investigation still wants before it can be closed (R2.13). Any other case wants a finding alone. */
export function Needs({ irregularity: { investigation, duties }, closing }: NeedsProps) {
  const text = useText();
  const words = text.cases;
  const undone = duties.filter((duty) => !isSettled(duty)).length;
  const needs = [
    { label: words.needs.finding, met: closing.finding !== null },
    ...(investigation
      ? [
          { label: words.needs.responsible, met: closing.responsible !== null },
          { label: words.needs.measures, met: closing.measures.length > 0 },
          {
            label: undone > 0 ? words.needs.duties({ count: formatNumber(undone) }) : words.needs.dutiesDone,
            met: undone === 0,
          },
        ]
      : []),
  ];
  const complete = needs.every(({ met }) => met);
  return (
    <div className={own.needs} role="status">
      <p className={own.needsTitle}>{complete ? words.complete : words.missing}</p>
      <ul className={own.needsList}>
        {needs.map(({ label, met }) => (
          <li key={label} className={own.need} data-met={met}>
            {met ? (
              <IconCheck size={14} role="img" aria-label={text.views.item.met} />
            ) : (
              <IconX size={14} role="img" aria-label={text.views.item.open} />
            )}
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
