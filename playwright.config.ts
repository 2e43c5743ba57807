import { defineConfig } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProjectNode } from './scripts/install.mjs';

/** A server of its own beside whatever runs on this machine, other runs of these tests among them. */
const PORT = (process.env['GIAOLIEN_E2E_PORT'] ??= String(20_000 + (process.pid % 10_000)));
const BASE_URL = `http://127.0.0.1:${PORT}`;
/** Playwright reads this file again in every worker; the folder is made once and handed down. */
const DATA = (process.env['GIAOLIEN_E2E_DATA'] ??= mkdtempSync(join(tmpdir(), 'giaolien-e2e-')));
/** The project's own Node, whichever one Playwright was started with. */
const NODE = findProjectNode(fileURLToPath(new URL('.', import.meta.url)));
const CHROMIUM = process.env['GIAOLIEN_CHROMIUM'] ?? '/usr/bin/chromium';

/** Real browser, real server, real database: nothing is played. `scripts/test.ts` builds the screens first. */
export default defineConfig({
  testDir: '.',
  testMatch: ['e2e/**/*.e2e.ts', 'apps/**/*.e2e.ts'],
  testIgnore: ['**/node_modules/**', '**/dist/**'],
  outputDir: 'test-results',
  // One story after another: they share one network, and a machine without a GPU draws maps slowly.
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: 0,
  reporter: 'list',
  use: {
    baseURL: BASE_URL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--force-color-profile=srgb',
        '--font-render-hinting=none',
      ],
    },
  },
  webServer: {
    command: `"${NODE}" apps/server/src/main.ts start`,
    url: `${BASE_URL}/readyz`,
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: { PORT, GIAOLIEN_DATA: DATA, GIAOLIEN_SIM: 'off' },
  },
});
