import { useEffect, useRef, type ReactNode } from 'react';
import classes from './enter-flow.module.css';

const FIELDS = 'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), button[data-enter]';

interface EnterFlowProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A form without a submit: Enter goes to the next field, in the order of the screen; a group of choices is one field. */
export function EnterFlow({ label, children }: EnterFlowProps) {
  const flow = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On the document, so that a list which takes Enter for itself has said so before.
    function onKeyDown(event: KeyboardEvent): void {
      const { target } = event;
      if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || event.altKey) return;
      if (!(target instanceof HTMLInputElement) || flow.current?.contains(target) !== true) return;
      event.preventDefault();
      focusNext(target, event.shiftKey ? -1 : 1);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <div ref={flow} className={classes.flow} role="form" aria-label={label}>
      {children}
    </div>
  );
}

/** Puts the focus on the field after `from` within the same flow; the button after the last field of it. */
export function focusNext(from: HTMLElement, step: 1 | -1 = 1): void {
  const flow = from.closest('[role=form]');
  if (flow === null) return;
  const all = [...flow.querySelectorAll<HTMLInputElement>(FIELDS)].filter(
    (field) => field.type !== 'radio' || field.checked,
  );
  const at = all.findIndex(
    (field) => field === from || (field.type === 'radio' && field.name === (from as HTMLInputElement).name),
  );
  const next = all[at + step];
  if (next !== undefined) {
    next.focus();
    if (next.type === 'text') next.select();
    return;
  }
  if (step === 1) flow.closest('section')?.querySelector<HTMLButtonElement>('footer button')?.focus();
}

interface FieldRowProps {
  readonly children: ReactNode;
  /** As wide as they need to be, instead of sharing the row. */
  readonly close?: boolean;
}

/** Fields side by side where there is room. */
export function FieldRow({ children, close = false }: FieldRowProps) {
  return (
    <div className={classes.fields} data-close={close || undefined}>
      {children}
    </div>
  );
}
