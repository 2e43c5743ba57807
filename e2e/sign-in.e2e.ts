import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { enter, findBody, give, PASSWORD, takeItemNumber } from './support.ts';
import { expectAccessible } from './accessible.ts';
import { startShift } from './bench.ts';

const OFFICE = 'Trung tâm khai thác KT1 Hà Nội';
const CLERK = { person: 'giaodich.hn', name: 'Lê Văn Dũng', badge: 'GLHN00017431', pin: '519274' };
const SORTER = { person: 'chiachon.hn', name: 'Huỳnh Bích Xuân', badge: 'GLHN00022986', pin: '860351' };

/** Browsers allow passkeys where the console is opened by name; by an address they do not. */
function byName(baseURL: string | undefined): string {
  return (baseURL ?? '').replace('127.0.0.1', 'localhost');
}

/** A security key that is always touched and always recognises its owner. */
async function plugInKey(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'usb',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** A hand scanner: fast keys, then Enter, wherever the focus is. */
async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(`${code}\n`, { delay: 0 });
}

/** Badge, PIN, Enter: without a mouse. */
async function showBadge(page: Page, { badge, pin }: typeof CLERK): Promise<void> {
  await expect(async () => {
    await scan(page, badge);
    await expect(page.getByText(`Đã đọc thẻ …${badge.slice(-4)}`)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole('textbox', { name: 'Mã PIN' }).fill(pin);
  await page.keyboard.press('Enter');
}

async function expectLocked(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Màn hình đã khoá' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
}

test('a passkey is registered after a fresh proof, and then opens the door without a password', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: byName(baseURL) });
  const page = await context.newPage();
  await plugInKey(context, page);
  await enter(context.request, 'buuta.hn');
  await page.goto('/account');
  // The proof of the sign-in is still fresh: the first call is answered as it is five minutes later.
  await page.route('**/api/credentials/passkey/options', (route) => route.fulfill(notFresh()), { times: 1 });
  await page.getByRole('textbox', { name: 'Tên khoá' }).fill('Khoá đeo chìa');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Xác nhận lại danh tính' });
  await dialog.getByRole('textbox', { name: 'Mật khẩu' }).fill('không phải');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'step-up');
  await dialog.getByRole('textbox', { name: 'Mật khẩu' }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('listitem').filter({ hasText: 'Khoá đeo chìa' })).toBeVisible();

  await context.request.delete('/api/session');
  await page.goto('/sign-in');
  await expectAccessible(page, '/sign-in');
  await page.getByRole('button', { name: 'Đăng nhập bằng khoá bảo mật' }).click();
  await expect(page.getByRole('button', { name: /^Tài khoản Trần Hữu Tâm/ })).toBeVisible();
  await page.goto('/account');
  await expect(page.getByText('Khoá bảo mật').first()).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ Khoá đeo chìa' }).click();
  await page.getByRole('button', { name: /^Bấm lần nữa/ }).click();
  await expect(page.getByText('Chưa có khoá nào.')).toBeVisible();
  await context.close();
});

/** What the server says to a privileged call when the last proof is older than five minutes. */
function notFresh() {
  const sentence = 'Việc này cần chứng minh lại danh tính.';
  const refusal = { code: 'identity_must_be_proven_anew', rule: 'GL-AUTH-07', source: 'ASVS', sentence };
  return { status: 403, json: { refusals: [refusal], requestId: '0' } };
}

/** Two administrators at two screens; the second is shown the code, once. */
async function approveCounter(browser: Browser, name: string): Promise<string> {
  const first = await startShift(browser, 'quantri.hn', '/security/devices');
  await first.getByRole('link', { name: 'Đề nghị đăng ký' }).click();
  await first.getByRole('textbox', { name: 'Bưu cục' }).fill('080100');
  await first.keyboard.press('Enter');
  await expect(first.getByRole('textbox', { name: 'Bưu cục' })).toHaveValue(OFFICE);
  await first.getByRole('textbox', { name: 'Tên máy' }).fill(name);
  await first.getByRole('textbox', { name: 'Lý do' }).fill('Máy mới ở quầy');
  await first.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(first.getByText('Bạn không quyết định việc này')).toBeVisible();

  const second = await startShift(browser, 'quantri2.hn', '/approvals');
  await second
    .getByRole('button', { name: /^Đăng ký máy quầy/ })
    .first()
    .click();
  const exactly = second.getByRole('region', { name: 'Đúng việc này sẽ được làm, một lần' });
  await expect(exactly).toContainText(name);
  await expect(exactly).toContainText(OFFICE);
  await expectAccessible(second, '/approvals');
  await second.getByRole('button', { name: 'Đồng ý, làm ngay' }).click();
  const code = await second.getByLabel('Mã dùng một lần').innerText();
  await expect(first.getByText('Đã làm', { exact: true }).first()).toBeVisible();
  await first.context().close();
  await second.context().close();
  return code;
}

