import type { Recorded } from '@giaolien/kernel';
import { formatMoment, useText } from '@giaolien/ui';
import type { Names } from '../../../api/answers.ts';
import { nameOf } from '../parts/item-line.tsx';
import classes from './care.module.css';
import { correctionsOf, replacementsOf } from './corrections.ts';

/** Every correction of the acceptance: what it replaced by what, who and why; the original stays in the log (12.2 #15). */
export function CorrectionList({ story, names }: { readonly story: readonly Recorded[]; readonly names: Names }) {
  const text = useText();
  const words = text.floor.care;
  const corrections = correctionsOf(story);
  if (corrections.length === 0) return null;
  return (
    <section className={classes.corrections} aria-label={words.replaced}>
      <h3 className={classes.heading}>{words.replaced}</h3>
      {corrections.map((correction) => (
        <div key={correction.occurredAt} className={classes.correction}>
          <dl className={classes.replacements}>
            {replacementsOf(correction, names, text).map(({ field, from, to }) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd>
                  <del>{from}</del> <span aria-hidden>→</span> <ins>{to}</ins>
                </dd>
              </div>
            ))}
          </dl>
          <p className={classes.by}>
            {text.domain.correctionReason[correction.reason]} ·{' '}
            {words.correctedBy({ name: nameOf(names, correction.by), at: formatMoment(correction.occurredAt) })}
          </p>
        </div>
      ))}
    </section>
  );
}
