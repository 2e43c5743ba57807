import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { announceNonce } from './nonce.ts';
import './styles.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html must hold an element with id "root".');
announceNonce();
createRoot(root).render(<App />);
