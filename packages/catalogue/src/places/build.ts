import {
  addDays,
  instantOf,
  serviceDateOf,
  yearOf,
  DAY,
  type Equipment,
  type Facility,
  type Instant,
} from '@giaolien/kernel';

import { CENTRES } from '../facility/province-rows.ts';
import { drawFrom } from '../people/chance.ts';
import { uuidFrom } from '../people/staff.ts';
import type { CameraBody, EntryBody, MachineBody, OpeningBody, PlaceRecords, RulesBody, ZoneBody } from './place.ts';

type Placed<Body> = { readonly id: string; readonly facility: string; readonly body: Body };

const COUNTER: ZoneBody = {
  name: 'Khu giao dịch',
  kind: 'counter',
  needsCamera: true,
  needsEntryControl: false,
  needsAttendance: true,
  entryControlWorking: true,
  opensMinute: 7 * 60,
  closesMinute: 20 * 60,
};
const INNER: ZoneBody = { ...COUNTER, needsEntryControl: true, opensMinute: null, closesMinute: null };
/** By the end of the id. */
const OFFICE_ZONES: Readonly<Record<string, ZoneBody>> = {
  GD: COUNTER,
  KT: { ...INNER, name: 'Khu khai thác', kind: 'processing' },
  CM: { ...INNER, name: 'Phòng chia chọn mật', kind: 'secret-sorting' },
  KHO: { ...INNER, name: 'Kho bưu gửi KT1', kind: 'store', needsAttendance: false },
};
const CENTRE_ZONES: Readonly<Record<string, ZoneBody>> = {
  ...OFFICE_ZONES,
  XQ: { ...INNER, name: 'Phòng X-quang', kind: 'x-ray', opensMinute: 6 * 60, closesMinute: 22 * 60 },
  BX: { ...COUNTER, name: 'Bãi xe', kind: 'yard', needsAttendance: false, opensMinute: null, closesMinute: null },
};

/** Offices that have more than one room: the three centres and the provincial offices. */
function hasZones({ kind }: Facility): boolean {
  return kind === 'regional-centre' || kind === 'provincial-office';
}

/**
 * Zones, cameras, rules, machines and today's entries of the demonstration: the same for the same facilities and day.
 * In Hà Nội a camera is out of order, in Cà Mau the only one of the store, and one recorder keeps too little.
 */
export function buildPlaces(
  facilities: readonly Facility[],
  equipment: readonly Equipment[],
  now: Instant,
): PlaceRecords {
  const offices = facilities.filter(hasZones);
  const zones = offices.flatMap(zonesOf);
  return {
    zones,
    cameras: zones.flatMap((zone) => camerasOf(zone, now)),
    rules: offices.map((facility) => rulesOf(facility, now)),
    openings: offices.filter(({ openForKt1 }) => openForKt1).map((facility) => openingOf(facility, now)),
    machines: [
      ...equipment.map((machine) => knownMachine(machine)),
      ...offices.flatMap((each) => otherMachines(each, now)),
    ],
    entries: entriesOf(now),
  };
}

function zonesOf({ id, kind }: Facility): readonly Placed<ZoneBody>[] {
  const zones = kind === 'regional-centre' ? CENTRE_ZONES : OFFICE_ZONES;
  return Object.entries(zones).map(([end, body]) => ({ id: `${id}-${end}`, facility: id, body }));
}

function camerasOf({ id: zone, facility, body }: Placed<ZoneBody>, now: Instant): readonly Placed<CameraBody>[] {
  const isOnly = facility === FAR_OFFICE && body.kind === 'store';
  const numbers = isOnly ? [1] : [1, 2];
  return numbers.map((number) => {
    const isBroken = isOnly || (facility === CENTRES.north.id && body.kind === 'processing' && number === 2);
    const isShort = facility === CENTRES.south.id && body.kind === 'yard' && number === 2;
    const since = isBroken
      ? instantOf(addDays(serviceDateOf(now), -1), 15 * 60 + 20)
      : instantOf(`${yearOf(serviceDateOf(now)) - 1}-06-01`, 8 * 60);
    const name = `Camera ${number}, ${body.name.toLocaleLowerCase('vi')}`;
    return {
      id: `${zone}-CAM${number}`,
      facility,
      body: { zone, name, working: !isBroken, since, retentionDays: isShort ? 15 : 90 },
    };
  });
}

