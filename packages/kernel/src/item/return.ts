import { broken, type Act } from '../act.ts';
import { assert } from '../assert.ts';
import { subjectOf } from '../ids.ts';
import { checkClearance, checkFitness } from '../network/fitness.ts';
import { boundAnew, ruleSetOf } from '../promise/bound.ts';
import { unclaimedFrom } from '../promise/deadlines.ts';
import type { Calendar, RuleSet } from '../promise/rule-set.ts';
import { workingDaysBetween } from '../promise/working-time.ts';
import { findItem, getItem, type Scene } from '../scene.ts';
import { serviceDateOf, type Instant } from '../time.ts';
import { checkInHand, checkUndecided } from './in-hand.ts';
import type { ApproveReturn, DeclareUnclaimed } from './inputs.ts';
import type { ItemNow } from './item.ts';
import { turnsElsewhere } from './turns.ts';

/**
 * Duyệt hoàn: an item that cannot be delivered goes back to its sender, by decision (R4.20–R4.22; 12.5 #58). The way back
 * has its own promise; secrecy and cover stay as they are.
 * Breaches, in order: unknown item or sender, clearance, not here, listed, suspended, on its way back, no ground.
 */
export const approveReturn: Act<ApproveReturn> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    const subject = subjectOf('item', item.id);
    return [
      ...checkInHand(scene, item),
      ...broken(scene.context.network.findBody(item.sender) === undefined, 'body_must_be_known'),
      ...checkUndecided(item),
      ...broken(item.returning, 'item_must_not_be_returning', subject),
      ...broken(
        !isUndeliverable(item, ruleSetOf(scene, item), scene.context.calendar),
        'return_must_have_ground',
        subject,
      ),
      ...checkClearance(scene, [item.product.secrecy]),
    ];
  },
  events(scene, input, common) {
    const item = getItem(scene, input.item);
    const sender = scene.context.network.findBody(item.sender);
    assert(sender !== undefined, 'the sender of a returned item is known');
    const bound = boundAnew(scene, item, sender);
    return [{ ...common, type: 'ReturnApproved', item: item.id, reference: input.reference, bound }];
  },
};

/**
 * Vô thừa nhận: neither deliverable nor returnable six months after acceptance, or at once when both refuse (R4.23;
 * 12.5 #59). To a sender who has left the register nothing can be returned. It stays closed at the office, and nothing
 * about it is published (R4.26).
 */
export const declareUnclaimed: Act<DeclareUnclaimed> = {
  subjects: (input) => [subjectOf('item', input.item)],
  check(scene, input) {
    const item = findItem(scene, input.item);
    if (item === undefined) return broken(true, 'item_must_be_known');
    return [
      ...checkInHand(scene, item),
      ...checkUndecided(item),
      ...broken(!isUnclaimed(scene, item), 'unclaimed_must_wait', subjectOf('item', item.id)),
      ...checkFitness(scene, [item.product.secrecy]),
    ];
  },
  events: (_scene, { item, decision }, common) => [{ ...common, type: 'ItemUnclaimed', item, decision }],
};

/**
 * The grounds of R4.20 on the way on which the item is: a wrong address, moved, not found, refused; not collected after
 * enough invitations far enough apart; or an X-ray that it failed.
 */
export function isUndeliverable(item: ItemNow, rules: RuleSet, calendar: Calendar): boolean {
  const { screening } = item;
  if (screening?.counts === true && screening.result === 'failed') return true;
  switch (item.lastAttempt) {
    case null:
      return false;
    case 'address-wrong':
    case 'moved':
    case 'not-found':
    case 'refused':
      return true;
    case 'did-not-collect':
    case 'closed':
      return isInvitedInVain(item.notices, rules, calendar);
  }
}

/** Invited at least so often, each time at least so many working days after the last that counts (R4.20 d; 12.5 #56). */
function isInvitedInVain(notices: readonly Instant[], rules: RuleSet, calendar: Calendar): boolean {
  const { count, gapWorkingDays } = rules.notices.value;
  let last: Instant | undefined;
  let counted = 0;
  for (const notice of notices) {
    const isApart =
      last === undefined || workingDaysBetween(serviceDateOf(last), serviceDateOf(notice), calendar) >= gapWorkingDays;
    if (!isApart) continue;
    counted += 1;
    last = notice;
  }
  return counted >= count;
}

function isUnclaimed(scene: Scene, item: ItemNow): boolean {
  const { calendar, network } = scene.context;
  const rules = ruleSetOf(scene, item);
  const hasWaited = scene.at >= unclaimedFrom(item, rules);
  if (item.returning && item.attempts > 0) return hasWaited || areBothRefusing(scene, item);
  const isSenderGone = network.findBody(item.sender) === undefined;
  return hasWaited && isSenderGone && (item.returning || isUndeliverable(item, rules, calendar));
}

/** The last attempt on the way there and the last one on the way back were refusals. */
function areBothRefusing(scene: Scene, item: ItemNow): boolean {
  const facts = scene.world.stories.get(subjectOf('item', item.id))?.facts ?? [];
  const told = facts.map(({ event }) => event).filter((event) => event.occurredAt <= scene.at);
  const turn = told.findLastIndex(turnsElsewhere);
  const there = told.slice(0, turn).findLast((event) => event.type === 'DeliveryAttempted' && event.counts);
  return item.lastAttempt === 'refused' && there?.type === 'DeliveryAttempted' && there.reason === 'refused';
}
