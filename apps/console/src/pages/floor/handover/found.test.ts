import type { HandoverNow } from '@giaolien/kernel';
import { describe, expect, test } from 'vitest';
import { addScan, listExcess, nothingFound, without, withSeal } from './found.ts';

const LABEL = '080100970900BKA60001001110053';
const LIST: HandoverNow = {
  id: '8c2f0f52-2df2-4a51-8f0e-6e3f1f7b0001',
  form: 'BD10',
  place: '970900',
  number: 1,
  giver: { kind: 'trip', trip: '8c2f0f52-2df2-4a51-8f0e-6e3f1f7b0002' },
  receiver: { kind: 'facility', facility: '970900' },
  giverSigners: [],
  receiverSigners: [],
  received: [],
  missing: [],
  state: 'given',
  drawnAt: 0,
  givenBy: 'laixe.hn',
  givenAt: 0,
  receivedAt: null,
  vehicle: null,
  escort: null,
  bookPage: null,
  vehicleLeftAt: null,
  lines: [
    { kind: 'receptacle', receptacle: 'T000001', label: LABEL, items: 3, massGrams: 5300, secrecy: null },
    { kind: 'item', item: 'MA123456785VN', massGrams: 9000, secrecy: null },
  ],
};

describe('Counting what was received', () => {
  test('a bag is found by its code or by the label on it, and only once', () => {
    const first = addScan(nothingFound(), LABEL, LIST);
    expect(first).toMatchObject({ kind: 'added', id: 'T000001', found: { receptacles: { T000001: 'intact' } } });
    expect(first.kind === 'added' && addScan(first.found, 't000001', LIST)).toMatchObject({ kind: 'again' });
  });
  test('a bag that the list does not name is kept and stands out', () => {
    const scan = addScan(nothingFound(), 'T000009', LIST);
    expect(scan.kind).toBe('excess');
    expect(scan.kind === 'excess' && listExcess(scan.found, LIST)).toEqual(['T000009']);
  });
  test('an item outside a bag counts like a bag', () => {
    expect(addScan(nothingFound(), 'MA123456785VN', LIST)).toMatchObject({
      kind: 'added',
      found: { items: ['MA123456785VN'] },
    });
  });
  test('a seal can be seen broken, and a scan taken back', () => {
    const broken = withSeal(nothingFound(), 'T000001', 'broken');
    expect(broken.receptacles).toEqual({ T000001: 'broken' });
    expect(without(broken, 'T000001')).toEqual(nothingFound());
  });
  test('what is no code is not guessed', () => {
    expect(addScan(nothingFound(), 'hello', LIST)).toEqual({ kind: 'unreadable' });
  });
});
