import { RULES, type Rule } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { Button, type ButtonProps } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useId, type ReactNode, type Ref } from 'react';
import classes from './act-button.module.css';
import { Breaches } from './breaches.tsx';
import { useCheck, type Opinion, type WireInput } from './use-check.ts';
import { useSubmit, type Decided } from './use-submit.ts';

interface ActButtonProps extends Pick<ButtonProps, 'color' | 'variant' | 'size' | 'leftSection' | 'fullWidth'> {
  /** What pressing would send; `undefined` while the form is incomplete. */
  readonly input: WireInput | undefined;
  /** Why the form is incomplete, shown as the reason. */
  readonly incomplete?: string;
  readonly children: ReactNode;
  /** Function key that presses it, e.g. `F9`. */
  readonly hotkey?: string;
  readonly onDone?: (result: Decided) => void;
  /** No toast on success: the screen tells it by itself. Refusals and irregularities are always told. */
  readonly quiet?: boolean;
  /** The button itself, to put the focus on it. */
  readonly ref?: Ref<HTMLButtonElement>;
}

/**
 * A button that knows whether its act is allowed. A command that the rulebook would refuse is disabled, with the
 * reason beneath it. A report states what has happened, so it stays possible and says what it will raise.
 */
export function ActButton({
  input,
  incomplete,
  children,
  hotkey,
  onDone,
  quiet = false,
  ref,
  ...look
}: ActButtonProps) {
  const text = useText();
  const opinion = useCheck(input);
  const submit = useSubmit(onDone === undefined ? { quiet } : { onDone, quiet });
  const reason = useId();
  const report = input?.kind.startsWith('Report') === true;
  const barred = isBarred(opinion, report);
  function press(): void {
    if (input !== undefined && !barred && !submit.isPending) submit.mutate(input);
  }
  useHotkeys(hotkey === undefined ? [] : [[hotkey, press]], []);
  return (
    <div className={classes.root} data-full={look.fullWidth} data-act>
      <Button
        {...look}
        ref={ref ?? null}
        {...(report && opinion.kind === 'breaches' && !barred ? { color: 'orange' } : {})}
        data-disabled={barred}
        aria-disabled={barred}
        aria-describedby={reason}
        loading={submit.isPending}
        rightSection={hotkey === undefined ? undefined : <kbd className={classes.key}>{hotkey}</kbd>}
        onClick={press}
      >
        {children}
      </Button>
      <div id={reason} className={classes.reason} role="status">
        {opinion.kind === 'incomplete' && incomplete}
        {opinion.kind === 'checking' && text.act.checking}
        {opinion.kind === 'unreachable' && text.act.unreachable}
        {opinion.kind === 'breaches' && <Breaches breaches={opinion.breaches} report={report && !barred} />}
      </div>
    </div>
  );
}

/** A command is barred by any breach; a report only by what makes it no statement about this network. */
function isBarred(opinion: Opinion, report: boolean): boolean {
  if (opinion.kind !== 'breaches') return opinion.kind !== 'free';
  return !report || opinion.breaches.some((breach) => findRule(breach.code)?.bars !== 'commands');
}

function findRule(code: string): Rule | undefined {
  return (RULES as Readonly<Record<string, Rule | undefined>>)[code];
}
