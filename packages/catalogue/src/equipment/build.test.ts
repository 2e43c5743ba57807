import type { EquipmentKind } from '@giaolien/kernel';
import { describe, expect, it } from 'vitest';

import { NATION, NOW } from '../testing/nation.ts';

function idsOf(kind: EquipmentKind): readonly string[] {
  return NATION.equipment.filter((machine) => machine.kind === kind).map(({ id }) => id);
}

describe('machines', () => {
  it('for X-ray and disinfection stand at the three centres, with a spare of each in Hà Nội', () => {
    expect(idsOf('x-ray')).toEqual(['SOI-080100-1', 'SOI-080100-2', 'SOI-080500-1', 'SOI-080700-1']);
    expect(idsOf('disinfection')).toEqual(['KHU-080100-1', 'KHU-080100-2', 'KHU-080500-1', 'KHU-080700-1']);
  });

  it('stand wherever a body is served whose items must be screened', () => {
    for (const body of NATION.bodies.filter(({ screened }) => screened)) {
      const kinds = NATION.equipment.filter(({ facility }) => facility === body.servedBy).map(({ kind }) => kind);
      for (const kind of ['x-ray', 'disinfection']) expect(kinds, body.name).toContain(kind);
    }
  });

  it('weigh in every office that is open for KT1', () => {
    const open = NATION.facilities.filter(({ openForKt1 }) => openForKt1);
    expect(idsOf('scale')).toHaveLength(open.length);
  });

  it('are calibrated, but for a few scales', () => {
    const lapsed = NATION.equipment.filter(({ calibratedUntil }) => calibratedUntil <= NOW);
    expect(lapsed.length).toBeGreaterThan(0);
    expect(lapsed.length).toBeLessThan(NATION.equipment.length / 50);
    expect(lapsed.every(({ kind }) => kind === 'scale')).toBe(true);
  });
});
