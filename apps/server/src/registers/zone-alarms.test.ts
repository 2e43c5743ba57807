import { HOUR, instantOf, MINUTE } from '@giaolien/kernel';
import type { Camera, Entry, RosterShift, Zone } from '@giaolien/wire';
import { describe, expect, test } from 'vitest';
import { zoneAlarms, type ZoneQuestion } from './zone-alarms.ts';

const TODAY = '2026-11-24';
const NINE = instantOf(TODAY, 9 * 60);
const BY = { version: 1, changedBy: 'kiemsoat.hn', changedAt: NINE - 48 * HOUR };

const ZONE: Zone = {
  id: 'Z',
  name: 'Kho',
  kind: 'store',
  needsCamera: false,
  needsEntryControl: false,
  needsAttendance: false,
  entryControlWorking: false,
  opensMinute: null,
  closesMinute: null,
  ...BY,
};
const OFFICE_HOURS = { opensMinute: 7 * 60, closesMinute: 20 * 60 };
const CAMERA: Camera = { id: 'C', zone: 'Z', name: 'C', working: true, since: NINE - HOUR, retentionDays: 90, ...BY };
const STAFF: Entry = {
  id: 'e1',
  zone: 'Z',
  person: 'an',
  visitor: null,
  purpose: 'ca',
  escort: null,
  enteredAt: NINE - HOUR,
  leftAt: null,
  ...BY,
};
const VISITOR: Entry = {
  ...STAFF,
  id: 'e2',
  person: null,
  visitor: { name: 'Khách', organisation: null },
  escort: 'an',
};

function shift(startMinute: number, endMinute: number, people: string[], zone: string | null = null): RosterShift {
  const position = {
    id: 'v',
    task: 'Trực',
    role: 'sorter' as const,
    count: 1,
    secrecy: null,
    screening: false,
    people,
  };
  return { id: 's', day: TODAY, name: 'Ca', startMinute, endMinute, zone, positions: [position] };
}

function kindsOf(zone: Partial<Zone>, change: Partial<ZoneQuestion> = {}) {
  const question = {
    facility: '080100',
    zones: [{ ...ZONE, ...zone }],
    cameras: [],
    inside: [],
    shifts: [],
    now: NINE,
  };
  return zoneAlarms({ ...question, ...change }).map(({ kind }) => kind);
}

describe('alarms of a zone', () => {
  const attended = { needsAttendance: true };
  const table: readonly [string, Partial<Zone>, Partial<ZoneQuestion>, string[]][] = [
    ['asks for nothing', {}, {}, []],
    ['asks for a camera and has none', { needsCamera: true }, {}, ['no-camera']],
    ['has a camera that works', { needsCamera: true }, { cameras: [CAMERA] }, []],
    ['has only one out of order', { needsCamera: true }, { cameras: [{ ...CAMERA, working: false }] }, ['no-camera']],
    [
      'has one out of order and one that works',
      { needsCamera: true },
      {
        cameras: [
          { ...CAMERA, working: false },
          { ...CAMERA, id: 'C2' },
        ],
      },
      [],
    ],
    ['has the camera of another zone', { needsCamera: true }, { cameras: [{ ...CAMERA, zone: 'Y' }] }, ['no-camera']],
    ['keeps recordings too short', {}, { cameras: [{ ...CAMERA, retentionDays: 29 }] }, ['retention-short']],
    ['asks for entry control that is out of order', { needsEntryControl: true }, {}, ['no-entry-control']],
    ['has entry control', { needsEntryControl: true, entryControlWorking: true }, {}, []],
    ['asks for somebody, and nobody is there', attended, {}, ['unattended']],
    ['has somebody on the roster', attended, { shifts: [shift(360, 840, ['an'])] }, []],
    ['has a shift without people', attended, { shifts: [shift(360, 840, [])] }, ['unattended']],
    ['has a shift that is over', attended, { shifts: [shift(0, 540, ['an'])] }, ['unattended']],
    ['has a shift in another zone', attended, { shifts: [shift(360, 840, ['an'], 'Y')] }, ['unattended']],
    ['has somebody checked in', attended, { inside: [STAFF] }, []],
    ['is closed', { ...attended, ...OFFICE_HOURS }, { now: NINE - 3 * HOUR }, []],
    ['has somebody inside who came after it opened', OFFICE_HOURS, { inside: [STAFF] }, []],
    [
      'was closed over somebody',
      OFFICE_HOURS,
      { inside: [{ ...STAFF, enteredAt: NINE - 24 * HOUR }] },
      ['left-inside'],
    ],
    ['never closes', {}, { inside: [{ ...STAFF, enteredAt: NINE - 24 * HOUR }] }, []],
    ['has a visitor with his escort', {}, { inside: [STAFF, VISITOR] }, []],
    ['has a visitor whose escort has left', {}, { inside: [VISITOR] }, ['visitor-alone']],
    ['has a visitor whose escort is elsewhere', {}, { inside: [{ ...STAFF, zone: 'Y' }, VISITOR] }, ['visitor-alone']],
  ];
  test.each(table)('a zone that %s', (_, zone, change, kinds) => {
    expect(kindsOf(zone, change)).toEqual(kinds);
  });

  test('an alarm keeps its id while it lasts, and says since when', () => {
    const zones = [{ ...ZONE, needsAttendance: true }];
    const ask = (now: number) =>
      zoneAlarms({ facility: '080100', zones, cameras: [], inside: [], shifts: [shift(360, 520, ['an'])], now });
    const [first] = ask(NINE);
    const [later] = ask(NINE + 5 * MINUTE);
    expect(first).toEqual(later);
    expect(first).toMatchObject({ id: 'unattended:Z', since: instantOf(TODAY, 520) });
  });
});
