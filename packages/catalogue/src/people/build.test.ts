import { clearanceOf, DAY, isQualified, QUALIFICATION_KINDS, type Role } from '@giaolien/kernel';
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
    const lapsed = NATION.people.filter((person) => clearanceOf(person, NOW) === null);
    expect(lapsed.length).toBeGreaterThan(0);
    expect(lapsed.length).toBeLessThan(NATION.people.length / 50);
    // They had one, so what they did then stays judged by it.
    for (const person of lapsed) expect(clearanceOf(person, NOW - 3 * 365 * DAY)).not.toBeNull();
  });

  it('are vetted, trained and committed; those at the X-ray machines hold the certificate', () => {
    for (const person of NATION.people) {
      for (const kind of ['vetting', 'training', 'commitment'] as const) {
        expect(isQualified(person, kind, NOW), `${person.id} ${kind}`).toBe(true);
      }
      for (const { kind, from, until } of person.qualifications) {
        expect(QUALIFICATION_KINDS).toContain(kind);
        expect(from).toBeLessThan(until);
      }
    }
    const certified = NATION.people.filter((person) => isQualified(person, 'screening', NOW));
    const places = new Set(NATION.equipment.filter(({ kind }) => kind === 'x-ray').map(({ facility }) => facility));
    expect(new Set(certified.map(({ facility }) => facility))).toEqual(places);
    expect(certified.some(({ id }) => id === 'chiachon.hn')).toBe(true);
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
      'inspector',
      'monitor',
      'sorter',
    ]);
    for (const sample of NATION.samples) {
      const person = people.get(sample.person);
      expect(person?.roles).toContain(sample.role);
      expect(clearanceOf(person, NOW)).toBe('A');
    }
    expect(people.get('giaodich.hn')?.facility).toBe('080100');
    expect(people.get('giaodich.camau')?.facility).toBe('970900');
  });
});
