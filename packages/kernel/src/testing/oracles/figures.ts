import { figuresBy, NO_FIGURES, sumOf } from '../../figures/figures.ts';
import type { ItemNow } from '../../item/item.ts';
import { resultOf } from '../../promise/result.ts';
import type { Day } from '../day.ts';
import { add, list, one } from './reading.ts';

/**
 * Report figures are sums over items; the sum of the offices is the network; both sides of a reconciled despatch count
 * the same (128).
 */
export function wrongFigures(day: Day): readonly string[] {
  const items = list(day.world, 'item');
  const exclusions = list(day.world, 'exclusion');
  const context = day.setting.contextOf('100000-a', day.now);
  const kept = (item: ItemNow) => resultOf(item, exclusions, context);
  const byOffice = figuresBy(items, (item) => item.origin, kept);
  const whole = figuresBy(items, () => 'network', kept).get('network') ?? NO_FIGURES;
  const accepted = new Map<string, number>();
  for (const { event } of day.recorded) if (event.type === 'ItemAccepted') add(accepted, event.origin);
  const isSum = JSON.stringify(sumOf(byOffice.values())) === JSON.stringify(whole);
  const miscounted = [...accepted].filter(([office, count]) => byOffice.get(office)?.accepted !== count);
  return [
    ...(isSum ? [] : ['128: the offices do not add up to the network']),
    ...miscounted.map(([office, count]) => `128: ${office} accepted ${count}, the figures say otherwise`),
    ...wrongReconciliations(day),
  ];
}

/** What was found at the openings of a reconciled, regular despatch is what was locked at its close. */
function wrongReconciliations(day: Day): readonly string[] {
  const found = new Map<string, number>();
  for (const { event } of day.recorded) {
    if (event.type !== 'ReceptacleOpened' || event.despatch === undefined) continue;
    if (event.at !== one(day.world, 'despatch', event.despatch)?.destination) continue;
    found.set(event.despatch, (found.get(event.despatch) ?? 0) + event.found.length);
  }
  return list(day.world, 'despatch').flatMap((despatch) => {
    if (despatch.state !== 'reconciled' || despatch.irregular) return [];
    const items = found.get(despatch.id) ?? 0;
    return items === despatch.totals?.items
      ? []
      : [`128: ${despatch.id} sent ${despatch.totals?.items}, found ${items}`];
  });
}
