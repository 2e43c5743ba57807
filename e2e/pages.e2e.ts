import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import {
  collectComplaints,
  collectOutsideRequests,
  enter,
  findBody,
  give,
  openAs,
  PEOPLE,
  signIn,
  takeItemNumber,
} from './support.ts';

const SENDER = 'Văn phòng Chính phủ';
const RECIPIENT = 'Ủy ban nhân dân tỉnh Cà Mau';

/** An item accepted by the clerk in Hà Nội, for pages that need something to show. */
async function acceptItem(request: APIRequestContext): Promise<string> {
  await enter(request, PEOPLE.clerk);
  const item = await takeItemNumber(request);
  await give(request, {
    kind: 'AcceptItem',
    item,
    facility: '080100',
    form: 'letter',
    secrecy: 'C',
    urgency: 'ordinary',
    sender: await findBody(request, SENDER),
    recipient: await findBody(request, RECIPIENT),
    massGrams: 120,
    packing: { coverSound: true, envelopes: 1, secrecyStamp: true, kt1Stamp: true },
  });
  return item;
}

/** Axe over everything but the canvas of a map, whose names stand in the list beside it. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .exclude('canvas')
    .analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  expect(told, where).toEqual([]);
}

test('a stranger is sent to the door, a wrong password is told so, a card of the demonstration lets in', async ({
  page,
}) => {
  await page.goto('/items');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByRole('textbox', { name: 'Mã nhân viên' }).fill(PEOPLE.monitor);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill('không phải');
  await page.getByRole('button', { name: 'Vào ca' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('button', { name: /giamsat\.hn/ }).click();
  await expect(page).toHaveURL(/\/items$/);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`every page of the monitoring centre is accessible and quiet in the ${scheme} scheme`, async ({
    browser,
    request,
  }) => {
    const item = await acceptItem(request);
    const { context, page } = await openAs(browser, PEOPLE.monitor, { colorScheme: scheme });
    const complaints = collectComplaints(page);
    const outside = collectOutsideRequests(page);
    const pages = [
      '/overview',
      '/map',
      '/items',
      `/items/${item}`,
      '/receptacles',
      '/despatches',
      '/handovers',
      '/trips',
      '/irregularities',
      '/search?q=van+phong',
    ];
    for (const path of pages) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await expectAccessible(page, path);
    }
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
    await context.close();
  });
}

test('the door is accessible', async ({ page }) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { name: 'Tài khoản trình diễn' })).toBeVisible();
  await expectAccessible(page, '/sign-in');
});

test('dialogs keep the content policy and close by the keyboard', async ({ page }) => {
  await signIn(page, PEOPLE.monitor);
  const complaints = collectComplaints(page);
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Bảng lệnh' }).fill('buu gui');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/items$/);
  expect(complaints).toEqual([]);
});

test('an item is found by its number in the scan field, and its page says who answers for it', async ({
  browser,
  request,
}) => {
  const item = await acceptItem(request);
  const { context, page } = await openAs(browser, PEOPLE.monitor);
  await page.goto('/overview');
  await expect(page.getByRole('heading', { name: 'Tổng quan' })).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type(item.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/items/${item}$`));
  await expect(page.getByRole('heading', { name: 'Đang chịu trách nhiệm' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Dòng thời gian của bưu gửi' })).toContainText('Chấp nhận gửi');
  await context.close();
});

test('a hand scanner is heard wherever the focus is, and leaves the field as it was', async ({ browser, request }) => {
  const item = await acceptItem(request);
  const { context, page } = await openAs(browser, PEOPLE.monitor);
  await page.goto('/items');
  const filter = page.getByRole('textbox', { name: /Số hiệu, cơ quan/ });
  await filter.click();
  await page.keyboard.type(`${item}\n`, { delay: 0 });
  await expect(page).toHaveURL(new RegExp(`/items/${item}$`));
  await context.close();
});

test('the map draws both archipelagos as Vietnamese at the opening zoom', async ({ browser }) => {
  const { context, page } = await openAs(browser, PEOPLE.monitor);
  await page.goto('/map');
  const map = page.getByRole('region', { name: /Bản đồ Việt Nam với/ });
  await expect(map).toHaveAttribute('aria-description', /Quần đảo Hoàng Sa.*Việt Nam.*Quần đảo Trường Sa.*Việt Nam/, {
    timeout: 60_000,
  });
  await context.close();
});

test('when the session ends the door opens with a word about it, and leads back afterwards', async ({ browser }) => {
  const { context, page } = await openAs(browser, PEOPLE.monitor);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('/items');
  await expect(page.getByRole('heading', { name: 'Bưu gửi' })).toBeVisible();
  await context.request.delete('/api/session');
  await page.getByRole('link', { name: 'Chuyến thư' }).click();
  await expect(page.getByText('Phiên làm việc đã hết')).toBeVisible();
  await page.getByRole('button', { name: /giamsat\.hn/ }).click();
  await expect(page).toHaveURL(/\/despatches$/);
  await page.getByRole('button', { name: /^Tài khoản/ }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await expect(page.getByRole('button', { name: 'Vào ca' })).toBeVisible();
  await expect(page.getByText('Phiên làm việc đã hết')).toBeHidden();
  expect(complaints).toEqual([]);
  await context.close();
});
