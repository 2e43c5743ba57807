import { run } from './command/run.ts';

// `npm start` and containers come in here: without a word it starts the server.
const words = process.argv.slice(2);
process.exitCode = await run(words.length === 0 ? ['start'] : words);
