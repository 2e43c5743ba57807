import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { announceNonce } from './nonce.ts';
import { installKeyGuard } from './shell/lock/key-guard.ts';
import { followOccupant } from './shell/occupant.ts';
import './styles.ts';
import { trustOwnTextOnly } from './trusted-types.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html must hold an element with id "root".');
trustOwnTextOnly();
announceNonce();
installKeyGuard();
followOccupant();
createRoot(root).render(<App />);
