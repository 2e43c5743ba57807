import { writeSync } from 'node:fs';

import { accepting } from './submissions.ts';
import { openProvinceLog } from './province-log.ts';
import { inputIdOf } from './appending-input.ts';

/**
 * A server in a process of its own that can be killed: it accepts the items whose serials stand in its third argument
 * and then all from its second on, many at once, for ever. Each answer is a line `serial first` on standard output, written
 * only when it was given.
 * Arguments: database address, first serial, serials to send again.
 */
const [databaseUrl = '', from = '0', again = ''] = process.argv.slice(2);
const CALLERS = 48;
const resent = again === '' ? [] : again.split(',').map(Number);
let next = Number(from);

const { log } = await openProvinceLog(databaseUrl, { patience: 15_000 });
await Promise.all(
  Array.from({ length: CALLERS }, async () => {
    for (;;) {
      const serial = resent.shift() ?? next++;
      const outcome = await log.submit(accepting(serial, inputIdOf(serial)));
      if (outcome.kind !== 'decided') throw new Error(`Item ${serial} was not accepted: ${JSON.stringify(outcome)}`);
      // Not console.log: what is written must have left the process when it is killed.
      writeSync(1, `${serial} ${outcome.first}\n`);
    }
  }),
);
