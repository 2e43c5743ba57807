#!/usr/bin/env node
// `npx giaolien …`: the command line of the server, installing first if that has not happened yet.
process.argv.splice(2, 0, 'cli');
await import('./run.mjs');
