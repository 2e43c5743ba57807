import { ScanCaptureProvider, useText } from '@giaolien/ui';
import { useHotkeys } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { credentialsQuery } from '../api/account-queries.ts';
import { hangDoors } from '../api/doors.ts';
import { sessionQuery } from '../api/queries.ts';
import { SessionContext, useSession } from '../api/session.ts';
import { openStream } from '../live/stream.ts';
import { Header } from './header.tsx';
import { KeysOverlay } from './keys-overlay.tsx';
import { Curtain } from './lock/curtain.tsx';
import { IdleLock, lockNow } from './lock/idle-lock.tsx';
import { LockScreen } from './lock/lock-screen.tsx';
import { lockScreen, openScreen, useIsLocked } from './lock/lock.ts';
import { noteOccupant } from './occupant.ts';
import { Palette } from './palette.tsx';
import { proofAnew, witnessing } from './proof/asked.ts';
import { StepUp } from './proof/step-up.tsx';
import { Witness } from './proof/witness.tsx';
import { SideNav } from './side-nav.tsx';
import { useGoKeys } from './use-go-keys.ts';
import { useOpenScan } from './use-open-scan.ts';
import { Banners } from './watch/banners.tsx';
import classes from './shell.module.css';

/** The frame for whoever is signed in; the door once the session has ended, with the way back to this page. */
export function Shell() {
  const { data: session = null } = useQuery(sessionQuery);
  const router = useRouter();
  const ended = session === null;
  useDoors();
  useEffect(() => {
    if (!ended) return;
    openScreen();
    const next = router.state.location.href;
    void router.navigate({ to: '/sign-in', search: { next, expired: true }, replace: true });
  }, [ended, router]);
  if (session === null) return null;
  return (
    <SessionContext value={session}>
      <Lockable />
    </SessionContext>
  );
}

/** The frame, or the lock in its place. A window that was opened on a locked session has no frame behind the lock yet. */
function Lockable() {
  const { person, lockedAt } = useSession();
  const queries = useQueryClient();
  const locked = useIsLocked();
  const [wasOpen, setWasOpen] = useState(!locked);
  if (!locked && !wasOpen) setWasOpen(true);
  useEffect(() => noteOccupant(person), [person]);
  useEffect(() => {
    // Locked by the server, or in another window.
    if (lockedAt !== null) lockScreen();
  }, [lockedAt]);
  useEffect(() => {
    if (locked) return;
    const close = openStream(queries);
    return () => {
      close();
      // What happens behind the lock is not heard: all of it is asked for again when it opens.
      void queries.invalidateQueries({ refetchType: 'none' });
    };
  }, [locked, queries]);
  useEffect(() => {
    if (!locked) void queries.refetchQueries({ type: 'active', stale: true });
  }, [locked, queries]);
  return (
    <>
      {wasOpen && (
        <Curtain drawn={locked}>
          <Frame />
        </Curtain>
      )}
      {locked && <LockScreen />}
    </>
  );
}

/** What the frame does when the server asks for a fresh proof, holds the screen for locked, or knows no session. */
function useDoors(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const takeDown = hangDoors({
      proveAnew: async () => (await proofAnew.ask('proof')) === true,
      lock: lockNow,
      end: () => queries.setQueryData(sessionQuery.queryKey, null),
    });
    return () => {
      takeDown();
      proofAnew.drop();
      witnessing.drop();
    };
  }, [queries]);
}

/** Navigation on the left, one scan field above, the page in the middle. */
function Frame() {
  const text = useText();
  const openScan = useOpenScan();
  const [menuOpen, setMenuOpen] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  useQuery(credentialsQuery); // Asked for now, because the lock has to know it and may not ask.
  useGoKeys();
  useHotkeys([
    ['shift+?', () => setKeysOpen(true)],
    ['?', () => setKeysOpen(true)],
  ]);
  return (
    <ScanCaptureProvider fallback={openScan}>
      <a className={classes.skip} href="#main">
        {text.nav.skip}
      </a>
      <div className={classes.shell}>
        <SideNav open={menuOpen} onClose={() => setMenuOpen(false)} />
        <div className={classes.column}>
          <Header onScan={openScan} onMenu={() => setMenuOpen(true)} />
          <Banners />
          <main id="main" className={classes.main} tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </div>
      <Palette onKeys={() => setKeysOpen(true)} />
      <KeysOverlay open={keysOpen} onClose={() => setKeysOpen(false)} />
      <StepUp />
      <Witness />
      <IdleLock />
    </ScanCaptureProvider>
  );
}
