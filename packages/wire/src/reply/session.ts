import { Type, type Static } from 'typebox';
import type { Role } from '@giaolien/kernel';
import { SECRECY } from '../shape/part.ts';
import { FACILITY_ID, INSTANT, oneOf, PERSON_ID, strictObject } from '../shape/scalar.ts';
import type { SameType } from '../shape/same-type.ts';

/** Every role that a person can hold, in the order of the work; `watch` is the platform's own. */
export const ROLES = [
  'clerk',
  'controller',
  'sorter',
  'driver',
  'courier',
  'dispatcher',
  'monitor',
  'administrator',
  'inspector',
] as const;
export type PersonRole = (typeof ROLES)[number];
const rolesAreTheKernels: SameType<(typeof ROLES)[number], Exclude<Role, 'watch'>> = true;
void rolesAreTheKernels;

const PASSWORD = Type.String({ minLength: 1, maxLength: 200 });

/** Signing in. */
export const CREDENTIALS = strictObject({ person: Type.String({ minLength: 1, maxLength: 60 }), password: PASSWORD });

const SESSION_FIELDS = {
  person: PERSON_ID,
  name: Type.String(),
  facility: FACILITY_ID,
  facilityName: Type.String(),
  roles: Type.Array(oneOf(ROLES)),
  clearance: SECRECY,
  until: INSTANT,
};
/** Who is signed in, for which office, with what clearance at this moment, and how long the session can last. */
export const SESSION = strictObject(SESSION_FIELDS);
export type Session = Static<typeof SESSION>;

/** A fresh session with its token, for devices that send `authorization: Bearer` instead of the cookie. */
export const OPENED_SESSION = strictObject({ ...SESSION_FIELDS, token: Type.String() });
export type OpenedSession = Static<typeof OPENED_SESSION>;

/** The sample sign-ins of a demonstration database; empty in any other. */
export const DEMONSTRATION = strictObject({
  accounts: Type.Array(
    strictObject({
      person: PERSON_ID,
      name: Type.String(),
      role: oneOf(ROLES),
      facilityName: Type.String(),
      password: Type.String(),
    }),
  ),
});
export type Demonstration = Static<typeof DEMONSTRATION>;
