import { instantOf } from '@giaolien/kernel';
import { vi } from '@giaolien/ui';
import { describe, expect, test } from 'vitest';
import type { ChosenBody } from '../parts/body-field.tsx';
import { emptyDraft, inputOf, previewInputOf, refusalOf, type AcceptDraft } from './accept-draft.ts';

const NOW = instantOf('2026-11-24', 9 * 60);
const BODY: ChosenBody = {
  id: 'TW-30',
  name: 'Văn phòng Chính phủ',
  group: 'central',
  fourOffices: true,
  screened: true,
  province: '01',
  servedBy: '080100',
  provinceName: 'Hà Nội',
  servedByName: 'Trung tâm khai thác KT1 Hà Nội',
};
const FULL: AcceptDraft = {
  ...emptyDraft(),
  item: 'MA123456785VN',
  sender: BODY,
  recipient: { ...BODY, id: 'T96-UBND' },
  massGrams: 320,
  coverSound: true,
  kt1Stamp: true,
};

function missing(part: Partial<AcceptDraft>): string | undefined {
  const filled = inputOf({ ...FULL, ...part }, '080100', vi, NOW);
  return 'missing' in filled ? filled.missing : undefined;
}

describe('A posting slip', () => {
  const words = vi.floor.accept.missing;
  test('says which field is still missing, in the order of the screen', () => {
    expect(missing({ sender: null, recipient: null })).toBe(words.sender);
    expect(missing({ recipient: null })).toBe(words.recipient);
    expect(missing({ massGrams: null })).toBe(words.mass);
    expect(missing({ urgency: 'timed' })).toBe(words.agreed);
    expect(missing({ toReturn: true, returnByText: '31/02' })).toBe(words.returnBy);
    expect(missing({ item: null })).toBe(words.number);
    expect(missing({})).toBeUndefined();
  });
  test('with a misread number is not sent', () => {
    expect(missing({ item: 'MA123456784VN' })).toBe(words.badNumber);
  });
  test('of class A counts two envelopes only when the clerk has seen them', () => {
    const packed = (part: Partial<AcceptDraft>) => inputOf({ ...FULL, ...part }, '080100', vi, NOW);
    expect(packed({ secrecy: 'A', stamp: 'A' })).toMatchObject({
      input: { secrecy: 'A', packing: { envelopes: 1, innerSealed: false, stamp: 'A' } },
    });
    expect(packed({ secrecy: 'A', twoEnvelopes: true, innerSealed: true })).toMatchObject({
      input: { packing: { envelopes: 2, innerSealed: true, stamp: null } },
    });
    expect(packed({ secrecy: 'none', twoEnvelopes: true })).toMatchObject({
      input: { secrecy: null, packing: { envelopes: 1 } },
    });
  });
  test('tells the stamp as it was seen, so that a stamp on an ordinary item comes to light', () => {
    expect(inputOf({ ...FULL, stamp: 'B' }, '080100', vi, NOW)).toMatchObject({ input: { packing: { stamp: 'B' } } });
  });
  test('carries direct carriage and guards for the four offices alone, and a remark on ordinary items alone', () => {
    const asked = { ...FULL, directCarriage: true, guards: true, remark: ' dễ vỡ ' };
    expect(inputOf(asked, '080100', vi, NOW)).toMatchObject({
      input: { directCarriage: true, guards: true, remark: 'dễ vỡ' },
    });
    const other = inputOf({ ...asked, secrecy: 'C', sender: { ...BODY, fourOffices: false } }, '080100', vi, NOW);
    for (const name of ['directCarriage', 'guards', 'remark']) expect(other).not.toHaveProperty(`input.${name}`);
  });
  test('turned away for its content names the sender, and no item', () => {
    expect(refusalOf(FULL, '080100', 'x')).toMatchObject({ irregularity: 'forbidden-content', body: 'TW-30' });
    expect(refusalOf({ ...FULL, sender: null }, '080100', 'x')).toBeUndefined();
  });
  test('carries the agreed time of Hẹn giờ, and none for the others', () => {
    expect(inputOf({ ...FULL, urgency: 'timed', agreedText: '16:30' }, '080100', vi, NOW)).toMatchObject({
      input: { agreedAt: instantOf('2026-11-24', 16 * 60 + 30) },
    });
    expect(inputOf({ ...FULL, agreedText: '16:30' }, '080100', vi, NOW)).not.toHaveProperty('input.agreedAt');
  });
  test('shows its promise before the cover was checked and the item weighed, but not before both ends are known', () => {
    const early = { ...FULL, massGrams: null, coverSound: false, kt1Stamp: false };
    expect(previewInputOf(early, '080100', vi, NOW)).toMatchObject({
      kind: 'AcceptItem',
      packing: { coverSound: true },
    });
    expect(previewInputOf({ ...early, recipient: null }, '080100', vi, NOW)).toBeUndefined();
  });
});
