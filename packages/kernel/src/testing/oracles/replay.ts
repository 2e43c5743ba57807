import { custodianKey } from '../../custody/custodian.ts';
import type { Event } from '../../event.ts';
import { idOf, kindOf } from '../../ids.ts';
import type { ItemNow } from '../../item/item.ts';
import type { ReceptacleNow } from '../../receptacle/receptacle.ts';
import type { Day } from '../day.ts';

/**
 * Custody told a second time, by nothing but the events in the order in which they happened: who holds each item and
 * each bag, and which items lie inside. An oracle for the kernel's own steps, which it does not use.
 */
export function wrongReplay(day: Day): readonly string[] {
  const told = [...day.recorded].toSorted(
    (one, other) => one.event.occurredAt - other.event.occurredAt || one.position - other.position,
  );
  const holders = new Map<string, string>();
  const containers = new Map<string, string>();
  for (const { event } of told) move(event, holders, containers);
  return [...day.world.stories].flatMap(([subject, { now }]) => {
    if (now === undefined || (kindOf(subject) !== 'item' && kindOf(subject) !== 'receptacle')) return [];
    // The kind of the subject is the kind of its state; both have a custodian.
    const { custodian } = now as ItemNow | ReceptacleNow;
    const container = kindOf(subject) === 'item' ? (now as ItemNow).container : null;
    const id = idOf(subject);
    return [
      ...(holders.get(id) === custodianKey(custodian)
        ? []
        : [`${id}: ${custodianKey(custodian)}, told ${holders.get(id)}`]),
      ...((containers.get(id) ?? null) === container ? [] : [`${id}: in ${container}, told in ${containers.get(id)}`]),
    ];
  });
}

function move(event: Event, holders: Map<string, string>, containers: Map<string, string>): void {
  const lies = (item: string, holder: string): void => {
    containers.delete(item);
    holders.set(item, holder);
  };
  if (event.type === 'ItemAccepted') holders.set(event.item, `facility:${event.origin}`);
  if (event.type === 'ReceptacleRegistered') holders.set(event.receptacle, `facility:${event.at}`);
  if (event.type === 'AcceptanceCancelled') lies(event.item, `body:${event.sender}`);
  if (event.type === 'ItemsPacked') {
    for (const { item } of event.lines) {
      lies(item, `facility:${event.at}`);
      containers.set(item, event.receptacle);
    }
  }
  if (event.type === 'ItemUnpacked') lies(event.line.item, `facility:${event.at}`);
  if (event.type === 'ItemFound') lies(event.item, `facility:${event.at}`);
  if (event.type === 'DeliveryCorrected') lies(event.item, custodianKey(event.to));
  if (event.type === 'ReceptacleFound' || event.type === 'SubstituteEntered') {
    holders.set(event.receptacle, `facility:${event.at}`);
  }
  if (event.type === 'ItemDelivered' || event.type === 'ItemReturned') lies(event.item, `body:${event.body}`);
  if (event.type === 'HandoverCompleted') {
    for (const line of event.received) {
      const holder = custodianKey(event.receiver);
      if (line.kind === 'item') lies(line.item, holder);
      else holders.set(line.receptacle, holder);
    }
  }
  if (event.type === 'ReceptacleOpened') {
    holders.set(event.receptacle, `facility:${event.at}`);
    for (const item of [...event.found, ...event.excess.map((line) => line.item)]) lies(item, `facility:${event.at}`);
    // A missing item stays the answer of whoever held it last outside the bag.
    for (const item of event.missing) containers.delete(item);
  }
}
