import {
  idOf,
  kindOf,
  secrecyRank,
  subjectsOfEvent,
  type Recorded,
  type SecrecyClass,
  type SubjectId,
} from '@giaolien/kernel';
import { Day, randomDay } from '@giaolien/kernel/testing';
import { describe, expect, test } from 'vitest';
import { classEver, labelOf } from './labels.ts';
import { ROW_RULES, type Label, type RowKind } from './rows.ts';
import { excerptsOf } from './trim.ts';

const DAYS = 12;
const STEPS = 250;

/** A random day as its log has it. */
function dayOf(seed: number): Day {
  const day = new Day();
  for (const { person, input, now } of randomDay(seed, STEPS).said) {
    day.now = now;
    day.says(person, input);
  }
  return day;
}

function classIn(day: Day, subject: SubjectId): SecrecyClass | null {
  return classEver(subject, day.world.stories.get(subject)?.facts ?? []);
}

describe('What the log keeps of a fact', () => {
  const days = Array.from({ length: DAYS }, (_, seed) => dayOf(seed + 1));

  test('is whole for the highest class that it tells of, and names no higher class to anyone below', () => {
    let classified = 0;
    for (const day of days) {
      for (const fact of day.recorded) {
        const excerpts = excerptsOf(fact, (subject) => classIn(day, subject));
        expect(excerpts.at(-1)?.event).toEqual(fact.event);
        for (const { secrecy, event } of excerpts.slice(0, -1)) {
          classified += 1;
          expect(classesNamedIn(event).filter((named) => secrecyRank(named) > secrecyRank(secrecy))).toEqual([]);
        }
      }
    }
    expect(classified).toBeGreaterThan(100);
  });

  test('names no item of a higher class to anyone below', () => {
    for (const day of days) {
      for (const fact of day.recorded) {
        const secret = subjectsOfEvent(fact.event).filter((subject) => kindOf(subject) === 'item');
        for (const { secrecy, event } of excerptsOf(fact, (subject) => classIn(day, subject))) {
          const hidden = secret.filter((item) => secrecyRank(classIn(day, item)) > secrecyRank(secrecy));
          for (const item of hidden) expect(JSON.stringify(event ?? null)).not.toContain(idOf(item));
        }
      }
    }
  });
});

describe('The label of a record', () => {
  test('is never of a higher class than the record ever was, and names who has it', () => {
    for (const day of [dayOf(31), dayOf(32), dayOf(33)]) {
      for (const [subject, { now, facts }] of day.world.stories) {
        const kind = kindOf(subject);
        if (kind === 'series' || now === undefined || ROW_RULES[kind].secrecy === 'none') continue;
        // The kind in the tag is the kind of the state.
        const label = (labelOf as (kind: RowKind, now: object, facts: readonly Recorded[]) => Label)(kind, now, facts);
        expect(secrecyRank(label.secrecy)).toBeLessThanOrEqual(secrecyRank(classEver(subject, facts)));
        if ('custodian' in now && now.custodian.kind === 'facility')
          expect(label.near).toContain(now.custodian.facility);
      }
    }
  });

  test('says where every fact of an item was stated', () => {
    const day = dayOf(34);
    for (const [subject, { now, facts }] of day.world.stories) {
      if (now === undefined || !('product' in now)) continue;
      expect(labelOf('item', now, facts).near, subject).toEqual(
        expect.arrayContaining(facts.map(({ event }) => event.at)),
      );
    }
  });
});

function classesNamedIn(event: unknown): readonly SecrecyClass[] {
  const text = JSON.stringify(event ?? null);
  return [...text.matchAll(/"secrecy":"([ABC])"/g)].map(([, named]) => named as SecrecyClass);
}
