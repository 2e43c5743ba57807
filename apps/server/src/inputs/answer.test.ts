import { BREACH_CODES } from '@giaolien/kernel';
import { expect, test } from 'vitest';
import { statusOfBreach } from './answer.ts';

test('What does not exist is 404, what one may not say is 403, and every other broken rule 422', () => {
  const codesOf = (status: number) => BREACH_CODES.filter((code) => statusOfBreach(code) === status);
  expect(codesOf(404)).toEqual([
    'facility_must_be_known',
    'body_must_be_known',
    'item_must_be_known',
    'receptacle_must_be_known',
    'despatch_must_be_known',
    'handover_must_be_known',
    'trip_must_be_known',
    'irregularity_must_be_known',
    'request_must_be_known',
    'vehicle_must_be_known',
    'equipment_must_be_known',
    'person_must_be_known',
    'seal_must_be_known',
  ]);
  expect(codesOf(403)).toEqual([
    'actor_must_act_for_own_facility',
    'actor_must_hold_role',
    'actor_must_hold_clearance',
    'actor_must_be_giver',
    'actor_must_be_receiver',
  ]);
  expect(codesOf(404).length + codesOf(403).length + codesOf(422).length).toBe(BREACH_CODES.length);
});
