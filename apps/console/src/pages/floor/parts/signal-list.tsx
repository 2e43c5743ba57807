import { formatSeconds, useText } from '@giaolien/ui';
import { IconAlertTriangle, IconBan, IconCheck } from '@tabler/icons-react';
import { useSignals } from './signals.ts';
import classes from './signal-list.module.css';

const SIGNS = { accept: IconCheck, duplicate: IconAlertTriangle, refuse: IconBan };

/** The last ten scans and acts, newest first. */
export function SignalList() {
  const text = useText();
  const signals = useSignals();
  return (
    <section className={classes.panel} aria-label={text.floor.bench.lastTen}>
      <h2 className={classes.title}>{text.floor.bench.lastTen}</h2>
      {signals.length === 0 && <p className={classes.nothing}>{text.floor.bench.nothingYet}</p>}
      <ol className={classes.list} aria-live="polite">
        {signals.map(({ id, at, tone, code, words }) => {
          const Sign = SIGNS[tone];
          return (
            <li key={id} className={classes.entry} data-tone={tone}>
              <Sign size={15} aria-label={text.floor.bench.tones[tone]} />
              <div className={classes.words}>
                <div className={classes.line}>
                  <span className={classes.code}>{code}</span>
                  <time className={classes.time}>{formatSeconds(at)}</time>
                </div>
                <p className={classes.sentence}>{words}</p>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The edge of the screen lights up with the tone: it is seen without looking. */
export function SignalEdge() {
  const newest = useSignals()[0];
  return newest === undefined ? null : (
    <div key={newest.id} className={classes.edge} data-tone={newest.tone} aria-hidden />
  );
}
