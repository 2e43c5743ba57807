import { mayChangeRecord, mayReadRecord, type RecordPlace, type RegisterName, type Viewer } from '@giaolien/access';
import type { NationNetwork } from '@giaolien/catalogue';
import type { FacilityId, PersonId } from '@giaolien/kernel';
import { notFound, Problem } from '../http/problem.ts';
import type { Services } from '../services.ts';

/** Nobody's record: only who sees everything may read it. */
const NOWHERE: RecordPlace = { facility: '', above: [] };

/** Where the records of a facility belong: itself, and the offices above it below the regional centre. */
export function placeOf(network: NationNetwork, facility: FacilityId): RecordPlace {
  const above: FacilityId[] = [];
  for (let each = network.findFacility(facility)?.parent; each !== undefined;) {
    const parent = network.findFacility(each);
    if (parent === undefined || parent.kind === 'regional-centre') break;
    above.push(parent.id);
    each = parent.parent;
  }
  return { facility, above };
}

/** The facilities whose records of `register` the viewer may read; `undefined`: all of them. */
export function reachOf(
  viewer: Viewer,
  register: RegisterName,
  network: NationNetwork,
): readonly FacilityId[] | undefined {
  if (mayReadRecord(viewer, register, NOWHERE)) return undefined;
  const own: RecordPlace = { facility: viewer.facility, above: [] };
  return mayReadRecord(viewer, register, own) ? withChildren(viewer.facility, network) : [];
}

/** The same, narrowed to the one that a query names. */
export function narrowed(
  reach: readonly FacilityId[] | undefined,
  facility: FacilityId | undefined,
): readonly FacilityId[] | undefined {
  if (facility === undefined) return reach;
  return reach === undefined || reach.includes(facility) ? [facility] : [];
}

/** True when the whole record of that person is open to the viewer. */
export function mayReadStaff(
  viewer: Viewer,
  { id, facility }: { readonly id: PersonId; readonly facility: FacilityId },
  { store }: Services,
): boolean {
  return mayReadRecord(viewer, 'staff', placeOf(store.catalogue.network(), facility), id);
}

/** @throws Problem 404 when the viewer may not know of it */
export function assertMayRead(
  viewer: Viewer,
  register: RegisterName,
  facility: FacilityId,
  { store }: Services,
  person?: PersonId,
): void {
  if (!mayReadRecord(viewer, register, placeOf(store.catalogue.network(), facility), person)) throw notFound();
}

/** @throws Problem 404 when he may not read it, 403 when he may read and not change it */
export function assertMayChange(
  viewer: Viewer,
  register: RegisterName,
  facility: FacilityId,
  services: Services,
  person?: PersonId,
): void {
  assertMayRead(viewer, register, facility, services, person);
  if (!mayChange(viewer, register, facility, services, person)) throw new Problem(403, 'role_must_allow');
}

/** True when the viewer may change records of that facility by himself. */
export function mayChange(
  viewer: Viewer,
  register: RegisterName,
  facility: FacilityId,
  { store }: Services,
  person?: PersonId,
): boolean {
  return mayChangeRecord(viewer, register, placeOf(store.catalogue.network(), facility), person);
}

function withChildren(facility: FacilityId, network: NationNetwork): readonly FacilityId[] {
  // The offices below a regional centre are the provinces', which keep their own.
  if (network.findFacility(facility)?.kind === 'regional-centre') return [facility];
  return [facility, ...network.listChildren(facility).flatMap(({ id }) => withChildren(id, network))];
}
