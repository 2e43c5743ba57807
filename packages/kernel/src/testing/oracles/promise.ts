import type { Event, EventType, Recorded } from '../../event.ts';
import { kindOf } from '../../ids.ts';
import type { Bound } from '../../item/events.ts';
import type { Product } from '../../item/product.ts';
import { subjectsOfEvent } from '../../subjects.ts';
import { DAY, MINUTE, serviceDateOf, type Instant, type ServiceDate } from '../../time.ts';
import type { Day } from '../day.ts';
import { lastGroup, one } from './reading.ts';

const VIETNAM = 7 * 60 * MINUTE;
/** Every office of the invented network closes its day at the same minute. */
const CUT_OFF = 17 * 60;

/** The promise recomputed from the facts and their parameter set equals the one that is stored (126). */
export function wrongPromises(day: Day): readonly string[] {
  const group = lastGroup(day);
  const items = new Set(group.flatMap(({ event }) => subjectsOfEvent(event)).filter((each) => kindOf(each) === 'item'));
  return [
    ...group.flatMap((recorded) => wrongWhenMade(day, recorded)),
    ...[...items].flatMap((subject) => {
      const id = subject.slice('item:'.length);
      const item = one(day.world, 'item', id);
      const told = lastPromise(id, day.world.stories.get(subject)?.facts ?? []);
      if (item === undefined || item.dueAt === told) return [];
      return [`126: ${item.id} is promised by ${item.dueAt}, its facts say ${told}`];
    }),
  ];
}

/** The promise that the last fact about it made; a turn elsewhere after its end makes none. */
function lastPromise(item: string, facts: readonly Recorded[]): Instant | null {
  let dueAt: Instant | null = null;
  let isOver = false;
  for (const { event } of facts) {
    const bound = boundOf(event);
    if (event.type === 'ItemAccepted' || event.type === 'ClockRestarted') dueAt = event.dueAt ?? null;
    else if (bound !== undefined && (!isOver || event.type === 'AcceptanceCorrected')) dueAt = bound.dueAt ?? null;
    if (ENDS.includes(event.type)) isOver = true;
    if (isBackIn(item, event)) isOver = false;
  }
  return dueAt;
}

const ENDS: readonly EventType[] = ['ItemDelivered', 'ItemReturned', 'AcceptanceCancelled'];
const RETURNS: readonly EventType[] = ['ItemFound', 'ItemsPacked', 'ItemUnpacked'];

/** An event by which the network has the item in its hands again. */
function isBackIn(item: string, event: Event): boolean {
  if (event.type === 'DeliveryCorrected') return event.to.kind !== 'body';
  if (event.type === 'HandoverCompleted')
    return event.received.some((line) => line.kind === 'item' && line.item === item);
  if (event.type === 'ReceptacleOpened') return !event.missing.includes(item);
  return RETURNS.includes(event.type);
}

function wrongWhenMade(day: Day, { event, recordedAt }: Recorded): readonly string[] {
  const made = promiseMade(day, event);
  if (made === undefined) return [];
  const context = day.setting.contextOf(event.by, recordedAt);
  const rules = context.network.findRuleSet(made.ruleSet) ?? context.rules;
  const commune = context.network.findBody(made.bound.body)?.commune ?? '';
  const days = rules.endToEndDays.value[made.bound.scope];
  const isExpress = made.urgency === 'express' || made.urgency === 'express-timed';
  const byDays = endOf(made.date, isExpress ? days.express : days.ordinary, context.calendar);
  const agreed = made.agreedAt ?? Infinity;
  const due = made.urgency === 'timed' && made.agreedAt !== undefined ? agreed : Math.min(byDays, agreed);
  const expected = context.network.findSpecialArea(commune) === undefined ? due : undefined;
  return made.bound.dueAt === expected ? [] : [`126: ${event.type} promises ${made.bound.dueAt}, the law ${expected}`];
}

interface Made {
  readonly bound: Bound;
  readonly date: ServiceDate;
  readonly urgency: Product['urgency'];
  readonly ruleSet: string;
  readonly agreedAt?: Instant;
}

/** What an event promises, with what it follows from. */
function promiseMade(day: Day, event: Event): Made | undefined {
  if (event.type === 'ItemAccepted') {
    const { recipient: body, delivery, screeningRequired, ruleSet, postingDate: date, agreedAt, dueAt } = event;
    const { scope, urgency } = event.product;
    const bound = { body, delivery, scope, screeningRequired, ...(dueAt === undefined ? {} : { dueAt }) };
    return { bound, date, urgency, ruleSet, ...timed(urgency, agreedAt) };
  }
  const bound = boundOf(event);
  if (bound === undefined || !('item' in event)) return undefined;
  const item = one(day.world, 'item', event.item);
  if (item === undefined) return undefined;
  const { ruleSet } = item;
  const { urgency } = item.product;
  if (event.type === 'AcceptanceCorrected') {
    return { bound, date: item.postingDate, urgency, ruleSet, ...timed(urgency, item.agreedAt ?? undefined) };
  }
  return { bound, date: stampOf(event.occurredAt), urgency, ruleSet };
}

function timed(urgency: Product['urgency'], agreedAt: Instant | undefined): { readonly agreedAt?: Instant } {
  const isTimed = urgency === 'timed' || urgency === 'express-timed';
  return isTimed && agreedAt !== undefined ? { agreedAt } : {};
}

function boundOf(event: Event): Bound | undefined {
  return 'bound' in event ? event.bound : undefined;
}

/** The day of the stamp at the cut-off. */
function stampOf(instant: Instant): ServiceDate {
  const minute = Math.floor((instant + VIETNAM) / MINUTE) % (24 * 60);
  return serviceDateOf(minute > CUT_OFF ? instant + DAY : instant);
}

/** The end of the n-th working day after `date`, walked day by day; of a half day, its midday. */
function endOf(
  date: ServiceDate,
  days: number,
  calendar: { readonly daysOff: ReadonlySet<ServiceDate>; readonly workingWeekendDays: ReadonlySet<ServiceDate> },
): Instant {
  let noon = noonOf(date);
  for (let left = days; left > 0;) {
    noon += DAY;
    const each = serviceDateOf(noon);
    const weekday = Math.floor((noon + VIETNAM) / DAY + 4) % 7;
    const isOff =
      calendar.daysOff.has(each) || ((weekday === 0 || weekday === 6) && !calendar.workingWeekendDays.has(each));
    if (!isOff) left -= 1;
  }
  return days % 1 === 0 ? noon + 5 * 60 * MINUTE : noon;
}

/** Noon in Việt Nam, found by walking from a day that is known. */
function noonOf(date: ServiceDate): Instant {
  let noon = KNOWN_NOON;
  while (serviceDateOf(noon) < date) noon += DAY;
  while (serviceDateOf(noon) > date) noon -= DAY;
  return noon;
}

/** Noon of Monday 23 November 2026 in Việt Nam: 20,780 days after 1 January 1970, at 05:00 UTC. */
const KNOWN_NOON: Instant = 20_780 * DAY + 5 * 60 * MINUTE;
