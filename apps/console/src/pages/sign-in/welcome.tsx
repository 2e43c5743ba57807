import { useText } from '@giaolien/ui';
import { IconEye, IconId, IconLock } from '@tabler/icons-react';
import classes from './sign-in.module.css';

/** Beside the door of a platform at work: what it is, and three things that everyone on duty has to know. */
export function Welcome() {
  const words = useText().entry.door;
  const notices = [
    [IconEye, words.noticeReads],
    [IconLock, words.noticeLock],
    [IconId, words.noticeShare],
  ] as const;
  return (
    <section className={classes.welcome} aria-label={words.welcome}>
      <h2 className={classes.welcomeTitle}>{words.welcome}</h2>
      <p className={classes.welcomeLead}>{words.welcomeLead}</p>
      <ul className={classes.notices}>
        {notices.map(([Sign, sentence]) => (
          <li key={sentence}>
            <Sign size={18} stroke={1.75} aria-hidden />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
