import { ScanCaptureProvider, useText } from '@giaolien/ui';
import { useHotkeys } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { openStream } from '../live/stream.ts';
import { Header } from './header.tsx';
import { KeysOverlay } from './keys-overlay.tsx';
import { Palette } from './palette.tsx';
import { SideNav } from './side-nav.tsx';
import { useGoKeys } from './use-go-keys.ts';
import { useOpenScan } from './use-open-scan.ts';
import classes from './shell.module.css';

/** Frame of every page: navigation on the left, one scan field above, the page in the middle. */
export function Shell() {
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
