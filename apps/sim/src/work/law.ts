import {
  addMonths,
  deliveryTargetOf,
  isUndeliverable,
  serviceDateOf,
  type Body,
  type BodyId,
  type DueTarget,
  type Instant,
  type ItemNow,
  type Representative,
  type RuleSet,
} from '@giaolien/kernel';
import type { Setting } from './setting.ts';

/** The law that an item keeps from its acceptance. */
export function rulesOf(setting: Setting, item: Pick<ItemNow, 'ruleSet'>, now: Instant): RuleSet {
  const { network } = setting.chart;
  return network.findRuleSet(item.ruleSet) ?? network.rulesOn(serviceDateOf(now));
}

/** Where a courier finds somebody of the body at `instant`, and from when on (R2.10). */
export function targetOf(setting: Setting, body: Body, item: Pick<ItemNow, 'ruleSet'>, instant: Instant): DueTarget {
  return deliveryTargetOf(body, instant, rulesOf(setting, item, instant), setting.chart.network.calendar);
}

/** True when the law lets an item go back: wrong address, refused, invited in vain … (R4.20). */
export function isHopeless(setting: Setting, item: ItemNow, now: Instant): boolean {
  return isUndeliverable(item, rulesOf(setting, item, now), setting.chart.network.calendar);
}

/** The person whom a body has authorised to hand over and receive its secrets, while that lasts (R3.04). */
export function representativeOf(setting: Setting, body: BodyId, now: Instant): Representative | undefined {
  const { network } = setting.chart;
  const months = network.rulesOn(serviceDateOf(now)).authorisationMonths.value;
  return network
    .listRepresentatives(body)
    .find(({ authorisedFrom }) => authorisedFrom <= now && now < addMonths(authorisedFrom, months));
}
