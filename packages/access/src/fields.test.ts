import { subjectsOfEvent, type ItemNow, type Recorded, type SecrecyClass, type SubjectId } from '@giaolien/kernel';
import { accept, Day, ITEM } from '@giaolien/kernel/testing';
import { describe, expect, test } from 'vitest';
import { MASKED_BODY, maskFact, maskItem, mayFollowTrip } from './fields.ts';
import type { Label } from './rows.ts';
import type { Viewer } from './viewer.ts';

const monitor: Viewer = {
  person: 'm',
  facility: '100000',
  roles: ['monitor'],
  national: true,
  clearance: 'A',
  glass: [],
};

function labelled(fact: Recorded, secrecy: SecrecyClass | null): ReadonlyMap<SubjectId, Label> {
  return new Map(subjectsOfEvent(fact.event).map((subject) => [subject, { secrecy, near: [] }]));
}

/** An acceptance, as the log has it. */
function accepted(): Recorded & { readonly event: { readonly type: 'ItemAccepted' } } {
  const day = new Day();
  accept(day);
  const fact = day.recorded.find(({ event }) => event.type === 'ItemAccepted');
  if (fact === undefined || fact.event.type !== 'ItemAccepted') throw new Error(`${ITEM} was not accepted.`);
  return { ...fact, event: fact.event };
}

describe('The recipient of an item', () => {
  test('is told to all who may know of it, up to class B', () => {
    const fact = accepted();
    for (const secrecy of [null, 'C', 'B'] as const) {
      expect(maskFact(fact, monitor, labelled(fact, secrecy))).toBe(fact);
    }
  });

  test('is told of class A where the item is handled, and nowhere else', () => {
    const fact = accepted();
    const labels = labelled(fact, 'A');
    const { origin, delivery } = fact.event;
    expect(maskFact(fact, monitor, labels).event).toMatchObject({ recipient: MASKED_BODY });
    expect(maskFact(fact, { ...monitor, facility: origin }, labels)).toBe(fact);
    expect(maskFact(fact, { ...monitor, facility: delivery }, labels)).toBe(fact);
    expect(maskFact(fact, monitor, labels, new Set<SubjectId>([`item:${ITEM}`]))).toBe(fact);
    expect(maskFact(fact, monitor, new Map()).event).toMatchObject({ recipient: MASKED_BODY });
  });

  test('is left out of the item itself, with where it is bound, unless that is its sender', () => {
    const item = { product: { secrecy: 'A' }, origin: '1', delivery: '2', recipient: 'R', bound: 'R', sender: 'S' };
    const now = item as unknown as ItemNow; // Masking reads these fields and no others.
    expect(maskItem(now, monitor, '3')).toMatchObject({ recipient: MASKED_BODY, bound: MASKED_BODY });
    expect(maskItem({ ...now, bound: 'S' }, monitor, null)).toMatchObject({ recipient: MASKED_BODY, bound: 'S' });
    for (const facility of ['1', '2', '3']) expect(maskItem(now, { ...monitor, facility }, '3')).toBe(now);
  });
});

describe('Where a trip is', () => {
  const trip = { carriesA: false, facilities: ['1', '2'] };
  const loaded = { ...trip, carriesA: true };
  const clerk: Viewer = { ...monitor, roles: ['clerk'], national: false };

  test('is for whoever watches the network, and the offices that it serves', () => {
    expect(mayFollowTrip(monitor, trip)).toBe(true);
    expect(mayFollowTrip({ ...clerk, facility: '2' }, trip)).toBe(true);
    expect(mayFollowTrip(clerk, trip)).toBe(false);
  });

  test('with class A on board is for the cleared watch, and the cleared dispatchers of its stops', () => {
    expect(mayFollowTrip(monitor, loaded)).toBe(true);
    expect(mayFollowTrip({ ...monitor, clearance: 'B' }, loaded)).toBe(false);
    expect(mayFollowTrip({ ...clerk, facility: '2' }, loaded)).toBe(false);
    expect(mayFollowTrip({ ...clerk, roles: ['dispatcher'], facility: '2' }, loaded)).toBe(true);
    expect(mayFollowTrip({ ...monitor, roles: ['dispatcher'] }, loaded)).toBe(false);
  });
});
