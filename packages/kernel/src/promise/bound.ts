import { assert } from '../assert.ts';
import type { Context } from '../context.ts';
import type { Bound } from '../item/events.ts';
import type { ItemNow } from '../item/item.ts';
import type { Scope, Urgency } from '../item/product.ts';
import type { Body, Facility } from '../network/network.ts';
import type { Scene } from '../scene.ts';
import type { Instant, ServiceDate } from '../time.ts';
import { dueAtOf, isTimed, postingDateOf } from './promise.ts';
import type { RuleSet } from './rule-set.ts';

/** Where a way begins. */
export interface Departure {
  readonly facility: Facility;
  readonly urgency: Urgency;
  /** J; without it, the day of the scene by the cut-off of the facility. */
  readonly postingDate?: ServiceDate;
  /** The agreed moment of Hẹn giờ at this very body. */
  readonly agreedAt?: Instant;
  /** The law of the item; without it, the law in force. */
  readonly rules?: RuleSet;
}

/**
 * The way from `facility` to `body`: who delivers, what is promised, what the gate will ask. Nothing is promised to a
 * body in an area of special geographic conditions (R2.08; 12.1 #11). Without `agreedAt`, Hẹn giờ has the promise of an
 * item without it: the moment was agreed for another address.
 */
export function boundTo(scene: Scene, body: Body, departure: Departure): Bound {
  const { network, calendar } = scene.context;
  const { facility, urgency, agreedAt } = departure;
  const rules = departure.rules ?? scene.context.rules;
  const scope = scopeOf(facility, body);
  const date = departure.postingDate ?? postingDateOf(scene.at, facility.cutOffMinute);
  const isSpecial = network.findSpecialArea(body.commune) !== undefined;
  const agreed = agreedAt !== undefined && isTimed(urgency) ? { agreedAt } : {};
  const dueAt = dueAtOf({ date, scope, urgency, ...agreed }, rules, calendar);
  return {
    body: body.id,
    delivery: body.servedBy,
    scope,
    ...(isSpecial ? {} : { dueAt }),
    screeningRequired: body.screened,
  };
}

/** Computed from the two provinces as they are now, never typed (R1.31; 12.2 #13). */
export function scopeOf(facility: Facility, body: Body): Scope {
  return facility.province === body.province ? 'intra-province' : 'inter-province';
}

/** Where the sets of the law stand. */
type Law = Pick<Context, 'network' | 'rules'>;

/** The law that an item keeps from its acceptance (12.1 #1); a set that nobody knows any more gives way to today's. */
export function ruleSetOf({ context }: { readonly context: Law }, item: ItemNow): RuleSet {
  return context.network.findRuleSet(item.ruleSet) ?? context.rules;
}

/**
 * The way of an item that turns to another body now: its promise begins anew where it is; while nobody in an office
 * holds it, where the decision is taken (R4.06; 12.5 #57–58).
 */
export function boundAnew(scene: Scene, item: ItemNow, body: Body): Bound {
  const { actor, network } = scene.context;
  const { custodian } = item;
  const office = custodian.kind === 'facility' || custodian.kind === 'courier' ? [custodian.facility] : [];
  // Offices close and provinces merge while an item is under way; the one that serves the body is in the register.
  const facility = [...office, actor.facility, item.origin, body.servedBy]
    .map((id) => network.findFacility(id))
    .find((each) => each !== undefined);
  assert(facility !== undefined, 'a body is served by an office of the register');
  return boundTo(scene, body, { facility, urgency: item.product.urgency, rules: ruleSetOf(scene, item) });
}
