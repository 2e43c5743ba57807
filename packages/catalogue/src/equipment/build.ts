import {
  instantOf,
  serviceDateOf,
  yearOf,
  type Equipment,
  type EquipmentKind,
  type Facility,
  type Instant,
} from '@giaolien/kernel';

import { CENTRES } from '../facility/province-rows.ts';
import { drawFrom } from '../people/chance.ts';

/** Words of the field that begin a machine's id. */
const WORDS: Readonly<Record<EquipmentKind, string>> = { 'x-ray': 'SOI', disinfection: 'KHU', scale: 'CAN' };
const NAMES: Readonly<Record<EquipmentKind, string>> = {
  'x-ray': 'Máy soi kiểm',
  disinfection: 'Máy khử khuẩn',
  scale: 'Cân điện tử',
};

/**
 * The machines: X-ray and disinfection at the three centres, which serve the four offices and process everything
 * between the regions (R1.50), with a spare of each in Hà Nội; a scale wherever KT1 items are accepted.
 */
export function buildEquipment(facilities: readonly Facility[], now: Instant): readonly Equipment[] {
  const year = yearOf(serviceDateOf(now));
  const centres = Object.values(CENTRES).flatMap(({ id }) => {
    const machines = id === CENTRES.north.id ? [1, 2] : [1];
    return machines.flatMap((number) => [
      machine('x-ray', id, number, year),
      machine('disinfection', id, number, year),
    ]);
  });
  const scales = facilities.filter(({ openForKt1 }) => openForKt1).map(({ id }) => machine('scale', id, 1, year));
  return [...centres, ...scales];
}

function machine(kind: EquipmentKind, facility: string, number: number, year: number): Equipment {
  const id = `${WORDS[kind]}-${facility}-${number}`;
  const name = `${NAMES[kind]} số ${number}`;
  return { id, name, kind, facility, calibratedUntil: calibrationEnd(id, kind, year) };
}

// Certificates run out at the end of some year to come. One scale in a hundred has let its own lapse.
function calibrationEnd(id: string, kind: EquipmentKind, year: number): Instant {
  const draw = drawFrom(`${id}/calibration`);
  const last = kind === 'scale' && draw % 100 === 0 ? year - 1 : year + 1 + (draw % 2);
  return instantOf(`${last}-12-31`, 24 * 60);
}
