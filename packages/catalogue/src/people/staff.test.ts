import { DAY } from '@giaolien/kernel';
import { describe, expect, test } from 'vitest';

import { NATION, NOW } from '../testing/nation.ts';
import { demonstrationStaff, personOfStaff, staffOfPerson, uuidFrom } from './staff.ts';

const STAFF = NATION.people.map((person) => ({ person, body: demonstrationStaff(person, NOW) }));

describe('the staff register of the demonstration', () => {
  test('says of everyone what the kernel knows of him, and his papers besides', () => {
    expect(STAFF).toHaveLength(5571);
    for (const { person, body } of STAFF) {
      expect(personOfStaff(person.id, body)).toEqual(person);
      expect(body.qualifications.every(({ paper }) => paper !== null)).toBe(true);
    }
  });

  test('a person of whom nothing else is known stands in it without papers', () => {
    const [person] = NATION.people;
    if (person === undefined) throw new Error('The demonstration has people.');
    expect(personOfStaff(person.id, staffOfPerson(person))).toEqual(person);
  });

  test('a vetting that did not end well is none for the kernel', () => {
    const [first] = STAFF;
    if (first === undefined) throw new Error('The demonstration has people.');
    const qualifications = first.body.qualifications.map((each) =>
      each.kind === 'vetting' ? { ...each, result: 'not-clear' as const } : each,
    );
    const kinds = personOfStaff('x', { ...first.body, qualifications }).qualifications.map(({ kind }) => kind);
    expect(kinds).not.toContain('vetting');
    expect(kinds).toContain('clearance');
  });

  test('a few licences end soon and a few have ended; every phone number is one that nobody has', () => {
    const ends = STAFF.flatMap(({ body }) => [
      ...body.licences.map(({ until }) => until),
      ...body.tools.map(({ licenceUntil }) => licenceUntil),
    ]);
    const soon = ends.filter((until) => NOW < until && until <= NOW + 90 * DAY);
    const ended = ends.filter((until) => until <= NOW);
    expect(soon.length).toBeGreaterThan(3);
    expect(soon.length).toBeLessThan(60);
    expect(ended.length).toBeGreaterThan(0);
    expect(ended.length).toBeLessThan(10);
    for (const { body } of STAFF) expect(body.contact.phone).toMatch(/^0000 \d{3} \d{3}$/u);
  });

  test('ids that look like UUIDs are the same for the same text', () => {
    expect(uuidFrom('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(uuidFrom('a')).toBe(uuidFrom('a'));
    expect(uuidFrom('a')).not.toBe(uuidFrom('b'));
  });
});
