import { Moment, useText } from '@giaolien/ui';
import type { ItemTrace } from '../../api/answers.ts';
import classes from '../../parts/detail.module.css';
import { Panel } from '../../shell/page.tsx';
import { correctionsOf } from './corrections.ts';
import own from './corrections.module.css';

/** What was entered wrongly beside what is right, who says so and why. Not there while nothing was corrected. */
export function CorrectionsPanel({ trace: { story, names } }: { readonly trace: ItemTrace }) {
  const text = useText();
  const words = text.views.item;
  const corrections = correctionsOf(story, names, text);
  if (corrections.length === 0) return null;
  return (
    <Panel title={words.corrections} flush>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.was}</th>
              <th scope="col">{words.became}</th>
            </tr>
          </thead>
          <tbody>
            {corrections.map(({ fact: { position, event }, field, was, became, reason }) => (
              <tr key={`${position}-${field}`}>
                <td>
                  {words.fields[field]}
                  <div className={own.why}>
                    {reason} · {names[event.by] ?? event.by} · <Moment at={event.occurredAt} show="short" />
                  </div>
                </td>
                <td>
                  <del className={own.was}>{was}</del>
                </td>
                <td>
                  <strong>{became}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
