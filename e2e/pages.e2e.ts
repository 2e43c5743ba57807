import { expect, test, type APIRequestContext } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { expectAccessible } from './accessible.ts';
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
  const sender = await findBody(request, SENDER);
  await give(request, {
    kind: 'AcceptItem',
    item,
    facility: '080100',
    form: 'letter',
    secrecy: 'C',
    urgency: 'ordinary',
    sender,
    handedBy: await findRepresentative(request, sender),
    recipient: await findBody(request, RECIPIENT),
    massGrams: 120,
    packing: { coverSound: true, envelopes: 1, innerSealed: false, stamp: 'C', kt1Stamp: true },
  });
  return item;
}

/** Somebody whom a body has authorised to hand over its secrets, as of now. */
async function findRepresentative(request: APIRequestContext, body: string): Promise<string> {
  const answer = await request.get('/api/catalogue/representatives', { params: { body } });
  const { representatives } = (await answer.json()) as {
    readonly representatives: readonly { readonly id: string; readonly authorised: boolean }[];
  };
  return representatives.find(({ authorised }) => authorised)?.id ?? '';
}

/** A case that touches a secret, hence an investigation: the sorter suspects that the item was opened. */
async function raiseCase(request: APIRequestContext, item: string): Promise<string> {
  await enter(request, PEOPLE.sorter);
  const inputId = randomUUID();
  await give(request, {
    kind: 'ReportIrregularity',
    inputId,
    facility: '080100',
    irregularity: 'suspected-opening',
    item,
  });
  return `${inputId}/0`;
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
    test.setTimeout(300_000);
    const item = await acceptItem(request);
    const irregularity = await raiseCase(request, item);
    const { context, page } = await openAs(browser, PEOPLE.monitor, { colorScheme: scheme });
    const complaints = collectComplaints(page);
    const outside = collectOutsideRequests(page);
    const casePath = `/irregularities/${encodeURIComponent(irregularity)}`;
    const acknowledge = page.getByRole('button', { name: 'Tiếp nhận vụ việc' });
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
      casePath,
      '/seals',
      '/equipment',
      '/people',
      '/people?ending=ended',
      '/people/chiachon.hn',
      '/people/import',
      '/rosters',
      '/roster-gaps',
      '/places',
      '/places/080100',
      '/entries',
      '/requests',
      '/exclusions',
      '/search?q=van+phong',
      '/account',
      '/approvals',
      '/security/alarms',
    ];
    for (const path of pages) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      // A button takes its colour from the rulebook's answer.
      if (path === casePath) await expect(acknowledge).toHaveAttribute('aria-disabled', 'false');
      await expect(page.locator('[data-act]').getByText(/^Đang kiểm tra/)).toHaveCount(0);
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

test('the page of an item says what must be true before its next step', async ({ browser, request }) => {
  const item = await acceptItem(request);
  const { context, page } = await openAs(browser, PEOPLE.controller);
  await page.goto(`/items/${item}`);
  await expect(page.getByRole('heading', { name: 'Điều phải đúng trước bước kế tiếp' })).toBeVisible();
  await expect(page.getByText('Bước: Kiểm soát')).toBeVisible();
  await expect(page.getByText('Người kiểm soát khác người chấp nhận')).toBeVisible();
  await context.close();
});

test('an investigation is acknowledged, its duties are recorded, and it does not close before nothing is missing', async ({
  browser,
  request,
}) => {
  const item = await acceptItem(request);
  const irregularity = await raiseCase(request, item);
  const { context, page } = await openAs(browser, PEOPLE.controller);
  await page.goto(`/items/${item}`);
  await page.getByRole('link', { name: /Có dấu hiệu bưu gửi đã bị bóc mở/ }).click();
  await expect(page).toHaveURL(new RegExp(`/irregularities/${encodeURIComponent(irregularity)}$`));
  await page.getByRole('button', { name: 'Tiếp nhận vụ việc' }).click();
  await expect(page.getByText(/ tiếp nhận$/).first()).toBeVisible();

  await page.getByRole('combobox', { name: 'Kết quả xác minh' }).click();
  await page.getByRole('option', { name: 'Xác nhận có vi phạm' }).click();
  await expect(page.getByText('Còn thiếu để kết luận')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ghi kết luận' })).toHaveAttribute('aria-disabled', 'true');

  for (const duty of ['Báo thủ trưởng đơn vị', 'Báo cơ quan gửi', 'Báo cáo Bộ', 'Báo công an']) {
    await page.getByRole('button', { name: `Ghi đã làm: ${duty}` }).click();
    await page.getByRole('textbox', { name: 'Số, ký hiệu văn bản' }).fill('12/BC-BĐTW');
    await page.getByRole('button', { name: 'Ghi đã làm', exact: true }).click();
    await expect(page.getByRole('button', { name: `Ghi đã làm: ${duty}` })).toBeHidden();
  }
  await page.getByRole('combobox', { name: 'Người chịu trách nhiệm' }).click();
  await page.getByRole('option', { name: 'Người ngoài mạng KT1' }).click();
  await page.getByRole('combobox', { name: 'Biện pháp' }).click();
  await page.getByRole('option', { name: 'Chuyển cơ quan công an' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Đã đủ để kết luận')).toBeVisible();
  await page.getByRole('button', { name: 'Ghi kết luận' }).click();
  await expect(page.getByRole('heading', { name: 'Mở lại vụ việc' })).toBeVisible();
  await context.close();
});

test('a tile of the overview leads to the list that it counts', async ({ browser, request }) => {
  await raiseCase(request, await acceptItem(request));
  const { context, page } = await openAs(browser, PEOPLE.monitor);
  await page.goto('/overview');
  await page
    .getByRole('group', { name: 'Cần xử lý ngay' })
    .getByRole('link', { name: /Lộ, mất bí mật/ })
    .click();
  await expect(page).toHaveURL(/\/irregularities\?gravity=breach$/);
  await expect(page.getByRole('grid', { name: 'Vụ việc' })).toContainText('bị bóc mở');
  await page.goto('/overview');
  await page.getByRole('link', { name: /^Quá hạn/ }).click();
  await expect(page).toHaveURL(/\/items\?clock=overdue$/);
  await expect(page.getByRole('main').getByRole('alert')).toBeHidden();
  await context.close();
});

test('a hand scanner is heard wherever the focus is, and leaves the field as it was', async ({ browser, request }) => {
  const item = await acceptItem(request);
  const { context, page } = await openAs(browser, PEOPLE.monitor);
  await page.goto('/items');
  const filter = page.getByRole('textbox', { name: /Số hiệu, cơ quan/ });
  // On a busy machine the keys may come as slowly as from a person; then one scans again.
  await expect(async () => {
    await filter.fill('');
    await page.keyboard.type(`${item}\n`, { delay: 0 });
    await expect(page).toHaveURL(new RegExp(`/items/${item}$`), { timeout: 4_000 });
  }).toPass({ timeout: 60_000 });
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
