import { expect, test, type Browser, type Page } from '@playwright/test';
import { collectComplaints, openAs, PEOPLE } from './support.ts';

/** The Monday `weeks` after this one in Việt Nam: far enough ahead, nobody has planned it. */
function mondayIn(weeks: number): string {
  const now = new Date(Date.now() + 7 * 3_600_000);
  const back = (now.getUTCDay() + 6) % 7;
  return new Date(now.getTime() + (weeks * 7 - back) * 86_400_000).toISOString().slice(0, 10);
}

/** One row under the columns of the staff table; what is not told stays empty. */
async function sheetOf(page: Page, cells: Readonly<Record<string, string>>): Promise<Buffer> {
  const answer = await page.request.get('/api/staff/template.csv', { params: { kind: 'staff' } });
  const [header = ''] = (await answer.text()).replace('\uFEFF', '').split(/\r?\n/u);
  const row = header.split(',').map((name) => cells[name] ?? '');
  return Buffer.from(`${header}\r\n${row.join(',')}\r\n`);
}

test('a sheet with a mistake is told row by row, and comes back with what to mend', async ({ browser }) => {
  const { context, page } = await openAs(browser, PEOPLE.controller);
  const complaints = collectComplaints(page);
  await page.goto('/people');
  await page.getByRole('link', { name: 'Nhập từ tệp' }).click();
  await expect(page.getByText('Thả tệp CSV hoặc XLSX vào đây')).toBeVisible();
  const buffer = await sheetOf(page, {
    'Mã nhân viên': 'thumau.hn',
    'Họ và tên': 'Nguyễn Văn Mẫu',
    'Mã bưu cục': '080100',
    'Vai trò': 'Phi công',
  });
  await page.locator('input[type=file]').setInputFiles({ name: 'nhan-su.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByRole('heading', { name: 'Kết quả kiểm tra thử' })).toBeVisible();
  const findings = page.getByRole('grid', { name: 'Kết quả kiểm tra thử' });
  await expect(findings).toContainText('Phi công');
  await expect(findings).toContainText('Giá trị không có trong danh mục');
  await expect(page.getByRole('button', { name: 'Gửi người thứ hai duyệt' })).toBeHidden();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải tờ lỗi' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/u);
  expect(complaints).toEqual([]);
  await context.close();
});

/** The second administrator reads what will be done, exactly, and lets it be done. */
async function approve(browser: Browser, act: RegExp, exactly: readonly (string | RegExp)[]): Promise<void> {
  const { context, page } = await openAs(browser, 'quantri2.hn');
  const complaints = collectComplaints(page);
  await page.goto('/approvals');
  await page.getByRole('button', { name: act }).first().click();
  const region = page.getByRole('region', { name: 'Đúng việc này sẽ được làm, một lần' });
  for (const part of exactly) await expect(region).toContainText(part);
  await page.getByRole('button', { name: 'Đồng ý, làm ngay' }).click();
  await expect(page.getByText('Đã làm', { exact: true }).first()).toBeVisible();
  expect(complaints).toEqual([]);
  await context.close();
}

test('one administrator asks for a change of a person, another allows it, and the record says so', async ({
  browser,
}) => {
  const { context, page } = await openAs(browser, PEOPLE.administrator);
  const complaints = collectComplaints(page);
  await page.goto('/people/buuta2.hn');
  await page.getByRole('button', { name: 'Đề nghị thay đổi' }).click();
  const name = `Nguyễn Thị Mới ${String.fromCodePoint(65 + (Date.now() % 26))}`;
  await page.getByRole('textbox', { name: 'Họ tên' }).fill(name);
  await page.getByRole('textbox', { name: 'Lý do đề nghị' }).fill('Đổi tên theo giấy khai sinh');
  await page.getByRole('button', { name: 'Gửi người thứ hai duyệt' }).click();
  await expect(page.getByText('Đã gửi, chờ người thứ hai duyệt')).toBeVisible();
  await approve(browser, /^Sửa hồ sơ nhân sự/, ['buuta2.hn', name]);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('Hai người duyệt', { exact: true }).first()).toBeVisible();
  expect(complaints).toEqual([]);
  await context.close();
});

test('a sheet without a mistake is taken as a whole once a second administrator has allowed it', async ({
  browser,
}) => {
  const { context, page } = await openAs(browser, PEOPLE.administrator);
  const complaints = collectComplaints(page);
  const id = `thumoi${String(Date.now()).slice(-6)}.hn`;
  await page.goto('/people/import');
  const buffer = await sheetOf(page, {
    'Mã nhân viên': id,
    'Họ và tên': 'Nguyễn Văn Nhập',
    'Mã bưu cục': '080100',
    'Vai trò': 'Bưu tá',
  });
  await page.locator('input[type=file]').setInputFiles({ name: 'nhan-su.csv', mimeType: 'text/csv', buffer });
  await expect(page.getByRole('heading', { name: 'Kết quả kiểm tra thử' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Lý do' }).fill('Nhân viên mới nhận việc');
  await page.getByRole('button', { name: 'Gửi người thứ hai duyệt' }).click();
  await expect(page.getByText('Đã gửi, chờ người thứ hai duyệt')).toBeVisible();
  await approve(browser, /^Nhập danh sách nhân sự/, ['1']);
  await page.goto(`/people?q=${id}`);
  await expect(page.getByRole('row', { name: /Nguyễn Văn Nhập/ })).toBeVisible();
  expect(complaints).toEqual([]);
  await context.close();
});

test('a gap of the roster is filled by the keyboard alone, and taken back', async ({ browser }) => {
  const { context, page } = await openAs(browser, PEOPLE.controller);
  const complaints = collectComplaints(page);
  await page.goto(`/rosters?week=${mondayIn(12)}`);
  await expect(page.getByText('Tuần này chưa có lịch ca')).toBeVisible();
  await page.getByRole('button', { name: 'Lập mới theo mẫu ba ca' }).click();
  const gap = page.getByRole('button', { name: /Ca sáng, Quầy KT1 còn thiếu 1 người/ });
  await expect(gap).toHaveCount(7);
  await gap.first().press('Enter');
  const cell = page.getByRole('gridcell', { name: /Ca sáng, Quầy KT1/ }).first();
  await expect(cell).toBeFocused();
  await cell.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Gõ tên để tìm' })).toBeFocused();
  await expect(page.getByRole('button', { name: /không có vai này/ }).first()).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveAccessibleName(/1\/1 người/);
  await expect(gap).toHaveCount(6);
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(cell).toHaveAccessibleName(/0\/1 người/);
  await expect(gap).toHaveCount(7);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a visitor comes in with an escort only, is seen inside, and leaves', async ({ browser }) => {
  const { context, page } = await openAs(browser, PEOPLE.clerk);
  const complaints = collectComplaints(page);
  await page.goto('/entries');
  const form = page.getByRole('form', { name: 'Ghi người vào' });
  await form.getByText('Khách', { exact: true }).click();
  await form.getByRole('textbox', { name: 'Họ tên khách' }).fill('Nguyễn Thị Thợ Máy');
  await form.getByRole('button', { name: 'Sửa chữa, bảo trì' }).click();
  await expect(form.getByRole('button', { name: /^Ghi vào/ })).toHaveAttribute('aria-disabled', 'true');
  await form.getByRole('textbox', { name: 'Người đi kèm' }).fill('kiemsoat');
  await page.getByRole('option').first().click();
  await page.keyboard.press('F9');
  const inside = page.getByRole('list', { name: 'Đang ở trong' });
  await expect(inside).toContainText('Nguyễn Thị Thợ Máy');
  const log = page.getByRole('grid', { name: 'Lượt ra vào' });
  await expect(log.getByRole('row', { name: /Nguyễn Thị Thợ Máy.*/ }).first()).toContainText('còn ở trong');
  await inside.getByRole('button', { name: 'Ghi Nguyễn Thị Thợ Máy ra' }).first().click();
  await expect(inside.getByText('Nguyễn Thị Thợ Máy')).toBeHidden();
  expect(complaints).toEqual([]);
  await context.close();
});
