import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { openAs, PASSWORD } from './support.ts';

/** A window of his own for a person, at a screen. */
export async function startShift(browser: Browser, person: string, path: string): Promise<Page> {
  const { page } = await openAs(browser, person);
  await page.goto(path);
  return page;
}

/** The person leaves; the window closes. */
export async function endShift(page: Page): Promise<void> {
  await page.context().close();
}

/** The button of an act, pressed by its function key once the rulebook has nothing against it. */
export async function act(page: Page, name: string): Promise<void> {
  await expect(button(page, name)).toHaveAttribute('aria-disabled', 'false');
  await page.keyboard.press('F9');
}

/** A button of this very name; the key that presses it stands in the name too. */
export function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^(?:${name})(?: F\\d+)?$`) });
}

/** The second person proves himself at the same screen, for exactly this act. */
export async function cosign(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Người thứ hai xác nhận' });
  await dialog.getByRole('textbox', { name: 'Mật khẩu' }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

/** The list on the right tells what came of an act. */
export async function expectResult(page: Page, words: string | RegExp): Promise<void> {
  await expect(page.getByRole('region', { name: 'Mười lượt gần nhất' }).getByRole('listitem').first()).toContainText(
    words,
  );
}

/** Types into a picker of bodies and takes the first offer, as a fast typist does. */
export async function pickBody(page: Page, field: string, typed: string, name: string): Promise<void> {
  await page.getByRole('textbox', { name: field }).fill(typed);
  // Enter takes the first offer as soon as it is there.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: field })).toHaveValue(new RegExp(name));
}

/** Types into a list of choices and takes the first. */
export async function choose(page: Page, field: string, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(typed);
  await page.getByRole('option').first().click();
}

/** Kiểm soát viên: hands a numbered series of seals to the office; the first number is the one that is proposed next. */
export async function issueSeals(page: Page): Promise<void> {
  await page.goto('/floor/seals');
  await act(page, 'Cấp niêm phong');
  await expectResult(page, 'Đã cấp 50 niêm phong');
}

/** Khai thác viên: a despatch for a direction, with a bag that the register did not know. */
export async function openDespatch(page: Page, direction: string, bag: string, locator?: string): Promise<void> {
  await page.getByRole('list', { name: 'Hướng đóng' }).getByRole('button', { name: direction }).click();
  await act(page, 'Khởi tạo chuyến thư');
  await addBag(page, bag, locator);
}

/** Registers a shell, with the locator fixed to it if it has one, and takes it into the despatch. */
export async function addBag(page: Page, bag: string, locator?: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Quét mã vỏ túi' }).fill(bag);
  await page.keyboard.press('Enter');
  if (locator !== undefined) await page.getByRole('textbox', { name: 'Số thiết bị định vị' }).fill(locator);
  await act(page, 'Đăng ký vỏ túi');
  await act(page, `Dùng túi ${bag}`);
  await expect(page.getByRole('textbox', { name: /^Quét bưu gửi vào túi số 1/ })).toBeVisible();
}

/** Puts one item into the bag that is being filled. */
export async function pack(page: Page, item: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Quét bưu gửi vào túi số 1/ }).fill(item);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Trong túi' })).toContainText(item);
}
