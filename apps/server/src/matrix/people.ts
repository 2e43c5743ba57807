import { SECRECY_CLASSES, type FacilityId, type Person, type SecrecyClass } from '@giaolien/kernel';
import { ROLES, type PersonRole } from '@giaolien/wire';

import { hashPassword } from '../auth/password.ts';
import { DEMONSTRATION_PASSWORD } from '../start/demonstration.ts';
import { MORNING, type TestServer } from '../testing/server.ts';

/** One cell of role × unit × clearance, as a person of the register. */
export interface Somebody {
  readonly id: string;
  readonly role: PersonRole;
  readonly facility: FacilityId;
  readonly clearance: SecrecyClass | null;
  /** By the words of the policy: watches the network anywhere, or directs it from a regional centre (R1.05). */
  readonly national: boolean;
}

export const CLEARANCES: readonly (SecrecyClass | null)[] = [null, ...SECRECY_CLASSES.toReversed()];

/** The three places from which one can look: where mail begins, where it arrives, and where it never was. */
export interface Units {
  /** A regional centre. */
  readonly origin: FacilityId;
  readonly destination: FacilityId;
  readonly elsewhere: FacilityId;
}

const DAY = 86_400_000;

/** Puts one person for every cell of the matrix on the staff register, each with an account of the demonstration. */
export async function enrolEverybody(server: TestServer, units: Units): Promise<readonly Somebody[]> {
  const everybody = Object.values<FacilityId>({ ...units }).flatMap((facility) =>
    ROLES.flatMap((role) =>
      CLEARANCES.map((clearance): Somebody => ({
        id: `mx.${role}.${facility}.${clearance ?? 'none'}`,
        role,
        facility,
        clearance,
        national: isNationalBy(role, facility === units.origin),
      })),
    ),
  );
  await server.store.catalogue.revise({ people: everybody.map(personOf) }, async () => undefined);
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  await server.store.accounts.create(
    everybody.map(({ id }) => ({ person: id, passwordHash, demonstration: true })),
    MORNING,
  );
  return everybody;
}

function personOf({ id, role, facility, clearance }: Somebody): Person {
  const period = { from: MORNING - 30 * DAY, until: MORNING + 300 * DAY };
  return {
    id,
    name: `Người ${id}`,
    facility,
    roles: [role],
    qualifications: clearance === null ? [] : [{ kind: 'clearance', ...period, secrecy: clearance }],
  };
}

function isNationalBy(role: PersonRole, isCentre: boolean): boolean {
  if (role === 'monitor' || role === 'inspector') return true;
  return isCentre && (role === 'dispatcher' || role === 'administrator');
}
