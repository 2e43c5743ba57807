import { describe, expect, test } from 'vitest';
import { ROLES_OF } from '../network/roles.ts';
import { acceptance, Day, ITEM, refusalOf, type Spoken } from '../testing/index.ts';
import { HOUR, instantOf } from '../time.ts';

type Acceptance = Partial<Extract<Spoken, { kind: 'AcceptItem' }>>;
const atCentre: Acceptance = { facility: '100000', sender: 'ministry' };

function accepted(person: string, change: Acceptance) {
  const day = new Day();
  day.says(person, acceptance(change));
  return day.item(ITEM);
}

describe('what is computed at acceptance and never typed', () => {
  test.each([
    ['province-10', 'intra-province'],
    ['province-20', 'inter-province'],
  ])('from an office of province 10 to %s is %s', (recipient, scope) => {
    expect(accepted('110900-a', { recipient })?.product.scope).toBe(scope);
  });

  test.each([
    ['110900-a', { recipient: 'province-20' }, 'paid', 'a local body pays'],
    ['100000-a', { ...atCentre, recipient: 'commune-20' }, 'free', 'a central body sends free to served bodies'],
    [
      '100000-a',
      { ...atCentre, recipient: 'enterprise', secrecy: 'C' },
      'paid',
      'but pays to a body outside the lists',
    ],
    [
      '100000-a',
      { ...atCentre, sender: 'office', recipient: 'enterprise' },
      'free',
      'the four offices send free to anybody',
    ],
  ] as const)('%s %j: %s (%s)', (person, change, payment, _why) => {
    expect(accepted(person, change)?.payment).toBe(payment);
  });

  test('the delivering office is the one that serves the recipient, and J obeys the cut-off of the counter', () => {
    const day = new Day();
    day.now = instantOf('2026-11-23', 17 * 60);
    day.says('110900-a', acceptance());
    expect(day.item(ITEM)).toMatchObject({
      delivery: '121000',
      returnTo: '110900',
      postingDate: '2026-11-24',
      dueAt: instantOf('2026-11-30', 12 * 60),
    });
  });
});

describe('Hẹn giờ is agreed 4, 12 or 24 hours before (R2.07)', () => {
  test.each([
    ['to a body that the centre itself delivers to', { ...atCentre, recipient: 'ministry' }, '100000-a', 4],
    ['to a commune of the same province', { facility: '120900', sender: 'province-20' }, '120900-a', 12],
    ['to another province', {}, '110900-a', 24],
  ] as const)('%s', (_where, change, person, hours) => {
    const day = new Day();
    const timed = (lead: number) => acceptance({ ...change, urgency: 'timed', agreedAt: day.now + lead });
    expect(day.wouldBreak(person, timed(hours * HOUR - 1))).toContain('agreed_time_must_allow_lead');
    expect(day.wouldBreak(person, timed(hours * HOUR))).toEqual([]);
  });
});

describe('clearance', () => {
  test('covers its own class and those below it, until it ends', () => {
    const day = new Day();
    const breaks = (secrecy: 'A' | 'B' | 'C', actor: object) =>
      day.wouldBreak('110900-a', acceptance({ secrecy }), actor);
    expect(breaks('A', { clearance: 'B' })).toEqual(['actor_must_hold_clearance']);
    expect(breaks('B', { clearance: 'B' })).toEqual([]);
    expect(breaks('C', { clearance: 'B' })).toEqual([]);
    expect(breaks('C', { clearance: 'A', clearanceUntil: day.now })).toEqual(['actor_must_hold_clearance']);
  });
});

test('only a controller controls, and nobody of the platform itself handles mail', () => {
  expect(ROLES_OF.ControlItem).toEqual(['controller']);
  for (const roles of Object.values(ROLES_OF)) expect(roles).not.toContain('administrator');
});

test('a cancelled acceptance gives the item back to its sender', () => {
  const day = new Day();
  day.says('110900-a', acceptance());
  day.says('110900-a', { kind: 'CancelAcceptance', item: ITEM, reason: 'sender-withdrew' });
  expect(day.item(ITEM)).toMatchObject({ state: 'cancelled', custodian: { kind: 'body', body: 'province-10' } });
  expect(refusalOf(day.says('110900-b', { kind: 'ControlItem', item: ITEM }))).toBe('item_must_not_be_ended');
});
