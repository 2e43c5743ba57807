import { Compile } from 'typebox/compile';
import { describe, expect, test } from 'vitest';
import { HTTP_INPUT, INPUT_SCHEMAS, type HttpInput } from './input.ts';

const INPUT_ID = '018f2c5e-0000-7000-8000-000000000001';
const accept: Extract<HttpInput, { kind: 'AcceptItem' }> = {
  kind: 'AcceptItem',
  inputId: INPUT_ID,
  item: 'MA123456785VN',
  facility: '100900',
  form: 'letter',
  secrecy: 'B',
  urgency: 'express',
  sender: 'TW-30',
  recipient: 'X32248-UBND',
  massGrams: 120,
  packing: { coverSound: true, envelopes: 1, innerSealed: false, stamp: 'B', kt1Stamp: true },
  handedBy: 'TW-30-1',
};

describe('The schema of an acceptance', () => {
  const schema = Compile(INPUT_SCHEMAS.AcceptItem);

  test('takes what the kernel takes', () => {
    expect(schema.Check(accept)).toBe(true);
    expect(schema.Check({ ...accept, secrecy: null, declaredMassGrams: 100 })).toBe(true);
  });

  test.each([
    ['an unknown field', { colour: 'red' }],
    ['a text where a number belongs', { massGrams: '120' }],
    ['a fraction of a gram', { massGrams: 1.5 }],
    ['no mass at all', { massGrams: 0 }],
    ['a secrecy class that does not exist', { secrecy: 'D' }],
    ['an item number of another shape', { item: '12345' }],
    ['an office code with letters', { facility: '10090A' }],
    ['a UUID in capitals, which would be a second name of the same input', { inputId: INPUT_ID.toUpperCase() }],
    ['a moment before the network existed', { occurredAt: 12 }],
    ['an envelope too many', { packing: { ...accept.packing, envelopes: 3 } }],
    ['a field too many inside', { packing: { ...accept.packing, colour: 'red' } }],
    ['a remark of two lines', { remark: 'dễ vỡ\nnhẹ tay' }],
    ['a remark longer than a label', { remark: 'x'.repeat(81) }],
    ['a missing field', { sender: undefined }],
  ])('refuses %s', (_what, wrong) => {
    expect(schema.Check(JSON.parse(JSON.stringify({ ...accept, ...wrong })))).toBe(false);
  });
});

describe('Lists in inputs', () => {
  test('are bounded', () => {
    const schema = Compile(INPUT_SCHEMAS.PackItems);
    const pack = (count: number) => ({
      kind: 'PackItems',
      inputId: INPUT_ID,
      despatch: '100900-970900-K-2026-0001',
      receptacle: 'T000123',
      items: Array.from({ length: count }, () => 'MA123456785VN'),
    });
    expect(schema.Check(pack(500))).toBe(true);
    expect(schema.Check(pack(501))).toBe(false);
  });
});

describe('A name of a recipient', () => {
  const schema = Compile(INPUT_SCHEMAS.ReportDelivery);
  const report = {
    kind: 'ReportDelivery',
    inputId: INPUT_ID,
    item: 'MA123456785VN',
    target: 'address',
    position: 'clerk',
    coverIntact: true,
  };

  test.each(['Nguyễn Thị Minh Khai', 'Y Thông', 'H’Hen Niê'.replace('’', "'"), 'A'])('may be %s', (recipientName) => {
    expect(schema.Check({ ...report, recipientName })).toBe(true);
  });
  test.each(['', ' Nguyễn', 'Nguyễn\n', '<script>', 'x'.repeat(81)])('is not %j', (recipientName) => {
    expect(schema.Check({ ...report, recipientName })).toBe(false);
  });
});

describe('A refusal at the address', () => {
  const schema = Compile(INPUT_SCHEMAS.ReportAttempt);
  const report = {
    kind: 'ReportAttempt',
    inputId: INPUT_ID,
    item: 'MA123456785VN',
    target: 'address',
    reason: 'refused',
  };

  test('names in clear who refused, and whether he stamped it', () => {
    expect(schema.Check({ ...report, refusal: { refuserName: 'Trần Văn Bình', stamped: true } })).toBe(true);
    expect(schema.Check(report)).toBe(true);
    expect(schema.Check({ ...report, refusal: { refuserName: '', stamped: true } })).toBe(false);
  });
});

describe('The number of a document', () => {
  const schema = Compile(INPUT_SCHEMAS.ApproveReturn);
  const approve = { kind: 'ApproveReturn', inputId: INPUT_ID, item: 'MA123456785VN' };

  test.each(['12/BB-BĐTW', '7', 'QĐ 45/2026'])('may be %s', (reference) => {
    expect(schema.Check({ ...approve, reference })).toBe(true);
  });
  test.each(['', ' 12', '12/', 'x'.repeat(41), '<b>'])('is not %j', (reference) => {
    expect(schema.Check({ ...approve, reference })).toBe(false);
  });
});

test('The union of all kinds is discriminated by kind', () => {
  expect(HTTP_INPUT).toMatchObject({ discriminator: { propertyName: 'kind' }, required: ['kind', 'inputId'] });
});
