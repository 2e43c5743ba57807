import { startTestServers } from '@giaolien/store/testing';
import { parseArgs } from 'node:util';

import { defectsOf, reportText } from './report.ts';

/** `npm run fuzz -- --requests 200000 [--seed N] [--lanes N]` */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '200000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    lanes: { type: 'string', default: '12' },
  },
});
const requests = Number(values.requests);
const servers = await startTestServers();
try {
  // Its parts look for the database servers as soon as they are loaded.
  const { fuzz } = await import('./fuzz.ts');
  const report = await fuzz({
    requests,
    seed: Number(values.seed),
    lanes: Number(values.lanes),
    onProgress: (done) => done % 10_000 === 0 && console.error(`${done} of ${requests} …`),
  });
  console.log(reportText(report, Number(values.seed)));
  process.exitCode = defectsOf(report).length === 0 ? 0 : 1;
} finally {
  await servers.stop();
}
