import { useText } from '@giaolien/ui';
import type { ReactNode } from 'react';
import { SignalEdge, SignalList } from './signal-list.tsx';
import classes from './workbench.module.css';

interface WorkbenchProps {
  /** Left: what waits. */
  readonly queue: {
    readonly title: string;
    readonly count?: number;
    readonly body: ReactNode;
    readonly foot?: ReactNode;
  };
  /** Centre: the act under way. */
  readonly children: ReactNode;
  /** Right, above the last ten: what the current act comes to. */
  readonly beside?: ReactNode;
}

/** Every screen of the floor: what waits on the left, the act in the middle, what came of the last ten on the right. */
export function Workbench({ queue, beside, children }: WorkbenchProps) {
  const text = useText();
  return (
    <div className={classes.bench}>
      <section className={classes.queue} aria-label={queue.title}>
        <header className={classes.head}>
          <h2 className={classes.title}>{queue.title}</h2>
          {queue.count !== undefined && <span className={classes.tally}>{queue.count}</span>}
        </header>
        <div className={classes.scroll}>{queue.body}</div>
        {queue.foot !== undefined && <footer className={classes.foot}>{queue.foot}</footer>}
      </section>
      <section className={classes.act} aria-label={text.floor.bench.act}>
        {children}
      </section>
      <aside className={classes.beside} aria-label={text.floor.bench.results}>
        {beside}
        <SignalList />
      </aside>
      <SignalEdge />
    </div>
  );
}

interface StageProps {
  /** What is being done, in the field's words. */
  readonly step: string;
  /** What it is being done to. */
  readonly object: ReactNode;
  readonly aside?: ReactNode;
  /** Large, at the right: the count. */
  readonly count?: ReactNode;
  readonly children: ReactNode;
  /** Stays at the foot of the screen: the one primary act and its companions. */
  readonly acts?: ReactNode;
}

/** The current act, made for a glance: the step, the object, the count, the one primary button. */
export function Stage({ step, object, aside, count, children, acts }: StageProps) {
  return (
    <div className={classes.stage}>
      <header className={classes.stageHead}>
        <div className={classes.stageWords}>
          <p className={classes.step}>{step}</p>
          <h2 className={classes.object}>{object}</h2>
          {aside !== undefined && <div className={classes.stageAside}>{aside}</div>}
        </div>
        {count}
      </header>
      <div className={classes.stageBody}>{children}</div>
      {acts !== undefined && <footer className={classes.acts}>{acts}</footer>}
    </div>
  );
}

interface CountProps {
  readonly done: number;
  /** Without it the count stands alone. */
  readonly of?: number;
  readonly label: string;
}

/** `37/40`, legible from a step away. */
export function Count({ done, of, label }: CountProps) {
  const whole = of !== undefined && done >= of && of > 0;
  return (
    <div
      className={classes.count}
      data-whole={whole || undefined}
      role="status"
      aria-label={`${label} ${done}${of === undefined ? '' : `/${of}`}`}
    >
      <span className={classes.countNumber}>
        {done}
        {of !== undefined && <span className={classes.countOf}>/{of}</span>}
      </span>
      <span className={classes.countLabel}>{label}</span>
    </div>
  );
}