function rulesOf({ id, kind }: Facility, now: Instant): Placed<RulesBody> {
  const year = yearOf(serviceDateOf(now));
  const title =
    kind === 'regional-centre'
      ? 'Nội quy ra vào và làm việc tại trung tâm khai thác KT1'
      : 'Nội quy ra vào và làm việc tại bưu cục KT1';
  const paper = `${10 + (drawFrom(`${id}/rules`) % 400)}/QĐ-NQ`;
  return {
    id: `${id}-NQ1`,
    facility: id,
    body: { title, paper, from: instantOf(`${year - 1}-01-01`, 0), until: null },
  };
}

function openingOf({ id }: Facility, now: Instant): Placed<OpeningBody> {
  const decision = `${1 + (drawFrom(`${id}/opening`) % 600)}/QĐ-KT1`;
  const from = instantOf(`${yearOf(serviceDateOf(now)) - 1}-07-01`, 0);
  return { id, facility: id, body: { decision, from } };
}

function knownMachine({ id, facility, kind, name, calibratedUntil }: Equipment): Placed<MachineBody> {
  const draw = drawFrom(`${id}/paper`);
  const serial = `${kind === 'x-ray' ? 'XR' : kind === 'scale' ? 'SC' : 'DF'}${String(draw).slice(-6)}`;
  const paper = `${1 + (draw % 900)}/GCN-${kind === 'scale' ? 'KĐ' : 'HC'}`;
  return {
    id,
    facility,
    body: { name, kind, serial, inspectedAt: null, inspectedUntil: null, calibratedUntil, paper },
  };
}

function otherMachines({ id, kind }: Facility, now: Instant): readonly Placed<MachineBody>[] {
  const today = instantOf(serviceDateOf(now), 0);
  const common = { serial: null, inspectedAt: null, inspectedUntil: null, calibratedUntil: null, paper: null };
  const printer: MachineBody = { ...common, name: 'Máy in nhãn số 1', kind: 'printer' };
  const locators = Array.from({ length: kind === 'regional-centre' ? 6 : 2 }, (_, index) => {
    const draw = drawFrom(`${id}/locator/${index}`);
    const inspectedUntil = today + (20 + (draw % 700)) * DAY;
    const body: MachineBody = {
      ...common,
      name: `Thiết bị định vị số ${index + 1}`,
      kind: 'locator',
      serial: `GPS${String(draw).slice(-6)}`,
      inspectedAt: inspectedUntil - 730 * DAY,
      inspectedUntil,
      paper: `${1 + (draw % 900)}/BB-KT`,
    };
    return { id: `DV-${id}-${index + 1}`, facility: id, body };
  });
  return [{ id: `IN-${id}-1`, facility: id, body: printer }, ...locators];
}

function entriesOf(now: Instant): readonly Placed<EntryBody>[] {
  const today = serviceDateOf(now);
  const facility = CENTRES.north.id;
  const entry = (zone: string, minute: number, left: number | null, change: Partial<EntryBody>): Placed<EntryBody> => ({
    id: uuidFrom(`${today}/${zone}/${minute}`),
    facility,
    body: {
      zone: `${facility}-${zone}`,
      person: null,
      visitor: null,
      purpose: 'Ca sáng',
      escort: null,
      enteredAt: instantOf(today, minute),
      leftAt: left === null ? null : instantOf(today, left),
      ...change,
    },
  });
  return [
    entry('KT', 355, null, { person: 'chiachon.hn' }),
    entry('CM', 357, null, { person: 'kiemsoat.hn' }),
    entry('XQ', 365, 400, {
      visitor: { name: 'Trần Văn Kiểm', organisation: 'Trung tâm kiểm định thiết bị' },
      purpose: 'Kiểm tra máy soi định kỳ',
      escort: 'kiemsoat2.hn',
    }),
  ];
}

/** The provincial office of Cà Mau, where newcomers walk an item by hand. */
const FAR_OFFICE = '970900';
