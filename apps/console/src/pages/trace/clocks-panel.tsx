import { Moment, formatSpan, useNow, useText } from '@giaolien/ui';
import { IconClockHour4, IconClockPause } from '@tabler/icons-react';
import type { ItemTrace } from '../../api/answers.ts';
import classes from '../../parts/detail.module.css';
import { Panel } from '../../shell/page.tsx';
import { DueMark } from '../irregularities/marks.tsx';
import own from './clocks.module.css';

/** Every clock that runs over the item, what runs out first standing first, and the stretches it stood still. */
export function ClocksPanel({ trace: { item, lapses } }: { readonly trace: ItemTrace }) {
  const text = useText();
  const now = useNow();
  const words = text.views.item;
  const clocks = lapses.toSorted((one, other) => one.dueAt - other.dueAt);
  return (
    <Panel title={words.clocks}>
      {clocks.length === 0 && item.stops.length === 0 && <p className={classes.note}>{words.noClocks}</p>}
      <ul className={own.rows}>
        {clocks.map(({ lapse, dueAt }) => (
          <li key={lapse} className={own.row}>
            <IconClockHour4 size={15} aria-hidden />
            <span>{text.domain.lapse[lapse]}</span>
            <DueMark dueAt={dueAt} withMoment />
          </li>
        ))}
        {item.stops.map(({ reason, from, until }) => (
          <li key={from} className={own.row} data-past>
            <IconClockPause size={15} aria-hidden />
            <span>{words.stop({ reason: text.domain.clockStop[reason].toLowerCase() })}</span>
            <span>
              <Moment at={from} show="short" /> · {formatSpan((until ?? now) - from, text)}
            </span>
          </li>
        ))}
      </ul>
      {item.returning && item.endedAt === null && <p className={classes.note}>{words.returnLeg}</p>}
    </Panel>
  );
}
