import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { root } from './project.ts';

/**
 * The platform for those who change it: the server starts again at every change of its sources, and Vite serves the
 * screens with each change at once, on the address it prints.
 */
const server = spawn(process.execPath, ['--watch', 'apps/server/src/main.ts', 'start'], {
  cwd: root,
  stdio: 'inherit',
});
const screens = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js')], {
  cwd: join(root, 'apps/console'),
  stdio: 'inherit',
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.kill(signal);
    screens.kill(signal);
  });
}

await Promise.race([once(server, 'exit'), once(screens, 'exit')]);
server.kill();
screens.kill();
