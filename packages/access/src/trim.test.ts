import { subjectsOfEvent, type Recorded } from '@giaolien/kernel';
import {
  accept,
  acceptance,
  acceptAtCentre,
  BAG,
  closeBag,
  Day,
  ITEM,
  load as loadTrip,
  openBag,
  OTHER,
  PACK_BOTH,
  treat,
} from '@giaolien/kernel/testing';
import { describe, expect, test } from 'vitest';
import type { Label } from './rows.ts';
import { trimFact, trimTrip, type Labels } from './trim.ts';
import type { Viewer } from './viewer.ts';

const monitor: Viewer = {
  person: 'm',
  facility: '100000',
  roles: ['monitor'],
  national: true,
  clearance: 'A',
  glass: [],
};
const uncleared: Viewer = { ...monitor, clearance: 'B' };
const elsewhere: Viewer = { ...monitor, person: 'x', facility: '999999', roles: ['clerk'], national: false };

function labelsOf(facts: readonly Recorded[], change: Readonly<Record<string, Partial<Label>>> = {}): Labels {
  const subjects = facts.flatMap(({ event }) => subjectsOfEvent(event));
  return new Map(subjects.map((subject) => [subject, { secrecy: null, near: [], ...change[subject] }]));
}

function typesFor(day: Day, viewer: Viewer, change: Readonly<Record<string, Partial<Label>>> = {}): readonly string[] {
  const labels = labelsOf(day.recorded, change);
  return day.recorded.flatMap((fact) => trimFact(fact, viewer, labels)?.event.type ?? []);
}

describe('A fact', () => {
  test('is told whole to the network and to whoever stated it', () => {
    const day = new Day();
    loadTrip(day);
    const all = day.recorded.map(({ event }) => event.type);
    expect(typesFor(day, monitor)).toEqual(all);
    expect(typesFor(day, { ...elsewhere, facility: '110900' })).toEqual(all);
  });

  test('is not told where nothing of it is near', () => {
    const day = new Day();
    loadTrip(day);
    expect(typesFor(day, elsewhere)).toEqual([]);
  });

  test('is told where one of its subjects is expected', () => {
    const day = new Day();
    loadTrip(day);
    const bound = { [`receptacle:${BAG}`]: { near: ['999999'] } };
    expect(typesFor(day, elsewhere, bound)).toContain('HandoverCompleted');
    expect(typesFor(day, elsewhere, bound)).not.toContain('ItemAccepted');
  });

  test('about a class A subject is hidden from the uncleared', () => {
    const day = new Day();
    accept(day);
    expect(typesFor(day, uncleared, { [`item:${ITEM}`]: { secrecy: 'A' } })).toEqual([]);
  });

  test('is hidden when nobody has looked up how far it labels', () => {
    const day = new Day();
    accept(day);
    const [fact] = day.recorded;
    expect(fact === undefined ? 'none' : trimFact(fact, uncleared, new Map())).toBeUndefined();
  });

  test('with lines of several keeps those that the reader may know', () => {
    const day = new Day();
    accept(day);
    day.says('110900-a', acceptance({ item: OTHER }));
    day.says('110900-b', { kind: 'ControlItem', item: OTHER });
    openBag(day);
    day.says('110900-a', PACK_BOTH);
    const packed = day.recorded.find(({ event }) => event.type === 'ItemsPacked');
    if (packed === undefined) throw new Error('Nothing was packed.');
    const trimmed = trimFact(packed, uncleared, labelsOf([packed], { [`item:${OTHER}`]: { secrecy: 'A' } }));
    expect(trimmed?.event).toMatchObject({ type: 'ItemsPacked', lines: [{ item: ITEM }] });
    expect(JSON.stringify(trimmed)).not.toContain(OTHER);
  });

  test('about seals is told to the office that holds them, seal by seal', () => {
    const day = new Day();
    openBag(day);
    const issued = day.recorded.find(({ event }) => event.type === 'SealsIssued');
    if (issued === undefined) throw new Error('No seals were issued.');
    const near = labelsOf([issued], { 'seal:KT-0002': { near: ['999999'] } });
    expect(trimFact(issued, elsewhere, near)?.event).toMatchObject({ seals: ['KT-0002'] });
    expect(trimFact(issued, uncleared, new Map())?.event).toEqual(issued.event);
  });

  test('about a treatment of several items names those that the reader may know', () => {
    const day = new Day();
    acceptAtCentre(day, 'office');
    treat(day);
    const types = typesFor(day, uncleared, { [`item:${ITEM}`]: { secrecy: 'A' } });
    expect(types).not.toContain('Screened');
    expect(types).not.toContain('Disinfected');
  });

  test('that closes a despatch with a class A bag is hidden with it', () => {
    const day = new Day();
    closeBag(day);
    const types = typesFor(day, uncleared, {
      [`receptacle:${BAG}`]: { secrecy: 'A' },
      [`despatch:110900-120900-K-2026-0001`]: { secrecy: 'A' },
    });
    expect(types).not.toContain('DespatchClosed');
    expect(types).not.toContain('ReceptacleSealed');
    expect(types).not.toContain('ItemsPacked');
  });
});

describe('A trip', () => {
  test('shows the uncleared no load of class A', () => {
    const day = new Day();
    loadTrip(day);
    const trip = day.trip('20000000-0000-4000-8000-000000000001');
    if (trip === undefined) throw new Error('No trip.');
    const load = {
      filled: true,
      items: 1,
      seal: 'intact' as const,
      located: true,
      isolated: false,
      direct: false,
      guards: false,
    };
    const loaded = {
      ...trip,
      receptacles: [
        { ...load, receptacle: BAG, secrecy: 'A' as const },
        { ...load, receptacle: 'T000009', secrecy: null },
      ],
    };
    expect(trimTrip(loaded, uncleared, new Map()).receptacles).toMatchObject([
      { receptacle: 'T000009', secrecy: null },
    ]);
    expect(trimTrip(loaded, monitor, new Map()).receptacles).toHaveLength(2);
  });

  test('names to the uncleared no open list of class A, nor one of which nothing is known', () => {
    const day = new Day();
    loadTrip(day);
    const trip = day.trip('20000000-0000-4000-8000-000000000001');
    if (trip === undefined) throw new Error('No trip.');
    const listed = { ...trip, openLists: ['open', 'secret', 'unknown'] };
    const labels: Labels = new Map([
      ['handover:open', { secrecy: null, near: [] }],
      ['handover:secret', { secrecy: 'A', near: [] }],
    ]);
    expect(trimTrip(listed, uncleared, labels).openLists).toEqual(['open']);
    expect(trimTrip(listed, monitor, labels).openLists).toEqual(listed.openLists);
  });
});
