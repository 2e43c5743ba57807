import type { HandoverListDrawn } from '../../custody/events.ts';
import type { DespatchClosed } from '../../despatch/events.ts';
import type { Event } from '../../event.ts';
import type { Day } from '../day.ts';
import { add, lastGroup, list, one } from './reading.ts';

/** Closed despatch totals = Σ bags = Σ items, for ever; BĐ10 lines = their bags; numbers without gaps (122). */
export function wrongTotals(day: Day): readonly string[] {
  return [
    ...lastGroup(day).flatMap(({ event }) => [...totalsAtClose(day, event), ...linesWhenDrawn(day, event)]),
    ...changedTotals(day),
    ...gapsInNumbers(day),
  ];
}

function totalsAtClose(day: Day, event: Event): readonly string[] {
  if (event.type !== 'DespatchClosed') return [];
  const inside = event.bags.map((bag) => one(day.world, 'receptacle', bag.receptacle)?.contents ?? []);
  const items = inside.reduce((sum, lines) => sum + lines.length, 0);
  const mass = inside.flat().reduce((sum, line) => sum + line.massGrams, 0);
  const { totals } = event;
  const isSum = totals.items === items && totals.massGrams === mass && totals.receptacles === event.bags.length;
  const isCounted = event.bags.every((bag, index) => bag.items === inside[index]?.length);
  return [
    ...(isSum ? [] : [`122: ${event.despatch} totals ${JSON.stringify(totals)} but ${items} items of ${mass} g`]),
    ...(isCounted ? [] : [`122: a bag of ${event.despatch} miscounts`]),
    ...(isLastBagLast(event) ? [] : [`122: the last bag of ${event.despatch} is not its last`]),
  ];
}

/** The F flag of the label, character 24 of 29, stands on the highest bag number alone (12.3 #33). */
function isLastBagLast(event: DespatchClosed): boolean {
  const flags = event.bags.map((bag) => bag.label[23]);
  return flags.every((flag, index) => flag === (index === flags.length - 1 ? '1' : '0'));
}

function linesWhenDrawn(day: Day, event: Event): readonly string[] {
  if (event.type !== 'HandoverListDrawn') return [];
  return event.lines.flatMap((line) =>
    line.kind === 'receptacle' && line.items !== one(day.world, 'receptacle', line.receptacle)?.contents.length
      ? [`122: ${event.handover} miscounts ${line.receptacle}`]
      : [],
  );
}

/** What was locked at the close stays. */
function changedTotals(day: Day): readonly string[] {
  const closed = new Map(
    day.recorded.flatMap(({ event }) => (event.type === 'DespatchClosed' ? [[event.despatch, event]] : [])) as [
      string,
      DespatchClosed,
    ][],
  );
  return list(day.world, 'despatch').flatMap((despatch) => {
    const event = closed.get(despatch.id);
    const isSame =
      (event?.totals ?? null) === despatch.totals && (event === undefined || event.bags === despatch.closedBags);
    return isSame ? [] : [`122: the totals of ${despatch.id} have changed after the close`];
  });
}

/** Despatches run 1, 2, 3 … within a pair and year, lists within a place and day (12.3 #33, R5.40). */
function gapsInNumbers(day: Day): readonly string[] {
  const counts = new Map<string, number>();
  return day.recorded.flatMap(({ event }) => {
    if (event.type === 'DespatchOpened') {
      const series = `${event.origin} ${event.destination} ${event.year}`;
      return add(counts, series) === event.number ? [] : [`122: ${event.despatch} leaves a gap`];
    }
    if (event.type !== 'HandoverListDrawn') return [];
    return add(counts, seriesOf(event)) === event.number ? [] : [`122: list ${event.handover} leaves a gap`];
  });
}

/** Place and Vietnamese day of a list. */
function seriesOf(event: HandoverListDrawn): string {
  return `${event.place} ${Math.floor((event.occurredAt + 7 * 3_600_000) / 86_400_000)}`;
}
