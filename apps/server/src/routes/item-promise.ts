import { MASKED_BODY, type Viewer } from '@giaolien/access';
import type { HeldItem } from '@giaolien/store';
import {
  complaintUntil,
  isEnded,
  isScreened,
  legsOf,
  resultOf,
  retainedUntil,
  screeningPlacesOf,
  unclaimedFrom,
  type Equipment,
  type ItemNow,
  type Recorded,
  type ScreeningPlace,
} from '@giaolien/kernel';
import type { ItemDeadlines, LegRow } from '@giaolien/wire';
import type { Services } from '../services.ts';
import { EXCLUSIONS_MAX } from './reading.ts';

/**
 * The ways of an item, each with what became of its promise (12.5 #57–58, 12.6 #64–65). `facts`: its story, in order;
 * `isHandled`: the viewer may read where it goes.
 */
export async function legRows(
  item: ItemNow,
  facts: readonly Recorded[],
  { viewer, isHandled }: { readonly viewer: Viewer; readonly isHandled: boolean },
  { store, now }: Services,
): Promise<LegRow[]> {
  const exclusions = await store.views.listExclusions(viewer, EXCLUSIONS_MAX);
  const references = store.catalogue.references();
  const at = now();
  const context = { ...references, rules: references.rulesAt(at) };
  const legs = legsOf(item.id, facts);
  return legs.map((leg, index) => ({
    body: isHandled || leg.item.bound === item.sender ? leg.item.bound : MASKED_BODY,
    dueAt: leg.item.dueAt,
    from: legs[index - 1]?.until ?? leg.item.acceptedAt,
    until: leg.until,
    result: resultOf(leg.item, exclusions, { ...context, now: leg.until ?? at }),
  }));
}

/** What the law still gives, or asks, time for (R2.11, R2.30, R4.23; 12.6 #66, #69). */
export function deadlinesOf(item: ItemNow, { store, now }: Services): ItemDeadlines {
  const references = store.catalogue.references();
  const rules = references.network.findRuleSet(item.ruleSet) ?? references.rulesAt(now());
  return {
    retainedUntil: retainedUntil(item.acceptedAt, 'electronic', rules),
    complaintUntil: {
      loss: complaintUntil(item, 'loss', rules),
      damage: complaintUntil(item, 'damage', rules),
    },
    unclaimedFrom: isEnded(item) ? null : unclaimedFrom(item, rules),
  };
}

/**
 * Where the item can be X-rayed from where it lies, so that a breakdown shows the machine that stands in (R1.50);
 * `null` when it needs no X-ray or has passed one. While it is under way, no office is near.
 */
export async function screeningPlaces(item: HeldItem, { store, now }: Services): Promise<ScreeningPlace[] | null> {
  if (!item.screeningRequired || isScreened(item) || isEnded(item)) return null;
  const { holder } = item;
  if (holder.kind !== 'facility' && holder.kind !== 'courier') return [];
  const network = store.catalogue.network();
  const machines = screeningPlacesOf(network, holder.facility, () => true).map(({ machine }) => machine);
  const reports = await store.views.listEquipmentReports(machines);
  const broken = new Set(reports.filter(({ working }) => !working).map(({ id }) => id));
  const isWorking = ({ id, calibratedUntil }: Equipment) => !broken.has(id) && now() < calibratedUntil;
  return [...screeningPlacesOf(network, holder.facility, isWorking)];
}
