import { IconInbox, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './states.module.css';

interface EmptyStateProps {
  readonly icon?: Icon;
  readonly title: string;
  readonly children?: ReactNode;
}

/** Nothing to show, said calmly, with what to do next where there is something. */
export function EmptyState({ icon: Sign = IconInbox, title, children }: EmptyStateProps) {
  return (
    <div className={classes.root}>
      <Sign size={28} stroke={1.5} aria-hidden />
      <p className={classes.title}>{title}</p>
      {children}
    </div>
  );
}
