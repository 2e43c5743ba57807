import { describe, expect, test } from 'vitest';
import { accept, acceptance, Day, goOut, ITEM, refusalOf, type Spoken } from '../testing/index.ts';
import { instantOf, type Instant, type ServiceDate } from '../time.ts';

const stop: Spoken = { kind: 'StopClock', item: ITEM, reason: 'address-inquiry', reference: '05/CV' };
const restart: Spoken = { kind: 'RestartClock', item: ITEM };
const at = (date: ServiceDate, hour: number): Instant => instantOf(date, hour * 60);

/** Stopped and started again at these moments. */
function stood(day: Day, from: Instant, until: Instant): void {
  day.now = from - 60_000;
  day.says('110900-b', stop);
  day.now = until - 60_000;
  day.says('110900-b', restart);
}

describe('a promise that stood still', () => {
  test('is later by the working time of the stop: nights do not count', () => {
    const day = new Day();
    accept(day);
    expect(day.item(ITEM)?.dueAt).toBe(at('2026-11-28', 12));
    stood(day, at('2026-11-23', 16), at('2026-11-24', 10));
    expect(day.item(ITEM)).toMatchObject({
      dueAt: at('2026-11-28', 15),
      stops: [{ reason: 'address-inquiry', from: at('2026-11-23', 16), until: at('2026-11-24', 10) }],
    });
  });

  test('may stand still again', () => {
    const day = new Day();
    accept(day);
    stood(day, at('2026-11-23', 16), at('2026-11-24', 10));
    stood(day, at('2026-11-24', 12), at('2026-11-24', 14));
    expect(day.item(ITEM)?.dueAt).toBe(at('2026-11-28', 17));
  });

  test('does not rise again once it has passed', () => {
    const day = new Day();
    accept(day);
    stood(day, at('2026-11-30', 9), at('2026-11-30', 12));
    expect(day.item(ITEM)?.dueAt).toBe(at('2026-11-28', 12));
  });
});

test('an agreed moment does not move (R1.33)', () => {
  const day = new Day();
  const agreedAt = at('2026-11-25', 10);
  accept(day, { urgency: 'timed', agreedAt });
  stood(day, at('2026-11-24', 9), at('2026-11-24', 12));
  expect(day.item(ITEM)?.dueAt).toBe(agreedAt);
});

describe('no clock is stopped', () => {
  test('where nothing is promised', () => {
    const day = new Day();
    day.says('120900-a', acceptance({ facility: '120900', sender: 'province-20', recipient: 'island-20' }));
    expect(refusalOf(day.says('120900-b', stop))).toBe('clock_must_run');
  });

  test('after the first attempt, which stopped it for good (R2.04)', () => {
    const day = new Day();
    goOut(day);
    day.says('100000-c', { kind: 'ReportAttempt', item: ITEM, target: 'address', reason: 'closed' });
    expect(refusalOf(day.says('100000-b', stop))).toBe('clock_must_run');
  });

  test('by an office that the item does not concern', () => {
    const day = new Day();
    accept(day);
    expect(refusalOf(day.says('122000-b', stop))).toBe('actor_must_act_for_own_facility');
    expect(day.wouldBreak('100000-b', stop)).toEqual([]);
    expect(day.wouldBreak('121000-b', stop)).toEqual([]);
  });
});

test('an order of the sender begins a clock that runs', () => {
  const day = new Day();
  accept(day);
  day.says('110900-b', stop);
  day.says('110900-a', { kind: 'OrderBySender', item: ITEM, order: 'withdraw', proofShown: true });
  expect(day.item(ITEM)?.stops).toEqual([]);
  expect(refusalOf(day.says('110900-b', restart))).toBe('clock_must_be_stopped');
});

describe('force majeure is declared with area, period and evidence (12.6 #65)', () => {
  const declared = (change: Partial<Extract<Spoken, { kind: 'DeclareExclusion' }>> = {}): Spoken => ({
    kind: 'DeclareExclusion',
    exclusion: '40000000-0000-4000-8000-000000000001',
    decision: '06/QĐ',
    evidence: '07/TB-KTTV',
    provinces: [],
    communes: ['12100'],
    from: at('2026-11-24', 8),
    until: at('2026-11-25', 8),
    ...change,
  });

  test.each([
    ['communes alone', {}, []],
    ['provinces alone', { provinces: ['20'], communes: [] }, []],
    ['no area', { communes: [] }, ['exclusion_must_have_area_and_period']],
    ['no period', { until: at('2026-11-24', 8) }, ['exclusion_must_have_area_and_period']],
  ] as const)('%s', (_what, change, breaches) => {
    expect(new Day().wouldBreak('100000-a', declared(change))).toEqual(breaches);
  });
});

describe('a clock belongs to an item that was accepted and has not ended', () => {
  test.each([stop, restart])('$kind', (input) => {
    const day = new Day();
    expect(day.wouldBreak('110900-b', input)).toEqual(['item_must_be_known']);
    accept(day);
    if (input === restart) day.says('110900-b', stop);
    day.says('110900-b', { kind: 'CancelAcceptance', item: ITEM, reason: 'sender-withdrew' });
    expect(day.wouldBreak('110900-b', input)).toEqual(['item_must_not_be_ended']);
  });
});
