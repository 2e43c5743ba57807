import { formatSpan, Moment, useNow, useText, type Messages } from '@giaolien/ui';
import type { ItemRow } from '../../api/answers.ts';
import { promiseOf, type ServicePromise } from './promise.ts';
import classes from './trace.module.css';

/** The promise against the present, drawn as time. */
export function PromiseCard({ item }: { readonly item: ItemRow }) {
  const text = useText();
  const promise = promiseOf(item, useNow());
  const stopped = item.stops.find(({ until }) => until === null);
  return (
    <section className={classes.promise}>
      <h2 className={classes.label}>{text.views.trace.promise}</h2>
      {promise.kind === 'none' ? (
        <p className={classes.verdict}>{text.views.trace.noPromise}</p>
      ) : (
        <>
          <p className={classes.verdict} data-tone={toneOf(promise)}>
            {stopped === undefined
              ? verdictOf(promise, text)
              : text.views.item.stopped({ reason: text.domain.clockStop[stopped.reason].toLowerCase() })}
          </p>
          <Bar used={promise.used} tone={toneOf(promise)} />
          <div className={classes.ends}>
            <Moment at={item.acceptedAt} show="short" />
            <span>
              {text.views.trace.due} <Moment at={promise.dueAt} show="short" />
            </span>
          </div>
        </>
      )}
    </section>
  );
}

type Tone = 'calm' | 'warn' | 'bad';

function toneOf(promise: Exclude<ServicePromise, { kind: 'none' }>): Tone {
  if (promise.kind === 'broken' || promise.span < 0) return 'bad';
  return promise.kind === 'running' && promise.used > 0.85 ? 'warn' : 'calm';
}

function verdictOf(promise: Exclude<ServicePromise, { kind: 'none' }>, text: Messages): string {
  const words = text.views.trace;
  const span = formatSpan(promise.span, text);
  switch (promise.kind) {
    case 'running':
      return promise.span >= 0 ? words.left({ span }) : words.over({ span });
    case 'kept':
      return `${words.kept}, ${words.keptBy({ span })}`;
    case 'broken':
      return `${words.broken}, ${words.brokenBy({ span })}`;
  }
}

/** The whole width is the longer of what was allowed and what was used; the tick is the due moment. */
function Bar({ used, tone }: { readonly used: number; readonly tone: Tone }) {
  const whole = Math.max(1, used);
  return (
    <svg className={classes.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden data-tone={tone}>
      <rect className={classes.barAllowed} x="0" y="2" width="100" height="4" />
      <rect className={classes.barUsed} x="0" y="2" width={(Math.min(used, 1) / whole) * 100} height="4" />
      {used > 1 && <rect className={classes.barOver} x={100 / whole} y="2" width={100 - 100 / whole} height="4" />}
      <rect className={classes.barDue} x={100 / whole - (used > 1 ? 0.25 : 0.5)} y="0" width="0.5" height="8" />
    </svg>
  );
}
