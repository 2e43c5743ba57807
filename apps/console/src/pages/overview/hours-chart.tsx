import { formatNumber, formatTime, useText } from '@giaolien/ui';
import type { Overview } from '../../api/answers.ts';
import classes from './overview.module.css';

const HEIGHT = 120;
const SLOT = 26;

/** Accepted and delivered by hour: two bars side by side, the figures in the title of each. */
export function HoursChart({ hours }: { readonly hours: Overview['hours'] }) {
  const text = useText();
  const words = text.views.overview;
  const most = Math.max(1, ...hours.flatMap(({ accepted, delivered }) => [accepted, delivered]));
  const width = Math.max(1, hours.length) * SLOT;
  const heightOf = (count: number) => (count / most) * (HEIGHT - 8);
  return (
    <figure className={classes.figure}>
      <svg className={classes.chart} viewBox={`0 0 ${width} ${HEIGHT + 16}`} role="img" aria-label={words.hours}>
        {[0.5, 1].map((part) => (
          <g key={part} className={classes.grid}>
            <line x1="0" x2={width} y1={HEIGHT - heightOf(most * part)} y2={HEIGHT - heightOf(most * part)} />
            <text x="2" y={HEIGHT - heightOf(most * part) + 10}>{formatNumber(Math.round(most * part))}</text>
          </g>
        ))}
        {hours.map(({ from, accepted, delivered }, index) => (
          <g key={from} transform={`translate(${index * SLOT} 0)`}>
            <title>{`${formatTime(from)}: ${formatNumber(accepted)} ${words.accepted}, ${formatNumber(delivered)} ${words.delivered}`}</title>
            <rect className={classes.slot} width={SLOT} height={HEIGHT} />
            <rect className={classes.accepted} x="4" width="8" y={HEIGHT - heightOf(accepted)} height={heightOf(accepted)} rx="1.5" />
            <rect className={classes.delivered} x="14" width="8" y={HEIGHT - heightOf(delivered)} height={heightOf(delivered)} rx="1.5" />
            {index % 3 === 0 && <text className={classes.hour} x={SLOT / 2} y={HEIGHT + 12}>{formatTime(from).slice(0, 2)}</text>}
          </g>
        ))}
        <line className={classes.base} x1="0" x2={width} y1={HEIGHT} y2={HEIGHT} />
      </svg>
      <figcaption className={classes.caption}>
        <span data-series="accepted">{words.accepted}</span>
        <span data-series="delivered">{words.delivered}</span>
      </figcaption>
    </figure>
  );
}
