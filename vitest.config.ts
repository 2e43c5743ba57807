import { configDefaults, defineConfig } from 'vitest/config';

const houseRules = 'tidy.test.ts';
const databaseTests = '**/*.db.test.ts';

/** Tests are told apart by their suffix: `x.test.ts` is pure, `x.db.test.ts` needs PostgreSQL, `x.e2e.ts` is Playwright's. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'tidy', include: [houseRules] } },
      {
        test: {
          name: 'pure',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, databaseTests, houseRules],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'db',
          include: [databaseTests],
          globalSetup: ['packages/store/src/testing/global-setup.ts'],
          // Each worker keeps a few connections and its own server programs busy; more workers only wait.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
