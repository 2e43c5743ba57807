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
    expect(network.findFacility('000000')).toBeUndefined();
  });

  it('names whatever has an id', () => {
    for (const id of ['080700', 'X32248-UBND', 'laixe.camau', 'DS-SE1', '96', '32248']) {
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
  });

  it('gives the rule set of a day', () => {
    expect(network.rulesOn('2026-11-24').id).toBe('KT1-2025-11-01');
  });
});
