import { delimiter, join } from 'node:path';

import { chromium } from '@playwright/test';

import { isProgram } from './programs.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser of the end-to-end tests: `GIAOLIEN_CHROMIUM`, then the system's, then the one Playwright downloaded. */
export function findChromium(): string | undefined {
  const named = process.env['GIAOLIEN_CHROMIUM'];
  if (named) return isProgram(named) ? named : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, chromium.executablePath()].find(isProgram);
}
