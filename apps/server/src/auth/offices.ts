import { holdsOneOf, isNational } from '@giaolien/access';
import type { FacilityId, PersonId } from '@giaolien/kernel';
import type { Services } from '../services.ts';
import type { Principal } from './principal.ts';

/** True for an administrator whose office directs the network: another of his roles does not make him one. */
export function administersNation({ actor }: Principal, { store }: Pick<Services, 'store'>): boolean {
  const office = store.catalogue.network().findFacility(actor.facility);
  return office !== undefined && isAdministrator(actor) && isNational(['administrator'], office.kind);
}

/** Whether he administers what stands at a facility: his own office, or the whole network. */
export function administersAt(
  principal: Principal,
  facility: FacilityId | undefined,
  services: Pick<Services, 'store'>,
): boolean {
  const isOwn = isAdministrator(principal.actor) && principal.actor.facility === facility;
  return isOwn || administersNation(principal, services);
}

/** Whether he administers the account of a person: one of his own office, or anyone's for the whole network. */
export function administers(principal: Principal, person: PersonId, services: Pick<Services, 'store'>): boolean {
  return administersAt(principal, services.store.catalogue.network().findPerson(person)?.facility, services);
}

function isAdministrator({ roles }: Principal['actor']): boolean {
  return holdsOneOf(roles, ['administrator']);
}
