import { useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { fetchJson } from '../../api/client.ts';
import { useSession } from '../../api/session.ts';
import { lockScreen, useIsLocked } from './lock.ts';
import classes from './lock.module.css';
import { useIdleLock } from './use-idle-lock.ts';

/** Locks when nobody has touched the screen for as long as the session says, and by Ctrl+Shift+L; warns before it falls. */
export function IdleLock() {
  const words = useText().entry.lock;
  const { locksAfter } = useSession();
  const locked = useIsLocked();
  // Behind the lock nobody is counted idle; opened, the time begins anew.
  const left = useIdleLock(locked ? null : locksAfter, lockNow, sayThatSomebodyIsHere);
  useHotkeys([['mod+shift+L', lockNow]], []);
  if (left === undefined) return null;
  return (
    <div className={classes.soon} role="status">
      <span aria-live="off">{words.soon({ seconds: String(left) })}</span>
      <Button radius="xl">{words.stay}</Button>
    </div>
  );
}

function sayThatSomebodyIsHere(): void {
  void fetchJson('/session').catch(() => undefined);
}

/** Toasts go, too: they tell what was done. */
export function lockNow(): void {
  notifications.clean();
  lockScreen();
}
