import { describe, expect, test } from 'vitest';
import { HOUR } from '@giaolien/kernel';
import { demonstrationChart, settingOf, TUESDAY } from '../testing/demonstration.ts';
import { focusAt } from './focus.ts';
import { postingOf, slotAt } from './posting.ts';

const setting = settingOf({ seed: 11 });
const { network } = demonstrationChart();
const first = slotAt(setting, TUESDAY);
const postings = Array.from({ length: 600 }, (_, index) => postingOf(setting, first + index)).flatMap(
  (each) => each ?? [],
);
const items = postings.flatMap((posting) => posting.items);

describe('what is posted in the course of some days', () => {
  test('is drawn from the seed and the moment alone', () => {
    expect(postingOf(settingOf({ seed: 11 }), first + 5)).toEqual(postingOf(setting, first + 5));
    expect(postingOf(settingOf({ seed: 12 }), first + 5)).not.toEqual(postingOf(setting, first + 5));
  });

  test('is mostly ordinary, sometimes urgent, in part secret, rarely class A', () => {
    const share = (isSo: (item: (typeof items)[number]) => boolean) => items.filter(isSo).length / items.length;
    expect(items.length).toBeGreaterThan(600);
    expect(share((item) => item.urgency === 'ordinary')).toBeGreaterThan(0.7);
    expect(share((item) => item.urgency !== 'ordinary')).toBeGreaterThan(0.1);
    expect(share((item) => item.secrecy !== null)).toBeGreaterThan(0.1);
    expect(share((item) => item.secrecy === 'A')).toBeLessThan(0.05);
    expect(share((item) => item.secrecy === 'A')).toBeGreaterThan(0);
  });

  test('is packed as its class demands', () => {
    for (const { secrecy, packing } of items) {
      expect(packing).toEqual({
        coverSound: true,
        envelopes: secrecy === 'A' ? 2 : 1,
        innerSealed: secrecy === 'A',
        stamp: secrecy,
        kt1Stamp: true,
      });
    }
  });

  test('leaves the lead time of the longest road where a moment is agreed', () => {
    const timed = items.filter((item) => item.urgency === 'timed' || item.urgency === 'express-timed');
    expect(timed.length).toBeGreaterThan(10);
    for (const { agreedAt } of timed) expect(agreedAt ?? 0).toBeGreaterThan(TUESDAY + 24 * HOUR);
  });

  test('is handed over at the counter that serves the sender, where a second person can control it', () => {
    for (const { sender, items: batch } of postings) {
      for (const item of batch) expect(item.facility).toBe(sender.servedBy);
      const roles = network.listPeopleAt(sender.servedBy).flatMap((person) => person.roles);
      expect(roles).toContain('controller');
    }
  });

  test('only secrets are sent by the holders of secrets', () => {
    const theirs = postings
      .filter(({ sender }) => sender.group === 'secret-holder')
      .flatMap((posting) => posting.items);
    expect(theirs.length).toBeGreaterThan(10);
    expect(theirs.filter((item) => item.secrecy === null)).toEqual([]);
  });
});

test('every province has its turn, a handful at a time', () => {
  const turns = Array.from({ length: 40 }, (_, turn) => focusAt(setting, TUESDAY + setting.pace.wall(180) * turn));
  expect(new Set(turns.flatMap((focus) => focus.provinces.map((province) => province.code))).size).toBe(34);
  for (const focus of turns) expect(focus.provinces.length).toBe(5);
});
