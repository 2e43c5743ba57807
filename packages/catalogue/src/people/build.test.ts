import type { Role } from '@giaolien/kernel';
import { describe, expect, it } from 'vitest';

import { buildDemonstration } from '../demonstration.ts';
import { NATION, NOW } from '../testing/nation.ts';

const people = new Map(NATION.people.map((person) => [person.id, person]));

describe('people', () => {
  it('are 71 at the three centres and 5,500 in the public network', () => {
    const central = NATION.people.filter((person) => person.facility.startsWith('08'));
    expect(central).toHaveLength(71);
    expect(NATION.people).toHaveLength(71 + 5500);
    expect(people.size).toBe(NATION.people.length);
  });

  it('give every provincial office a whole crew and every commune office at least one person', () => {
    const rolesAt = new Map<string, Set<Role>>();
    for (const person of NATION.people) {
      const roles = rolesAt.get(person.facility) ?? new Set();
      for (const role of person.roles) roles.add(role);
      rolesAt.set(person.facility, roles);
    }
    for (const { office } of NATION.provinces) {
      const roles = ['clerk', 'controller', 'sorter', 'driver', 'courier', 'dispatcher'];
      for (const role of roles) expect(rolesAt.get(office), office).toContain(role);
    }
    for (const { office } of NATION.communes) {
      for (const role of ['clerk', 'sorter', 'courier']) expect(rolesAt.get(office), office).toContain(role);
    }
  });

  it('bear plausible Vietnamese names that never change', () => {
    const again = buildDemonstration({ now: NOW });
    expect(again.people).toEqual(NATION.people);
    for (const { name } of NATION.people.slice(0, 500)) expect(name).toMatch(/^\p{Lu}\p{Ll}*( \p{Lu}\p{Ll}*){2}$/u);
  });

  it('hold clearances that run out, and a few juniors let them lapse', () => {
    const lapsed = NATION.people.filter((person) => person.clearanceUntil < NOW);
    expect(lapsed.length).toBeGreaterThan(0);
    expect(lapsed.length).toBeLessThan(NATION.people.length / 50);
  });

  it('include a sample account for every role, all with class A and in force', () => {
    const roles = new Set(NATION.samples.map((sample) => sample.role));
    expect([...roles].sort()).toEqual([
      'administrator',
      'clerk',
      'controller',
      'courier',
      'dispatcher',
      'driver',
      'monitor',
      'sorter',
    ]);
    for (const sample of NATION.samples) {
      const person = people.get(sample.person);
      expect(person?.roles).toContain(sample.role);
      expect(person?.clearance).toBe('A');
      expect(person?.clearanceUntil).toBeGreaterThan(NOW);
    }
    expect(people.get('giaodich.hn')?.facility).toBe('080100');
    expect(people.get('giaodich.camau')?.facility).toBe('970900');
  });
});
