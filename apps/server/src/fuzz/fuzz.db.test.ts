import { describe, expect, test } from 'vitest';

import { fuzz } from './fuzz.ts';
import { defectsOf, reportText } from './report.ts';

/** `npm run fuzz -- --requests 200000` asks ten times as much. */
const REQUESTS = 20_000;
const SEED = 4;

describe('A server that is asked 20,000 things, right, nearly right and hostile, as everybody and as nobody', () => {
  test('answers each as described, never fails, never hangs, keeps its memory, and its log and views agree', async () => {
    const report = await fuzz({ requests: REQUESTS, seed: SEED });
    const defects = defectsOf(report);
    expect(defects, `${reportText(report, SEED)}\n`).toEqual([]);
    expect(report.requests).toBeGreaterThanOrEqual(REQUESTS);
    // It has met the real thing: things were decided, and most operations have answered with a success.
    expect(report.facts).toBeGreaterThan(200);
  }, 600_000);
});
