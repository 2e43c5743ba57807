import { describe, expect, it } from 'vitest';

import { networkOf } from './network.ts';
import { NATION } from './testing/nation.ts';

const network = networkOf(NATION);

describe('the network', () => {
  it('finds facilities, bodies, people, vehicles and routes by id, and nothing by an unknown one', () => {
    expect(network.findFacility('100900')?.name).toBe('Bưu cục KT1 Hà Nội');
    expect(network.findBody('TW-30')?.name).toBe('Văn phòng Chính phủ');
    expect(network.findPerson('giaodich.hn')?.roles).toEqual(['clerk']);
    expect(network.findVehicle(NATION.vehicles[0]?.id ?? '')).toBe(NATION.vehicles[0]);
    expect(network.findRoute('DS-SE3')?.mode).toBe('rail');
    expect(network.findRepresentative('TW-30-1')?.body).toBe('TW-30');
    expect(network.findEquipment('SOI-080100-2')?.kind).toBe('x-ray');
    expect(network.findFacility('000000')).toBeUndefined();
  });

  it('names whatever has an id', () => {
    for (const id of ['080700', 'X32248-UBND', 'laixe.camau', 'DS-SE1', 'CAN-970900-1', 'TW-30-1', '96', '32248']) {
      expect(network.findName(id), id).toBeTypeOf('string');
    }
    expect(network.findName('nobody')).toBeUndefined();
  });

  it('lists what belongs to a facility', () => {
    expect(network.listChildren('970900').filter((child) => child.kind === 'commune-office')).toHaveLength(64);
    expect(network.listPeopleAt('971380').map((person) => person.id)).toEqual(['buudien.971380', 'kiemsoat.971380']);
    expect(network.listBodiesServedBy('971380')).toHaveLength(2);
    expect(network.listRoutesAt('971380').length).toBeGreaterThanOrEqual(2);
    expect(network.listVehiclesAt('080100')).toHaveLength(16);
    expect(
      network
        .listEquipment('080100')
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['disinfection', 'disinfection', 'scale', 'x-ray', 'x-ray']);
    expect(network.listRepresentatives('TW-30').map(({ id }) => id)).toContain('TW-30-1');
  });

  it('knows who runs a vehicle: the Central Post Department at its centres, the public network elsewhere', () => {
    const operators = (facility: string) => new Set(network.listVehiclesAt(facility).map(({ operator }) => operator));
    expect(operators('080500')).toEqual(new Set(['central']));
    expect(operators('970900')).toEqual(new Set(['public']));
  });

  it('knows the thirteen special zones as list B since they were made', () => {
    const zones = NATION.communes.filter(({ kind }) => kind === 'special-zone').map(({ code }) => code);
    expect(NATION.specialAreas.map(({ commune }) => commune).toSorted()).toEqual(zones.toSorted());
    expect(network.findSpecialArea('22736')).toBe('B');
    expect(network.findSpecialArea('32248')).toBeUndefined();
    expect(network.specialAreaOn('22736', '2025-06-30')).toBeUndefined();
    expect(network.specialAreaOn('22736', '2025-07-01')).toBe('B');
  });

  it('finds the rule set that an item keeps', () => {
    expect(network.findRuleSet('KT1-2022-02-15')?.effectiveFrom).toBe('2022-02-15');
    expect(network.findRuleSet('KT1-1900-01-01')).toBeUndefined();
  });

  it('gives the rule set of a day', () => {
    expect(network.rulesOn('2026-11-24').id).toBe('KT1-2025-11-01');
  });
});
