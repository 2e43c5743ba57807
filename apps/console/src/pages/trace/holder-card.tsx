import { isEnded } from '@giaolien/kernel';
import { EvidenceMark, formatSpan, Moment, useNow, useText } from '@giaolien/ui';
import type { ItemTrace } from '../../api/answers.ts';
import { CustodianLink } from '../../parts/custodian-link.tsx';
import { SubjectLink } from '../../parts/subject-link.tsx';
import classes from './trace.module.css';

/** The answer that everything else supports: who, since when, on what evidence, inside what. */
export function HolderCard({ trace: { item, names } }: { readonly trace: ItemTrace }) {
  const text = useText();
  const now = useNow();
  const label = isEnded(item)
    ? text.views.trace.ended
    : item.state === 'missing'
      ? text.views.trace.last
      : text.views.trace.now;
  return (
    <section className={classes.holder} data-missing={item.state === 'missing' || undefined}>
      <h2 className={classes.label}>{label}</h2>
      <div className={classes.answer}>
        <CustodianLink custodian={item.holder} names={names} strong />
      </div>
      <div className={classes.grounds}>
        <span>
          {text.views.trace.since} <Moment at={item.holderSince} />
        </span>
        {!isEnded(item) && <span>{text.views.trace.heldFor({ span: formatSpan(now - item.holderSince, text) })}</span>}
        <EvidenceMark evidence={item.holderEvidence} />
        {item.container !== null && (
          <span className={classes.inside}>
            {text.views.trace.inside} <SubjectLink subject={`receptacle:${item.container}`} />
          </span>
        )}
      </div>
    </section>
  );
}
