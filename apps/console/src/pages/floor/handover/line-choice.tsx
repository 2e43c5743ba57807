import { Code, EmptyState, formatMass, SecrecyBadge, useText } from '@giaolien/ui';
import { Checkbox } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';
import type { WireInput } from '../../../act/use-check.ts';
import type { Names } from '../../../api/answers.ts';
import { Reason } from '../parts/queue.tsx';
import { useChecks } from '../parts/use-checks.ts';
import type { Loadable } from './use-loadable.ts';
import classes from './lines.module.css';

interface LineChoiceProps {
  readonly lines: readonly Loadable[];
  readonly names: Names;
  readonly isTicked: (line: Loadable) => boolean;
  readonly onTick: (line: Loadable, on: boolean) => void;
  /** The list that would hold this line alone: what the rulebook says of it. */
  readonly questionOf: (line: Loadable) => WireInput;
}

/** Lines to be ticked; one that may not pass says why, and cannot be ticked. */
export function LineChoice({ lines, names, isTicked, onTick, questionOf }: LineChoiceProps) {
  const text = useText();
  const words = text.floor.handover;
  const opinions = useChecks(new Map(lines.map((line) => [line.id, questionOf(line)])));
  if (lines.length === 0)
    return (
      <EmptyState icon={IconPackage} title={words.nothingToGive}>
        {words.nothingToGiveHint}
      </EmptyState>
    );
  return (
    <ul className={classes.lines} aria-label={words.onList}>
      {lines.map((line) => {
        const reason = opinions.get(line.id)?.[0]?.sentence;
        return (
          <li key={line.id} className={classes.line} data-barred={reason !== undefined || undefined}>
            <Checkbox
              aria-label={line.id}
              checked={isTicked(line)}
              disabled={reason !== undefined && !isTicked(line)}
              onChange={(event) => onTick(line, event.currentTarget.checked)}
            />
            <div className={classes.words}>
              <span className={classes.title}>
                <Code value={line.id} />
                <SecrecyBadge secrecy={line.secrecy} />
                {line.kind === 'item' && <em>{words.outside}</em>}
                <strong>{line.destination === null ? '' : (names[line.destination] ?? line.destination)}</strong>
              </span>
              {line.label !== null && <span className={classes.detail}>{line.label}</span>}
              {reason !== undefined && <Reason>{reason}</Reason>}
            </div>
            <span className={classes.detail}>
              {line.kind === 'receptacle' ? `${text.common.pieces({ count: String(line.items) })} · ` : ''}
              {formatMass(line.massGrams)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
