import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf, type FacilityId, type ItemId, type SubjectId, type TripId } from '../ids.ts';
import { irregularityIdOf, raised } from '../irregularity/raise.ts';
import { checkInHand } from '../item/in-hand.ts';
import { checkFitness, isQualified } from '../network/fitness.ts';
import type { EquipmentKind } from '../network/network.ts';
import { isClosed, isHeldBy, sealStateOf } from '../receptacle/receptacle.ts';
import { findItem, findReceptacle, getReceptacle, type Scene } from '../scene.ts';
import type { ReportDisinfection, ReportScreening, Treated } from './inputs.ts';
import { isSound } from './machine.ts';

/** What both treatments say. */
interface Treating extends Treated {
  readonly facility: FacilityId;
  readonly machine: string;
}

/**
 * Soi kiểm: the X-ray of an item, or of a sealed bag with everything inside (R1.50; 12.2 #27). A result other than
 * passed is a fact and opens a case; the gate is where the item would move on.
 * Breaches, in order: unknown item, bag or machine, other office; fitness, certificate; custody; machine; bag and seal.
 */
export const reportScreening: Act<ReportScreening> = {
  subjects: subjectsOfTreatment,
  check: (scene, input) => [...checkTreatment(scene, input), ...checkReliance(scene, input, 'x-ray')],
  events(scene, input, common) {
    const { machine, result } = input;
    const counts = checkReliance(scene, input, 'x-ray').length === 0;
    const treated = { ...coveredBy(scene, input), ...aboardOf(scene, input) };
    const fact = { ...common, type: 'Screened', ...treated, machine, counts, result } as const;
    if (result === 'passed') return [fact];
    const code = result === 'failed' ? 'screening-failed' : 'screening-inconclusive';
    const about = aboutOf(input);
    return [fact, raised(scene, common, irregularityIdOf(input.inputId, 0), { code, about })];
  },
};

/**
 * Khử khuẩn of an item, or of a sealed bag with everything inside (R1.50; 12.2 #27).
 * Breaches, in order: as for the X-ray, which wants a certificate besides.
 */
export const reportDisinfection: Act<ReportDisinfection> = {
  subjects: subjectsOfTreatment,
  check: (scene, input) => [...checkTreatment(scene, input), ...checkReliance(scene, input, 'disinfection')],
  events(scene, input, common) {
    const counts = checkReliance(scene, input, 'disinfection').length === 0;
    return [{ ...common, type: 'Disinfected', ...coveredBy(scene, input), machine: input.machine, counts }];
  },
};

function subjectsOfTreatment(input: Treating): readonly SubjectId[] {
  return [...aboutOf(input), subjectOf('equipment', input.machine)];
}

function aboutOf({ item, receptacle }: Treated): readonly SubjectId[] {
  return [
    ...(item === undefined ? [] : [subjectOf('item', item)]),
    ...(receptacle === undefined ? [] : [subjectOf('receptacle', receptacle)]),
  ];
}

/** One thing, known and in the hands of a fit actor's office. */
function checkTreatment(scene: Scene, { facility, item, receptacle }: Treating): readonly Breach[] {
  const own = broken(facility !== scene.context.actor.facility, 'actor_must_act_for_own_facility');
  if (receptacle === undefined) {
    const treated = item === undefined ? undefined : findItem(scene, item);
    if (treated === undefined) return broken(true, 'item_must_be_known');
    return [...own, ...checkFitness(scene, [treated.product.secrecy]), ...checkInHand(scene, treated)];
  }
  const treated = findReceptacle(scene, receptacle);
  if (treated === undefined) return broken(true, 'receptacle_must_be_known');
  return [
    ...own,
    ...checkFitness(scene, [treated.secrecy]),
    ...broken(!isHeldBy(treated, facility), 'receptacle_must_be_in_hand', subjectOf('receptacle', receptacle)),
  ];
}

/** What a gate may count on: machine, operator, and of a bag its seal. Whatever is broken here makes it not count. */
function checkReliance(scene: Scene, input: Treating, kind: EquipmentKind): readonly Breach[] {
  const { actor, network } = scene.context;
  const machine = network.findEquipment(input.machine);
  const operator = network.findPerson(actor.person);
  const isCertified = kind !== 'x-ray' || isQualified(operator, 'screening', scene.at);
  const bag = input.receptacle === undefined ? undefined : findReceptacle(scene, input.receptacle);
  const isUnsealed = bag !== undefined && isClosed(bag) && sealStateOf(bag) !== 'intact';
  return [
    ...broken(machine === undefined, 'equipment_must_be_known', subjectOf('equipment', input.machine)),
    ...broken(machine !== undefined && !isSound(scene, machine, kind, input.facility), 'machine_must_be_sound'),
    ...broken(!isCertified, 'operator_must_be_certified'),
    ...broken(bag !== undefined && !isClosed(bag), 'receptacle_must_be_closed'),
    ...broken(isUnsealed, 'seal_must_be_intact'),
  ];
}

/** The items that the treatment covers. */
function coveredBy(scene: Scene, { item, receptacle }: Treated) {
  if (receptacle === undefined) return { items: item === undefined ? [] : [item] };
  const items: readonly ItemId[] = getReceptacle(scene, receptacle).contents.map((line) => line.item);
  return { receptacle, items };
}

/** The trip that the log has the bag aboard: its order to leave counts on the X-ray. */
function aboardOf(scene: Scene, { receptacle }: Treated): { readonly trip?: TripId } {
  const custodian = receptacle === undefined ? undefined : getReceptacle(scene, receptacle).custodian;
  return custodian?.kind === 'trip' ? { trip: custodian.trip } : {};
}