/** Badge and PIN are set on one's own account. */
async function setBadge(browser: Browser, { person, badge, pin }: typeof CLERK): Promise<void> {
  const page = await startShift(browser, person, '/account');
  const panel = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Thẻ và PIN' }) });
  await panel.getByRole('button', { name: /^(Thiết lập|Thay thẻ hoặc PIN)$/ }).click();
  await panel.getByRole('textbox', { name: 'Thẻ nhân viên' }).fill(badge);
  await page.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: 'PIN mới' }).fill(pin);
  await panel.getByRole('textbox', { name: 'Nhập lại PIN' }).fill(pin);
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Đã có thẻ và PIN')).toBeVisible();
  await page.context().close();
}

test('a counter computer is enrolled by two administrators; badges change its user, and alone it locks itself', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const code = await approveCounter(browser, `Quầy ${String(Date.now()).slice(-4)}`);
  await setBadge(browser, CLERK);
  await setBadge(browser, SORTER);
  const context = await browser.newContext();
  const page = await context.newPage();

  await test.step('the computer becomes a counter by the code that the second administrator was shown', async () => {
    await page.clock.install();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Đăng ký máy này' }).click();
    await page.getByRole('textbox', { name: 'Mã đăng ký' }).fill(code);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Máy quầy Quầy/)).toBeVisible();
    await expectAccessible(page, 'door of a counter');
  });

  await test.step('the clerk enters by badge and PIN, and begins to fill a slip', async () => {
    await showBadge(page, { ...CLERK, pin: '000111' });
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    await page.getByRole('textbox', { name: 'Mã PIN' }).fill(CLERK.pin);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/floor/accept');
    await page.getByRole('textbox', { name: 'Khối lượng cân được' }).fill('731');
  });

  await test.step('locked, nothing of the page is in the document; his badge brings it back as it was', async () => {
    await page.keyboard.press('Control+Shift+L');
    await expectLocked(page);
    await expect(page.getByRole('textbox', { name: 'Khối lượng cân được' })).toHaveCount(0);
    expect(await page.content()).not.toContain('731');
    await expectAccessible(page, 'lock');
    await page.keyboard.press('F9');
    await showBadge(page, CLERK);
    await expect(page.getByRole('textbox', { name: 'Khối lượng cân được' })).toHaveValue('731 g');
  });

  await test.step('left alone, it locks by itself', async () => {
    const { locksAfter } = (await (await context.request.get('/api/session')).json()) as { locksAfter: number };
    await page.clock.fastForward(locksAfter - 10_000);
    await expect(page.getByText(/^Sắp khoá màn hình/)).toBeVisible();
    await page.clock.fastForward(11_000);
    await expectLocked(page);
    expect((await context.request.get('/api/items')).status()).toBe(423);
  });

  await test.step('the badge of another person changes the user; nothing of the first is left', async () => {
    await showBadge(page, SORTER);
    await expect(page).toHaveURL('/floor/bagging');
    await expect(page.getByRole('button', { name: `Tài khoản ${SORTER.name}` })).toBeVisible();
    await page.goto('/account');
    await expect(page.getByText('Thẻ và PIN tại máy quầy').first()).toBeVisible();
  });

  await test.step('a revoked counter computer opens nothing any more', async () => {
    const administrator = await startShift(browser, 'quantri.hn', '/security/devices');
    await administrator
      .getByRole('button', { name: /^Gỡ máy Quầy/ })
      .first()
      .click();
    await administrator.getByRole('button', { name: /^Bấm lần nữa/ }).click();
    await expect(administrator.getByText('Đã gỡ máy')).toBeVisible();
    await page.goto('/items');
    await expect(page.getByRole('button', { name: 'Vào ca' })).toBeVisible();
    await administrator.context().close();
  });
  await context.close();
});

/** An ordinary item of Hà Nội, which Cà Mau has nothing to do with. */
async function acceptFarAway(page: Page): Promise<string> {
  const { request } = page.context();
  const item = await takeItemNumber(request);
  await give(request, {
    kind: 'AcceptItem',
    item,
    facility: '080100',
    form: 'letter',
    secrecy: null,
    urgency: 'ordinary',
    sender: await findBody(request, 'Văn phòng Chính phủ'),
    recipient: await findBody(request, 'Thành ủy Hà Nội'),
    massGrams: 120,
    packing: { coverSound: true, envelopes: 1, innerSealed: false, stamp: null, kt1Stamp: true },
  });
  return item;
}

