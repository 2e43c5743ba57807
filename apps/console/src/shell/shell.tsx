import { ScanCaptureProvider, useText } from '@giaolien/ui';
import { useHotkeys } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { sessionQuery } from '../api/queries.ts';
import { SessionContext } from '../api/session.ts';
import { openStream } from '../live/stream.ts';
import { Header } from './header.tsx';
import { KeysOverlay } from './keys-overlay.tsx';
import { Palette } from './palette.tsx';
import { SideNav } from './side-nav.tsx';
import { useGoKeys } from './use-go-keys.ts';
import { useOpenScan } from './use-open-scan.ts';
import classes from './shell.module.css';

/** The frame for whoever is signed in; the door once the session has ended, with the way back to this page. */
export function Shell() {
  const { data: session = null } = useQuery(sessionQuery);
  const router = useRouter();
  const ended = session === null;
  useEffect(() => {
    if (!ended) return;
    const next = router.state.location.href;
    void router.navigate({ to: '/sign-in', search: { next, expired: true }, replace: true });
  }, [ended, router]);
  if (session === null) return null;
  return (
    <SessionContext value={session}>
      <Frame />
    </SessionContext>
  );
}

/** Navigation on the left, one scan field above, the page in the middle. */
function Frame() {
  const text = useText();
  const openScan = useOpenScan();
  const queries = useQueryClient();
  const [menuOpen, setMenuOpen] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  useEffect(() => openStream(queries), [queries]);
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
          <main id="main" className={classes.main} tabIndex={-1}>
            <Outlet />
          </main>
        </div>
      </div>
      <Palette onKeys={() => setKeysOpen(true)} />
      <KeysOverlay open={keysOpen} onClose={() => setKeysOpen(false)} />
    </ScanCaptureProvider>
  );
}
