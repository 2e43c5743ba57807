import classes from './steps.module.css';

interface StepsProps {
  readonly label: string;
  readonly steps: readonly string[];
  /** Index of the step under way. */
  readonly at: number;
}

/** The fixed sequence of an act, as in BCCP (R5.44): what is done, what is under way, what comes. */
export function Steps({ label, steps, at }: StepsProps) {
  return (
    <ol className={classes.steps} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={classes.step}
          data-state={index < at ? 'done' : index === at ? 'now' : 'ahead'}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className={classes.number}>{index < at ? '✓' : index + 1}</span>
          {step}
        </li>
      ))}
    </ol>
  );
}
