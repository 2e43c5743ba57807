import { custodyChainOf } from '../../custody/chain.ts';
import type { Recorded } from '../../event.ts';
import { idOf, kindOf, subjectOf, type SubjectId } from '../../ids.ts';
import { subjectsOfEvent } from '../../subjects.ts';
import type { Day } from '../day.ts';
import { lastGroup, one } from './reading.ts';

/**
 * No delivery before acceptance; the facts of one item strictly ordered; its chain of custody without gap or overlap
 * (125). Looks at the items that the last input touched, and at those inside the receptacles that it touched.
 */
export function wrongChains(day: Day): readonly string[] {
  const touched = new Set(lastGroup(day).flatMap(({ event }) => subjectsOfEvent(event)));
  const inside = [...touched]
    .filter((subject) => kindOf(subject) === 'receptacle')
    .flatMap((subject) => one(day.world, 'receptacle', idOf(subject))?.contents ?? [])
    .map(({ item }) => subjectOf('item', item));
  const items = [...new Set([...touched, ...inside])].filter((subject) => kindOf(subject) === 'item');
  return items.flatMap((subject) => wrongInChain(day, subject));
}

function wrongInChain(day: Day, subject: SubjectId): readonly string[] {
  const item = idOf(subject);
  const facts = day.world.stories.get(subject)?.facts ?? [];
  const chain = custodyChainOf(item, facts, receptaclesOf(day, facts));
  const isUnbroken = chain.every(
    (span, index) => span.to === (chain[index + 1]?.from ?? null) && (span.to ?? span.from) >= span.from,
  );
  return [
    ...(facts[0]?.event.type === 'ItemAccepted' ? [] : [`125: ${item} has a fact before its acceptance`]),
    ...(isOrdered(facts) ? [] : [`125: the facts of ${item} are out of order`]),
    ...(chain.length > 0 && isUnbroken ? [] : [`125: the custody of ${item} is broken`]),
  ];
}

/** The facts of the receptacles in which the item was ever packed. */
function receptaclesOf(day: Day, facts: readonly Recorded[]): ReadonlyMap<string, readonly Recorded[]> {
  return new Map(
    facts.flatMap(({ event }) =>
      event.type === 'ItemsPacked'
        ? [[event.receptacle, day.world.stories.get(subjectOf('receptacle', event.receptacle))?.facts ?? []] as const]
        : [],
    ),
  );
}

function isOrdered(facts: readonly Recorded[]): boolean {
  return facts.every((fact, index) => {
    const before = facts[index - 1];
    if (before === undefined) return true;
    const apart = fact.event.occurredAt - before.event.occurredAt;
    return apart > 0 || (apart === 0 && fact.position > before.position);
  });
}