test('break-glass: one asks, another allows, the centre is alarmed, and a third person reviews it', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const clerk = await startShift(browser, 'giaodich.hn', '/floor/accept');
  const item = await acceptFarAway(clerk);
  await clerk.context().close();
  const asker = await startShift(browser, 'kiemsoat.camau', `/items/${item}`);
  const watcher = await startShift(browser, 'giamsat2.hn', '/overview');
  await expect(watcher.getByRole('heading', { level: 1 })).toBeVisible();

  await test.step('what is not his is not found; he asks with incident and reason', async () => {
    await expect(asker.getByText(/Không tìm thấy, hoặc bạn không được xem/)).toBeVisible();
    await asker.getByRole('button', { name: 'Mở khẩn cấp' }).click();
    await asker.getByRole('textbox', { name: 'Số vụ việc' }).fill('VV-2026-118');
    await asker.getByRole('textbox', { name: 'Lý do' }).fill('Bì bị rách tại bến, cần đối chiếu ngay với sổ gốc');
    await expect(asker.getByRole('button', { name: 'Xin mở khẩn cấp' })).toBeEnabled();
    await expectAccessible(asker, 'asking to break the glass');
    await asker.getByRole('button', { name: 'Xin mở khẩn cấp' }).click();
    await expect(asker.getByText('Đang chờ người thứ hai ở trung tâm')).toBeVisible();
  });

  await test.step('a monitor reads exactly what will be opened, and allows it', async () => {
    const monitor = await startShift(browser, 'giamsat.hn', '/approvals');
    await monitor
      .getByRole('button', { name: /^Mở khẩn cấp/ })
      .first()
      .click();
    const exactly = monitor.getByRole('region', { name: 'Đúng việc này sẽ được làm, một lần' });
    await expect(exactly).toContainText(item);
    await expect(exactly).toContainText('VV-2026-118');
    await monitor.getByRole('button', { name: 'Đồng ý, làm ngay' }).click();
    await expect(monitor.getByText('Đã làm', { exact: true }).first()).toBeVisible();
    await monitor.goto('/security/alarms');
    await expect(monitor.getByText('Người mở và người cho mở không tự xem xét.')).toBeVisible();
    await monitor.context().close();
  });

  await test.step('the page opens by itself, under a banner that counts down', async () => {
    await expect(asker.getByRole('list', { name: 'Dòng thời gian của bưu gửi' })).toBeVisible();
    const banner = asker.getByRole('status').filter({ hasText: 'Đang mở khẩn cấp' });
    await expect(banner).toContainText(item);
    await expect(banner).toContainText(/tự đóng sau (29|30):\d\d/);
    await expectAccessible(asker, 'glass open');
    await asker.context().close();
  });

  await test.step('the other monitor hears of it at once, acknowledges by name, and reviews', async () => {
    const alarm = watcher.getByRole('alert').filter({ hasText: 'Mở khẩn cấp' });
    await expect(alarm).toContainText('cảnh báo an ninh chưa tiếp nhận');
    await expectAccessible(watcher, 'alarm');
    await alarm.getByRole('link', { name: 'Xem cảnh báo' }).click();
    await watcher.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
    await expect(alarm).toBeHidden();
    await watcher.getByRole('textbox', { name: 'Nhận xét' }).fill('Đã gọi đối chiếu, có biên bản; đúng mức.');
    await expect(watcher.getByRole('button', { name: 'Ghi kết quả' })).toBeEnabled();
    await expectAccessible(watcher, '/security/alarms');
    await watcher.getByRole('button', { name: 'Ghi kết quả' }).click();
    await expect(watcher.getByText('Đã ghi kết quả xem xét')).toBeVisible();
    await watcher.context().close();
  });

  await test.step('the inspector reads the whole of it in the security log', async () => {
    const inspector = await startShift(browser, 'kiemtra.hn', '/');
    await expect(inspector).toHaveURL('/security/log');
    const log = inspector.getByRole('grid', { name: 'Nhật ký an ninh' });
    await expect(log).toContainText('cho mở khẩn cấp');
    await expect(log).toContainText('nhờ mở khẩn cấp');
    await expect(log).toContainText('xem xét cảnh báo');
    await expectAccessible(inspector, '/security/log');
    await inspector.context().close();
  });
});
