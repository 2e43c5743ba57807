import { expect, test } from '@playwright/test';
import { collectOutsideRequests, enter, PEOPLE } from './support.ts';

/** What a script that got into a page would try first; each must fail. */
const ATTEMPTS: Readonly<Record<string, () => unknown>> = {
  'markup set from text': () => {
    document.createElement('div').innerHTML = '<img src="x">';
  },
  'a document written': () => document.write('<p>'),
  'a worker of its own': () => new Worker(URL.createObjectURL(new Blob(['1']))),
  'a script of another host': () => {
    document.createElement('script').src = 'https://evil.test/x.js';
  },
};

test('a page turns no text into markup or code, stands alone, and asks nobody but its server', async ({ page }) => {
  await enter(page.request, PEOPLE.monitor);
  const outside = collectOutsideRequests(page);
  await page.goto('/overview');
  await expect(page.getByRole('navigation', { name: 'Điều hướng chính' })).toBeVisible();
  for (const [what, attempt] of Object.entries(ATTEMPTS)) {
    const outcome = await page.evaluate(attempt).then(
      () => 'done',
      (error: unknown) => String(error),
    );
    expect(outcome, what).toMatch(/TypeError|SecurityError/);
  }
  const sent = page.evaluate(() =>
    fetch('https://evil.test/').then(
      () => 'sent',
      () => 'stopped',
    ),
  );
  expect(await sent).toBe('stopped');
  expect(await page.evaluate(() => globalThis.crossOriginIsolated)).toBe(true);
  expect(outside.filter((url) => !url.startsWith('https://evil.test'))).toEqual([]);
});

test('an inline handler that got into the page is inert', async ({ page }) => {
  await page.goto('/sign-in');
  const isRun = await page.evaluate(async () => {
    const button = document.createElement('button');
    button.setAttribute('style', 'position:fixed');
    try {
      button.setAttribute('onclick', 'window.isRun = true');
    } catch {
      return false;
    }
    document.body.append(button);
    button.click();
    return 'isRun' in window;
  });
  expect(isRun).toBe(false);
});
