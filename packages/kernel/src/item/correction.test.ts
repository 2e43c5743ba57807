import { describe, expect, test } from 'vitest';
import { accept, acceptance, Day, goOut, ITEM, openBag, PACK, refusalOf, type Spoken } from '../testing/index.ts';
import { DAY, HOUR, instantOf } from '../time.ts';

type Correction = Extract<Spoken, { kind: 'CorrectAcceptance' }>;
const corrected = (change: Correction['change'], reason: Correction['reason'] = 'entered-wrongly'): Spoken => ({
  kind: 'CorrectAcceptance',
  item: ITEM,
  reason,
  change,
});

test('a wrong recipient is put right by a second person, with everything that follows from it', () => {
  const day = new Day();
  accept(day, { recipient: 'province-10' });
  expect(day.item(ITEM)).toMatchObject({ product: { scope: 'intra-province' }, delivery: '110900' });
  day.says('110900-b', corrected({ recipient: 'commune-20' }));
  expect(day.item(ITEM)).toMatchObject({
    recipient: 'commune-20',
    bound: 'commune-20',
    delivery: '121000',
    product: { scope: 'inter-province' },
    dueAt: instantOf('2026-11-28', 12 * 60),
    state: 'controlled',
    corrections: 1,
  });
  expect(day.recorded.at(-1)?.event).toMatchObject({
    type: 'AcceptanceCorrected',
    by: '110900-b',
    reason: 'entered-wrongly',
    replaced: { recipient: 'province-10' },
    change: { recipient: 'commune-20' },
  });
});

test('the original stays beside the correction', () => {
  const day = new Day();
  accept(day);
  day.says('110900-b', corrected({ massGrams: 200 }, 'weighed-wrongly'));
  const told = day.recorded.map(({ event }) => event);
  expect(told.find(({ type }) => type === 'ItemAccepted')).toMatchObject({ massGrams: 120 });
  expect(day.item(ITEM)?.massGrams).toBe(200);
});

test('only what differs is corrected', () => {
  const day = new Day();
  accept(day);
  day.says('110900-b', corrected({ massGrams: 120, form: 'packet' }));
  expect(day.recorded.at(-1)?.event).toMatchObject({ replaced: { form: 'letter' }, change: { form: 'packet' } });
  expect(refusalOf(day.says('110900-b', corrected({})))).toBe('correction_must_change_something');
});

test('J is what the date stamp really shows, and the promise runs from there (12.2 #15)', () => {
  const day = new Day();
  day.now = instantOf('2026-11-23', 17 * 60);
  accept(day);
  expect(day.item(ITEM)?.postingDate).toBe('2026-11-24');
  day.says('110900-b', corrected({ postingDate: '2026-11-23' }, 'date-stamp-wrong'));
  expect(day.item(ITEM)).toMatchObject({ postingDate: '2026-11-23', dueAt: instantOf('2026-11-28', 12 * 60) });
});

test.each([
  ['2026-11-22', ['claimed_time_must_be_possible']],
  ['2026-11-24', []],
  ['2026-11-25', ['claimed_time_must_be_possible']],
] as const)('a stamp of %s on what was accepted on Monday 23: %j', (postingDate, codes) => {
  const day = new Day();
  accept(day);
  expect(day.wouldBreak('110900-b', corrected({ postingDate }, 'date-stamp-wrong'))).toEqual(codes);
});

describe('what stands corrected must be what could have been accepted', () => {
  const changes: readonly (readonly [string, Correction['change'], readonly string[]])[] = [
    ['to Hẹn giờ without a moment', { urgency: 'timed' }, ['agreed_time_must_be_given']],
    [
      'to Hẹn giờ too soon',
      { urgency: 'timed', agreedAt: instantOf('2026-11-24', 0) },
      ['agreed_time_must_allow_lead'],
    ],
    [
      'to a product that is not listed',
      { urgency: 'express-timed', agreedAt: instantOf('2026-12-01', 600) },
      ['product_must_be_listed'],
    ],
    ['to a body that may not receive it', { recipient: 'enterprise' }, ['recipient_must_be_eligible']],
    ['to a body that nobody knows', { recipient: 'nobody' }, ['body_must_be_known']],
    ['to Hẹn giờ in good time', { urgency: 'timed', agreedAt: instantOf('2026-11-25', 600) }, []],
    ['to Hỏa tốc', { urgency: 'express' }, []],
  ];
  test.each(changes)('%s', (_what, change, breaches) => {
    const day = new Day();
    accept(day);
    expect(day.wouldBreak('110900-b', corrected(change))).toEqual(breaches);
  });
});

test('an agreed moment leaves with Hẹn giờ', () => {
  const day = new Day();
  accept(day, { urgency: 'timed', agreedAt: day.now + 3 * DAY });
  day.says('110900-b', corrected({ urgency: 'express' }));
  expect(day.item(ITEM)).toMatchObject({ agreedAt: null, dueAt: instantOf('2026-11-27', 12 * 60) });
});

test('who pays follows from the recipient that stands now (R1.16)', () => {
  const day = new Day();
  const central = { facility: '100000', sender: 'ministry', recipient: 'commune-20', secrecy: 'C' } as const;
  day.says('100000-a', acceptance(central));
  expect(day.item(ITEM)?.payment).toBe('free');
  day.says('100000-b', corrected({ recipient: 'enterprise' }));
  expect(day.item(ITEM)?.payment).toBe('paid');
});

test('what has moved, lies elsewhere or stands on a list is not corrected any more', () => {
  const day = new Day();
  accept(day);
  openBag(day);
  day.says('110900-a', PACK);
  expect(day.wouldBreak('110900-b', corrected({ massGrams: 99 }))).toEqual([
    'item_must_not_be_bagged',
    'item_must_not_have_moved',
  ]);
  const out = new Day();
  goOut(out);
  expect(out.wouldBreak('100000-b', corrected({ massGrams: 99 }))).toEqual([
    'item_must_be_in_hand',
    'item_must_not_have_moved',
  ]);
});

test('a correction hours later counts Hẹn giờ from the acceptance, when it was agreed', () => {
  const day = new Day();
  accept(day);
  const agreedAt = day.now + 25 * HOUR;
  day.now += 4 * HOUR;
  expect(day.wouldBreak('110900-b', corrected({ urgency: 'timed', agreedAt }))).toEqual([]);
});
