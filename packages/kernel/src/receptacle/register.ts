import { broken, type Act } from '../act.ts';
import { subjectOf } from '../ids.ts';
import { findReceptacle, getReceptacle } from '../scene.ts';
import type { RegisterReceptacle, ReportLocator, WithdrawReceptacle } from './inputs.ts';
import { checkLocator } from './locator.ts';
import { isEmpty, isHeldBy, locatedOf } from './receptacle.ts';

/**
 * Enters a bag or box in the register of assets (12.3 #29).
 * Breaches, in order: unknown office, other office, known receptacle.
 */
export const registerReceptacle: Act<RegisterReceptacle> = {
  subjects: (input) => [subjectOf('receptacle', input.receptacle)],
  check: (scene, input) => [
    ...broken(scene.context.network.findFacility(input.facility) === undefined, 'facility_must_be_known'),
    ...broken(input.facility !== scene.context.actor.facility, 'actor_must_act_for_own_facility'),
    ...broken(findReceptacle(scene, input.receptacle) !== undefined, 'receptacle_must_be_new'),
  ],
  events(_scene, { receptacle, form, tareGrams, locator }, common) {
    const fixed = locator === undefined ? {} : { locator };
    return [{ ...common, type: 'ReceptacleRegistered', receptacle, form, tareGrams, ...fixed }];
  },
};

/**
 * Thu hồi vỏ: an empty shell of the office leaves service (12.3 #36).
 * Breaches, in order: unknown receptacle; not empty, not in hand, on a list.
 */
export const withdrawReceptacle: Act<WithdrawReceptacle> = {
  subjects: (input) => [subjectOf('receptacle', input.receptacle)],
  check(scene, input) {
    const receptacle = findReceptacle(scene, input.receptacle);
    if (receptacle === undefined) return broken(true, 'receptacle_must_be_known');
    return [
      ...broken(!isEmpty(receptacle), 'receptacle_must_be_empty'),
      ...broken(!isHeldBy(receptacle, scene.context.actor.facility), 'receptacle_must_be_in_hand'),
      ...broken(receptacle.handover !== null, 'receptacle_must_not_be_listed'),
    ];
  },
  events: (_scene, { receptacle, reason }, common) => [{ ...common, type: 'ReceptacleWithdrawn', receptacle, reason }],
};

/**
 * A locator was fixed, fell silent, or speaks again (R1.55; 12.3 #30). Another serial number is another locator, and
 * that one is fixed where the receptacle lies; silence is heard from anywhere.
 * Breaches, in order: unknown receptacle; not in hand; silent while the contents want it to speak.
 */
export const reportLocator: Act<ReportLocator> = {
  subjects: (input) => [subjectOf('receptacle', input.receptacle)],
  check(scene, input) {
    const receptacle = findReceptacle(scene, input.receptacle);
    if (receptacle === undefined) return broken(true, 'receptacle_must_be_known');
    const isFixed = receptacle.locator?.serial !== input.locator;
    return [
      ...broken(isFixed && !isHeldBy(receptacle, scene.context.actor.facility), 'receptacle_must_be_in_hand'),
      ...checkLocator(scene, { ...locatedOf(receptacle), located: input.active }),
    ];
  },
  events(scene, { receptacle, locator, active }, common) {
    const { despatch, custodian } = getReceptacle(scene, receptacle);
    const packed = despatch === null ? {} : { despatch };
    const aboard = custodian.kind === 'trip' ? { trip: custodian.trip } : {};
    return [{ ...common, type: 'LocatorReported', receptacle, locator, active, ...packed, ...aboard }];
  },
};
