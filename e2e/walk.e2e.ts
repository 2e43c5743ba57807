import { expect, test, type Page } from '@playwright/test';
import {
  act,
  button,
  choose,
  cosign,
  endShift,
  expectResult,
  issueSeals,
  openDespatch,
  pack,
  pickBody,
  startShift,
} from './bench.ts';
import { signIn } from './support.ts';

const SENDER = 'Thành ủy Hà Nội';
const RECIPIENT = 'Ủy ban nhân dân phường Hoàn Kiếm';
const ORIGIN = 'Bưu cục KT1 Hà Nội';
const DELIVERY = 'Bưu điện phường Hoàn Kiếm';

/** Giao dịch viên: the slip is filled by keyboard; number, scope and promise come from the server. */
async function accept(page: Page): Promise<string> {
  await pickBody(page, 'Người gửi', 'thanh uy ha noi', SENDER);
  await pickBody(page, 'Người nhận', 'uy ban nhan dan phuong hoan kiem', RECIPIENT);
  await page.getByRole('textbox', { name: 'Khối lượng cân được' }).fill('320');
  await expect(button(page, 'Chấp nhận')).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText(/Bìa chưa có dấu KT1/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Bì nguyên vẹn, dán kín' }).check();
  await page.getByRole('checkbox', { name: 'Đã đóng dấu KT1 và dấu ngày' }).check();
  await expect(page.getByRole('region', { name: 'Sản phẩm và chỉ tiêu' })).toContainText('Nội tỉnh');
  await act(page, 'Chấp nhận');
  const accepted = page.getByRole('region', { name: 'Vừa chấp nhận' });
  await expect(accepted).toContainText('Trả cước');
  const item = await accepted.getByRole('link').innerText();
  expect(item).toMatch(/^MA\d{9}VN$/);
  return item;
}

/** The seal is the next of the office's series; the screen proposes it. */
async function fillSealAndClose(page: Page, item: string, bag: string): Promise<void> {
  await pack(page, item);
  await expect(page.getByRole('combobox', { name: 'Số niêm phong' })).toHaveValue(/^KT-/);
  await page.getByRole('textbox', { name: 'Cân cả túi' }).fill('670');
  await act(page, 'Niêm phong túi');
  await act(page, 'Đóng chuyến thư');
  await expect(page.getByRole('article', { name: `Nhãn túi ${bag}` })).toContainText(DELIVERY);
}

/** Điều độ: a trip order on the route that takes the waiting bag. */
async function planTrip(page: Page, driver: string): Promise<void> {
  await expect(page.getByRole('region', { name: 'Túi chờ xe' })).toContainText(DELIVERY);
  await page.keyboard.press('F2');
  await choose(page, 'Đường thư', 'hoan kiem');
  await page.getByRole('combobox', { name: 'Phương tiện' }).click();
  await page
    .getByRole('option', { name: /chuyên dùng/ })
    .first()
    .click();
  await choose(page, 'Lái xe', driver);
  await act(page, 'Ban hành lệnh');
  await expectResult(page, 'Đã lập lệnh điều xe');
}

/** The giver draws the list for what is suggested and signs it. */
async function give(page: Page): Promise<void> {
  await act(page, 'Lập bản kê|Lập BĐ13');
  await act(page, 'Ký giao');
  await expect(page.getByText(/ký nhận\. Đến lúc đó bên giao vẫn chịu trách nhiệm/)).toBeVisible();
}

/** The receiver finds the one line and signs. */
async function receive(page: Page, line: string): Promise<void> {
  await expect(button(page, 'Ký nhận')).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('textbox', { name: 'Quét từng túi, bưu gửi' }).fill(line);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đủ theo bản kê.')).toBeVisible();
  await act(page, 'Ký nhận');
  await expect(button(page, 'Ký nhận')).toBeHidden();
}

async function open(page: Page, item: string, bag: string): Promise<void> {
  await page.getByRole('list', { name: 'Túi chờ mở' }).getByRole('button', { name: bag }).click();
  await expect(page.getByText('Mở túi phải có người thứ hai: chọn người chứng kiến.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Người chứng kiến' }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('textbox', { name: 'Quét từng bưu gửi trong túi' }).fill(item);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đủ theo bảng kê.')).toBeVisible();
  await act(page, 'Xác nhận mở túi');
  await cosign(page);
  await expectResult(page, 'Đã mở túi');
}

interface Span {
  readonly custodian: { readonly kind: string };
  readonly from: number;
  readonly to: number | null;
  readonly evidence: string;
}

/** Oracle 120: at every moment from acceptance to delivery exactly one party answered, and the last one is outside. */
async function expectUnbrokenCustody(page: Page, item: string): Promise<void> {
  const answer = await page.request.get(`/api/items/${item}`);
  const { custody } = (await answer.json()) as { readonly custody: readonly Span[] };
  for (const [index, span] of custody.slice(1).entries()) expect(span.from).toBe(custody[index]?.to);
  expect(custody.at(-1)).toMatchObject({ custodian: { kind: 'body' }, to: null, evidence: 'signed' });
  const kinds = custody.map((span) => span.custodian.kind).filter((kind, index, all) => kind !== all[index - 1]);
  expect(kinds).toEqual(['facility', 'trip', 'facility', 'courier', 'body']);
}

test('one item goes from the counter to its recipient through the hands of every role', async ({ browser }) => {
  test.setTimeout(360_000);
  const bag = `T${String(Date.now()).slice(-6)}`;
  let item = '';

  await test.step('the clerk accepts it, and may not control it himself', async () => {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, 'giaodich.hanoi');
    await expect(page).toHaveURL('/floor/accept');
    item = await accept(page);
    await page.getByRole('link', { name: 'Kiểm soát' }).click();
    await page.getByRole('list', { name: 'Chờ kiểm soát' }).getByRole('button', { name: item }).click();
    await expect(button(page, 'Kiểm soát đạt')).toHaveAttribute('aria-disabled', 'true');
    await expect(page.getByText('Người kiểm soát không được là người đã chấp nhận bưu gửi.').first()).toBeVisible();
    await endShift(page);
  });

  const sorter = await startShift(browser, 'chiachon.hanoi', '/floor/bagging');
  await test.step('the sorter may not bag it before it is controlled', async () => {
    await openDespatch(sorter, DELIVERY, bag);
    const line = sorter.getByRole('region', { name: 'Chờ vào túi' }).getByRole('listitem').filter({ hasText: item });
    await expect(line).toContainText('Bưu gửi chưa được kiểm soát.');
    await expect(line.getByRole('button', { name: `Cho ${item} vào túi` })).toBeDisabled();
  });

  await test.step('the controller, a second person, confirms it, and hands out seals', async () => {
    const page = await startShift(browser, 'kiemsoat.hanoi', '/floor/control');
    await page.getByRole('list', { name: 'Chờ kiểm soát' }).getByRole('button', { name: item }).click();
    await act(page, 'Kiểm soát đạt');
    await expectResult(page, 'Đã kiểm soát');
    await issueSeals(page);
    await endShift(page);
  });

  await test.step('the sorter bags it, seals the bag and closes the despatch', async () => {
    await fillSealAndClose(sorter, item, bag);
  });

  const dispatcher = await startShift(browser, 'dieuhanh.hanoi', '/floor/trips');
  await test.step('the dispatcher orders a trip', async () => {
    await planTrip(dispatcher, 'laixe.hanoi');
  });

  const driver = await startShift(browser, 'laixe.hanoi', '/floor/handover');
  await test.step('office and driver sign for the bag', async () => {
    await sorter.goto('/floor/handover?side=out');
    await give(sorter);
    await driver.goto('/floor/handover?side=in');
    await receive(driver, bag);
  });

  await test.step('the driver leaves only when the departure is authorised, and arrives', async () => {
    await driver.goto('/floor/trips');
    await expect(driver.getByText('Chuyến xe chưa được duyệt xuất phát.')).toBeVisible();
    await act(dispatcher, 'Duyệt xuất phát');
    await expectResult(dispatcher, 'Đã duyệt xuất phát');
    await driver.reload();
    await expect(driver.getByText('Được xuất phát')).toBeVisible();
    await act(driver, 'Báo xe đi');
    await act(driver, `Báo xe đến ${DELIVERY}`);
    await expectResult(driver, 'Đã đến điểm dừng');
    await driver.goto('/floor/handover?side=out');
    await give(driver);
  });

  const office = await startShift(browser, 'buudien.101030', '/floor/handover?side=in');
  await test.step('the delivery office receives the bag, opens it before a witness, and lists the item for delivery', async () => {
    await receive(office, bag);
    await office.goto('/floor/opening');
    await open(office, item, bag);
    await office.goto('/floor/delivery');
    await office.getByRole('button', { name: /kiemsoat\.101030/ }).click();
    await give(office);
  });

  await test.step('the courier signs for it on his phone and delivers it', async () => {
    const courier = await startShift(browser, 'kiemsoat.101030', '/floor/round');
    await courier.setViewportSize({ width: 390, height: 844 });
    await receive(courier, item);
    await courier
      .getByRole('list', { name: 'Đang giữ' })
      .getByRole('button', { name: new RegExp(RECIPIENT) })
      .click();
    await courier.getByRole('textbox', { name: 'Người ký nhận' }).fill('Trần Thị Mai');
    await act(courier, 'Báo phát thành công');
    await expect(courier.getByText('Không có bưu gửi cần phát')).toBeVisible();
    await endShift(courier);
  });

  await test.step('its trace shows an unbroken chain', async () => {
    const monitor = await startShift(browser, 'giamsat.hn', `/items/${item}`);
    await expect(monitor.getByText('Phát thành công').first()).toBeVisible();
    const chain = monitor.getByRole('list', { name: 'Dòng thời gian của bưu gửi' });
    for (const holder of [ORIGIN, DELIVERY, RECIPIENT]) await expect(chain.getByText(holder).first()).toBeVisible();
    await expectUnbrokenCustody(monitor, item);
    await endShift(monitor);
  });
});
