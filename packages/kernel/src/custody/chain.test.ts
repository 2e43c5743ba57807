import { expect, test } from 'vitest';
import { BAG, Day, ITEM, closeBag, delivery, goOut, load, type Spoken } from '../testing/index.ts';
import type { Recorded } from '../event.ts';
import type { ReceptacleId, SubjectId } from '../ids.ts';
import { subjectsOfEvent } from '../subjects.ts';
import { custodyChainOf } from './chain.ts';
import { custodianKey } from './custodian.ts';

/** The chain of the item in words, and proof that its spans touch. */
function chainOf(day: Day, receptacles: readonly ReceptacleId[] = [BAG]): readonly string[] {
  const factsOf = (subject: SubjectId): readonly Recorded[] =>
    day.recorded
      .filter(({ event }) => subjectsOfEvent(event).includes(subject))
      .toSorted((one, other) => one.event.occurredAt - other.event.occurredAt);
  const inside = new Map(receptacles.map((id) => [id, factsOf(`receptacle:${id}`)]));
  const chain = custodyChainOf(ITEM, factsOf(`item:${ITEM}`), inside);
  chain.forEach((span, index) => expect(span.to).toBe(chain[index + 1]?.from ?? null));
  return chain.map(
    ({ custodian, container }) => `${custodianKey(custodian)}${container === null ? '' : ` in ${container}`}`,
  );
}

test('a bag that is found elsewhere brings its items along', () => {
  const day = new Day();
  load(day);
  day.says('121000-a', { kind: 'ReportFinding', facility: '121000', receptacle: BAG });
  const [trip] = chainOf(day).filter((span) => span.startsWith('trip:'));
  expect(chainOf(day)).toEqual(['facility:110900', `facility:110900 in ${BAG}`, trip, `facility:121000 in ${BAG}`]);
  expect(day.trip(trip?.slice('trip:'.length, -` in ${BAG}`.length) ?? '')?.receptacles).toEqual([]);
});

test('what comes out of a substitute bag was until then where the log had it', () => {
  const day = new Day();
  closeBag(day);
  const label = day.receptacle(BAG)?.label ?? '';
  const entry: Spoken = {
    kind: 'ReportSubstitute',
    facility: '120900',
    receptacle: 'T000009',
    label,
    grossGrams: 620,
    sealState: 'intact',
    from: { kind: 'facility', facility: '110900' },
    reason: 'data-missing',
  };
  day.says('120900-a', entry);
  day.says('120900-a', {
    kind: 'ReportOpening',
    receptacle: 'T000009',
    facility: '120900',
    witness: '120900-b',
    sealState: 'intact',
    items: [ITEM],
  });
  expect(chainOf(day, [BAG, 'T000009'])).toEqual(['facility:110900', `facility:110900 in ${BAG}`, 'facility:120900']);
});

test('a delivery that was reported wrongly gives the item back to the courier, and the chain keeps both', () => {
  const day = new Day();
  goOut(day);
  day.says('100000-c', delivery(ITEM));
  day.says('100000-b', { kind: 'CorrectDelivery', item: ITEM, reason: 'entered-wrongly' });
  expect(chainOf(day)).toEqual(['facility:100000', 'courier:100000-c', 'body:ministry', 'courier:100000-c']);
});
