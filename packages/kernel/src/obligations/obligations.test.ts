import { describe, expect, test } from 'vitest';
import { Day, ITEM, accept, acceptAtCentre, acceptance, goOut, treat } from '../testing/index.ts';
import { contextOf } from '../testing/province.ts';
import { obligationsOf } from './obligations.ts';

/** The obligations as `person` sees them, in words. */
function seenBy(day: Day, person: string): readonly string[] {
  return obligationsOf(day.world, ITEM, contextOf(person, day.now)).map(
    ({ step, code, met }) => `${step}: ${code} ${met === null ? '?' : met ? 'met' : 'open'}`,
  );
}

describe('what must be true before the next step', () => {
  test('an accepted item waits for a second person: the acceptor sees that it is not him', () => {
    const day = new Day();
    day.says('110900-a', acceptance());
    expect(seenBy(day, '110900-a')).toEqual(['control: controller_must_not_be_acceptor open']);
    expect(seenBy(day, '110900-b')).toEqual(['control: controller_must_not_be_acceptor met']);
  });

  test('a controlled item of class A asks for its own bag and a locator, which the bag decides', () => {
    const day = new Day();
    accept(day, { secrecy: 'A' });
    expect(seenBy(day, '110900-a')).toEqual([
      'bag: item_must_be_controlled met',
      'bag: item_must_not_be_suspended met',
      'bag: item_must_not_be_isolated met',
      'bag: item_must_not_be_listed met',
      'bag: secrets_must_have_own_bag ?',
      'bag: locator_must_be_active ?',
    ]);
  });

  test('for the four offices X-ray and disinfection are open until both are done', () => {
    const day = new Day();
    acceptAtCentre(day, 'office');
    expect(seenBy(day, '100000-a')).toContain('go-out: item_must_be_screened open');
    expect(seenBy(day, '100000-a')).toContain('go-out: item_must_be_disinfected open');
    treat(day);
    expect(seenBy(day, '100000-a')).toContain('go-out: item_must_be_screened met');
    expect(seenBy(day, '100000-a')).toContain('go-out: item_must_be_disinfected met');
  });

  test('a courier sees that working hours call for the address', () => {
    const day = new Day();
    goOut(day);
    expect(seenBy(day, '100000-c')).toEqual(['deliver: delivery_must_be_at_due_place met']);
  });

  test('an item that nobody accepted asks for nothing', () => {
    expect(seenBy(new Day(), '110900-a')).toEqual([]);
  });
});
