import { formatNumber, formatTime, useText } from '@giaolien/ui';
import type { Overview } from '../../api/answers.ts';
import classes from './overview.module.css';

/** Accepted and delivered by hour: two bars side by side; the figures are told on hover and to screen readers. */
export function HoursChart({ hours }: { readonly hours: Overview['hours'] }) {
  const text = useText();
  const words = text.views.overview;
  const most = Math.max(1, ...hours.flatMap(({ accepted, delivered }) => [accepted, delivered]));
  const heightOf = (count: number) => ({ height: `${(count / most) * 100}%` });
  return (
    <figure className={classes.figure}>
      <div className={classes.plot}>
        <span className={classes.most}>{formatNumber(most)}</span>
        <ol className={classes.hours} aria-label={words.hours}>
          {hours.map(({ from, accepted, delivered }, index) => {
            const told = `${formatTime(from)}: ${formatNumber(accepted)} ${words.accepted}, ${formatNumber(delivered)} ${words.delivered}`;
            return (
              <li key={from} className={classes.slot} title={told} aria-label={told}>
                <span className={classes.bars} aria-hidden>
                  <span className={classes.accepted} style={heightOf(accepted)} />
                  <span className={classes.delivered} style={heightOf(delivered)} />
                </span>
                <span className={classes.hour} aria-hidden>
                  {index % 3 === 0 ? formatTime(from).slice(0, 2) : ''}
                </span>
              </li>
            );
          })}
        </ol>
      </div>
      <figcaption className={classes.caption}>
        <span data-series="accepted">{words.accepted}</span>
        <span data-series="delivered">{words.delivered}</span>
      </figcaption>
    </figure>
  );
}
