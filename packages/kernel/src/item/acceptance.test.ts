import { describe, expect, test } from 'vitest';
import { ROLES_OF } from '../network/roles.ts';
import { acceptance, Day, ITEM, raisedBy, refusalOf, SOUND_PACKING, type Spoken } from '../testing/index.ts';
import { DAY, HOUR, instantOf } from '../time.ts';

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

describe('a secret is brought by an authorised person, for twelve months (R3.04)', () => {
  test.each([
    ['nobody', undefined],
    ['somebody of another body', 'ministry-r'],
    ['somebody authorised two years ago', 'province-10-x'],
  ] as const)('not by %s', (_who, handedBy) => {
    const spoken = acceptance({ secrecy: 'B' });
    const { handedBy: _usual, ...anonymous } = spoken as Extract<Spoken, { kind: 'AcceptItem' }>;
    const full = handedBy === undefined ? anonymous : { ...anonymous, handedBy };
    expect(new Day().wouldBreak('110900-a', full)).toEqual(['sender_must_be_authorised']);
  });

  test('and anybody brings an ordinary item', () => {
    expect(new Day().wouldBreak('110900-a', acceptance())).toEqual([]);
  });
});

describe('the cover', () => {
  test.each([
    ['class A without a sealed inner envelope', 'A', { envelopes: 2, innerSealed: false, stamp: 'A' }],
    ['class A in one envelope', 'A', { envelopes: 1, innerSealed: true, stamp: 'A' }],
    ['a torn one', null, { coverSound: false }],
  ] as const)('%s does not suit', (_what, secrecy, change) => {
    const packing = { ...SOUND_PACKING, ...change };
    expect(new Day().wouldBreak('110900-a', acceptance({ secrecy, packing }))).toEqual(['packing_must_suit_secrecy']);
  });

  test('an ordinary item bears no stamp of a class', () => {
    const packing = { ...SOUND_PACKING, stamp: 'C' } as const;
    expect(new Day().wouldBreak('110900-a', acceptance({ packing }))).toEqual(['stamp_must_match_secrecy']);
  });
});

describe('weighing', () => {
  const scales: readonly (readonly [string, string, readonly string[]])[] = [
    ['a scale of the office', 'S-110900', []],
    ['one of another office', 'S-120900', ['scale_must_be_calibrated']],
    ['a machine that weighs nothing', 'X-110900', ['scale_must_be_calibrated']],
    ['one that nobody knows', 'S-000000', ['equipment_must_be_known']],
  ];
  test.each(scales)('on %s', (_which, scale, breaches) => {
    expect(new Day().wouldBreak('110900-a', acceptance({ scale }))).toEqual(breaches);
  });

  test('not on a scale that broke down', () => {
    const day = new Day();
    day.says('110900-a', { kind: 'ReportEquipment', facility: '110900', equipment: 'S-110900', working: false });
    expect(day.wouldBreak('110900-a', acceptance({ scale: 'S-110900' }))).toEqual(['scale_must_be_calibrated']);
  });

  test.each([
    [20, []],
    [220, []],
    [221, ['mass-differs-from-declared']],
    [19, ['mass-differs-from-declared']],
  ] as const)(
    '120 g that were declared as %i g: accepted, and told beyond the tolerance',
    (declaredMassGrams, codes) => {
      const day = new Day();
      expect(raisedBy(day.says('110900-a', acceptance({ declaredMassGrams })))).toEqual(codes);
      expect(day.item(ITEM)?.massGrams).toBe(120);
      for (const each of day.irregularities())
        expect(each).toMatchObject({ gravity: 'deviation', about: [`item:${ITEM}`] });
    },
  );

  test('the case of a secret keeps its class', () => {
    const day = new Day();
    day.says('110900-a', acceptance({ secrecy: 'B', declaredMassGrams: 900 }));
    expect(day.irregularities()).toMatchObject([{ code: 'mass-differs-from-declared', secrecy: 'B' }]);
  });
});

describe('direct carriage is for class A of the four offices between provinces (R1.49)', () => {
  const direct: Acceptance = {
    ...atCentre,
    sender: 'office',
    recipient: 'province-20',
    secrecy: 'A',
    directCarriage: true,
  };
  test.each([
    ['due', {}, []],
    ['of class B', { secrecy: 'B' }, ['direct_carriage_must_be_due']],
    ['of a ministry', { sender: 'ministry' }, ['direct_carriage_must_be_due']],
    ['within the province', { recipient: 'province-10' }, ['direct_carriage_must_be_due']],
  ] as const)('%s', (_what, change: Acceptance, breaches) => {
    expect(new Day().wouldBreak('100000-a', acceptance({ ...direct, ...change }))).toEqual(breaches);
  });
});

test('nothing is promised to an island of the special list, not even within its province (R2.08)', () => {
  const island: Acceptance = { facility: '120900', sender: 'province-20', recipient: 'island-20' };
  expect(accepted('120900-a', island)).toMatchObject({ delivery: '122000', dueAt: null });
});

test('an agreed moment that comes with another product is nobody’s promise', () => {
  const day = new Day();
  day.says('110900-a', acceptance({ agreedAt: day.now + 40 * HOUR }));
  expect(day.item(ITEM)).toMatchObject({ agreedAt: null, dueAt: instantOf('2026-11-28', 12 * 60) });
});

test('what is marked on the item stays with it', () => {
  const day = new Day();
  const returnBy = day.now + 30 * DAY;
  const marks = { namedPersonOnly: true, returnBy, proofOfDelivery: true, remark: 'dễ vỡ' };
  day.says('110900-a', acceptance(marks));
  expect(day.item(ITEM)).toMatchObject({ namedPersonOnly: true, returnBy, proof: 'wanted', remark: 'dễ vỡ' });
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

describe('where an item is accepted', () => {
  test('at an office of the catalogue that is open for KT1', () => {
    const day = new Day();
    expect(day.wouldBreak('110900-a', acceptance({ facility: '999999' }), { facility: '999999' })).toEqual([
      'facility_must_be_known',
    ]);
    expect(day.wouldBreak('119999-a', acceptance({ facility: '119999' }))).toEqual(['facility_must_be_open_for_kt1']);
  });

  test('and given back over the counter where it was accepted, nowhere else', () => {
    const day = new Day();
    day.says('110900-a', acceptance());
    day.says('120900-a', { kind: 'ReportFinding', facility: '120900', item: ITEM });
    const cancellation: Spoken = { kind: 'CancelAcceptance', item: ITEM, reason: 'sender-withdrew' };
    expect(day.wouldBreak('120900-a', cancellation)).toEqual([
      'actor_must_act_for_own_facility',
      'item_must_not_have_moved',
    ]);
  });
});

test('a secret is given back over the counter by a second person, not by who accepted it alone (12.2 #26)', () => {
  const cancellation: Spoken = { kind: 'CancelAcceptance', item: ITEM, reason: 'entered-wrongly' };
  const day = new Day();
  day.says('110900-a', acceptance({ secrecy: 'C' }));
  expect(day.wouldBreak('110900-a', cancellation)).toEqual(['corrector_must_not_be_author']);
  expect(day.wouldBreak('110900-b', cancellation)).toEqual([]);
});
