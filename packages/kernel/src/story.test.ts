import { expect, test } from 'vitest';
import { Day, drive, ITEM, load, unload, BAG } from './testing/index.ts';
import { custodyChainOf } from './custody/chain.ts';
import { HOUR } from './time.ts';

const LIST_2 = '10000000-0000-4000-8000-000000000002';

function facts(day: Day, subject: `${'item' | 'receptacle'}:${string}`) {
  return day.world.stories.get(subject)?.facts ?? [];
}

test('a late report slots in where it happened, and the end of the story stays the end', () => {
  const day = new Day();
  load(day);
  drive(day, 0);
  drive(day, 1);
  unload(day, '120900', LIST_2);
  day.says('120900-a', {
    kind: 'ReportOpening',
    receptacle: BAG,
    facility: '120900',
    witness: '120900-b',
    sealState: 'intact',
    items: [ITEM],
  });
  const before = day.item(ITEM);
  const accepted = day.item(ITEM)?.acceptedAt ?? 0;
  day.says('110900-a', {
    kind: 'ReportScreening',
    item: ITEM,
    facility: '110900',
    result: 'passed',
    machine: 'X-110900',
    occurredAt: accepted + 1,
  });
  expect(day.item(ITEM)).toEqual({ ...before, screening: expect.objectContaining({ result: 'passed', counts: true }) });
  expect(facts(day, `item:${ITEM}`)[1]?.event.type).toBe('Screened');
});

test('no claim puts a fact before the acceptance of its item, or after now', () => {
  const day = new Day();
  load(day);
  const accepted = day.item(ITEM)?.acceptedAt ?? 0;
  day.says('110900-a', {
    kind: 'ReportDisinfection',
    item: ITEM,
    facility: '110900',
    machine: 'D-110900',
    occurredAt: accepted - HOUR,
  });
  const told = facts(day, `item:${ITEM}`).find(({ event }) => event.type === 'Disinfected')?.event;
  expect(told).toMatchObject({ occurredAt: accepted, claimedAt: accepted - HOUR });
  expect(day.irregularities().map(({ code }) => code)).toContain('claimed_time_must_be_possible');
});

test('the chain of custody goes through the bag: office, van, office, with evidence assumed while nested', () => {
  const day = new Day();
  load(day);
  drive(day, 0);
  drive(day, 1);
  unload(day, '120900', LIST_2);
  const chain = custodyChainOf(ITEM, facts(day, `item:${ITEM}`), new Map([[BAG, facts(day, `receptacle:${BAG}`)]]));
  expect(chain.map(({ custodian, evidence, container }) => [custodian.kind, evidence, container])).toEqual([
    ['facility', 'scanned', null],
    ['facility', 'assumed', BAG],
    ['trip', 'assumed', BAG],
    ['facility', 'assumed', BAG],
  ]);
  expect(chain.at(-1)?.to).toBeNull();
});
