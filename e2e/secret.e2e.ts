import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import {
  act,
  button,
  cosign,
  endShift,
  expectResult,
  issueSeals,
  openDespatch,
  pack,
  pickBody,
  startShift,
} from './bench.ts';

const SENDER = 'Tỉnh ủy Cà Mau';
const RECIPIENT = 'Ủy ban nhân dân xã Đất Mũi';
const DELIVERY = 'Bưu điện xã Đất Mũi';

/** A radio of a group that shows all its choices. */
async function pick(page: Page, group: string, option: string | RegExp): Promise<void> {
  await page.getByRole('radiogroup', { name: group, exact: true }).getByText(option).click();
}

/** Tuyệt mật: two envelopes, the stamp of its class, and an authorised person of the sender. Nothing less is accepted. */
async function acceptTopSecret(page: Page): Promise<string> {
  await pickBody(page, 'Người gửi', 'tinh uy ca mau', SENDER);
  await pickBody(page, 'Người nhận', 'uy ban nhan dan xa dat mui', RECIPIENT);
  await pick(page, 'Độ mật', 'Tuyệt mật');
  await page.getByRole('textbox', { name: 'Khối lượng cân được' }).fill('320');
  for (const name of ['Bì nguyên vẹn, dán kín', 'Đã đóng dấu KT1 và dấu ngày']) {
    await page.getByRole('checkbox', { name }).check();
  }
  await expect(button(page, 'Chấp nhận')).toHaveAttribute('aria-disabled', 'true');
  const reasons = page.getByRole('status').filter({ hasText: 'ủy quyền' });
  await expect(reasons).toBeVisible();
  await page.getByRole('combobox', { name: 'Người được uỷ quyền giao' }).click();
  await page.getByRole('option').first().click();
  await pick(page, 'Dấu độ mật đóng trên bì ngoài', 'A');
  await page.getByRole('checkbox', { name: /^Hai lớp bì/ }).check();
  await expect(button(page, 'Chấp nhận')).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('checkbox', { name: /^Người gửi khai: bì trong/ }).check();
  await act(page, 'Chấp nhận');
  return page.getByRole('region', { name: 'Vừa chấp nhận' }).getByRole('link').innerText();
}

/** The witness sees what he puts his name to. Turned away, nothing is sent; a wrong password is no witness. */
async function proveWitness(page: Page, bag: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Người thứ hai xác nhận' });
  const seen = dialog.getByRole('region', { name: 'Niêm phong túi' });
  await expect(seen).toContainText(bag);
  await expect(seen).toContainText('670 g');
  await expect(seen).toContainText(/KT-\d+/);
  await expectAccessible(page, 'witness');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await act(page, 'Niêm phong túi');
  await dialog.getByRole('textbox', { name: 'Mật khẩu' }).fill('không phải');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await cosign(page);
}

test('a class A item is accepted, bagged with a locator and sealed before a second person', async ({ browser }) => {
  test.setTimeout(240_000);
  const bag = `T${String(Date.now() + 1).slice(-6)}`;
  let item = '';

  await test.step('the clerk accepts it from an authorised person, with its packing in order', async () => {
    const page = await startShift(browser, 'giaodich.camau', '/floor/accept');
    item = await acceptTopSecret(page);
    await endShift(page);
  });

  const controller = await startShift(browser, 'kiemsoat.camau', '/floor/control');
  await test.step('a second person controls it, and hands out seals', async () => {
    await controller.getByRole('list', { name: 'Chờ kiểm soát' }).getByRole('button', { name: item }).click();
    await act(controller, 'Kiểm soát đạt');
    await expectResult(controller, 'Đã kiểm soát');
    await issueSeals(controller);
  });

  const sorter = await startShift(browser, 'chiachon.camau', '/floor/bagging');
  await test.step('the sorter may put it only into a bag whose locator speaks', async () => {
    await openDespatch(sorter, DELIVERY, bag);
    const line = sorter.getByRole('region', { name: 'Chờ vào túi' }).getByRole('listitem').filter({ hasText: item });
    await expect(line.getByRole('button', { name: `Cho ${item} vào túi` })).toBeDisabled();
    await sorter.getByRole('textbox', { name: 'Số thiết bị định vị' }).fill(`GPS-${bag}`);
    await button(sorter, 'Gắn định vị').click();
    await expect(sorter.getByText(`Định vị GPS-${bag} đang hoạt động`)).toBeVisible();
    await pack(sorter, item);
  });

  await test.step('sealing it alone would go on record; a second person stands by', async () => {
    await sorter.getByRole('textbox', { name: 'Cân cả túi' }).fill('670');
    const seal = sorter.getByRole('form', { name: 'Niêm phong túi' });
    await expect(seal.getByText('Nếu ghi, hệ thống lập biên bản')).toBeVisible();
    await sorter.getByRole('combobox', { name: 'Người thứ hai' }).click();
    await sorter
      .getByRole('option', { name: /Khai thác viên/ })
      .first()
      .click();
    await expect(seal.getByText('Nếu ghi, hệ thống lập biên bản')).toBeHidden();
    await act(sorter, 'Niêm phong túi');
    await proveWitness(sorter, bag);
    await expectResult(sorter, 'Đã niêm phong');
  });

  await test.step('whoever sealed it may not close the despatch; the controller does', async () => {
    await expect(button(sorter, 'Đóng chuyến thư')).toHaveAttribute('aria-disabled', 'true');
    await controller.goto(sorter.url());
    await act(controller, 'Đóng chuyến thư');
    await expect(controller.getByRole('article', { name: `Nhãn túi ${bag}` })).toContainText(DELIVERY);
    await endShift(controller);
    await endShift(sorter);
  });
});
