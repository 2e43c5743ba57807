import { useText } from '@giaolien/ui';
import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import type { Refusal } from '../api/answers.ts';
import classes from './act-button.module.css';
import { firstSentenceOf, foldRefusals } from './fold.ts';

const MOST_IN_FULL = 2;

interface BreachesProps {
  readonly breaches: readonly Refusal[];
  /** The act stays possible, and raises these. */
  readonly report: boolean;
}

/** Why an act is barred, or what a report will raise: each sentence once, with how many times it holds. */
export function Breaches({ breaches, report }: BreachesProps) {
  const text = useText();
  const folded = foldRefusals(breaches);
  // Of many, each says what is wrong; what to do about it stands in its title.
  const isBrief = folded.length > MOST_IN_FULL;
  const Sign = report ? IconAlertTriangle : IconBan;
  return (
    <ul className={classes.breaches} data-report={report || undefined}>
      {report && <li className={classes.lead}>{text.act.willRaise}</li>}
      {folded.map(({ refusal, count }) => (
        <li
          key={refusal.sentence}
          title={`${isBrief ? `${refusal.sentence} ` : ''}${refusal.rule} · ${refusal.source}`}
        >
          <Sign size={14} aria-hidden />
          <span>
            {isBrief ? firstSentenceOf(refusal.sentence) : refusal.sentence}
            {count > 1 && ` · ${count}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
