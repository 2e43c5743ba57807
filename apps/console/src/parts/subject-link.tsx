import { idOf, type SubjectId } from '@giaolien/kernel';
import { Code } from '@giaolien/ui';
import { Link } from '@tanstack/react-router';
import { pathOfSubject } from '../shell/path-of.ts';
import classes from './links.module.css';

interface SubjectLinkProps {
  readonly subject: SubjectId;
  /** What to show instead of the id. */
  readonly name?: string;
  readonly size?: 'sm' | 'md' | 'lg';
}

/** The number of an item, bag, despatch … leading to its page. */
export function SubjectLink({ subject, name, size = 'sm' }: SubjectLinkProps) {
  const to = pathOfSubject(subject);
  const value = name ?? idOf(subject);
  if (to === undefined) return <Code value={value} size={size} />;
  return (
    <Code
      value={value}
      size={size}
      link={(shown) => (
        <Link className={classes.link} to={to}>
          {shown}
        </Link>
      )}
    />
  );
}
