import { HOUR, type Body, type FacilityId, type Instant, type Role, type SecrecyClass } from '@giaolien/kernel';
import type { Chance } from '../chance/chance.ts';
import type { Act, Draft } from './act.ts';
import { drawMarks, drawProduct, packingFor, scaleAt } from './cover.ts';
import { focusAt, type Focus } from './focus.ts';
import { representativeOf } from './law.ts';
import { chanceIn, type Setting } from './setting.ts';

/** Network minutes between two senders at some counter of the country. */
const SLOT_MINUTES = 8;

/** What one sender hands over at a counter; item numbers are drawn when it is accepted. */
export interface Posting {
  readonly sender: Body;
  readonly items: readonly Omit<Extract<Draft, { kind: 'AcceptItem' }>, 'item'>[];
}

/** The slot of time to which `now` belongs; each slot sees one posting. */
export function slotAt(setting: Setting, now: Instant): number {
  return Math.floor(now / setting.pace.wall(SLOT_MINUTES));
}

/** The posting of a slot, drawn from the seed and the slot alone; `undefined` when nobody came. */
export function postingOf(setting: Setting, slot: number): Posting | undefined {
  const now = slot * setting.pace.wall(SLOT_MINUTES);
  const chance = chanceIn(setting, 'posting', slot);
  const focus = focusAt(setting, now);
  const sender = senderOf(setting, focus, chance);
  if (sender === undefined || !canPost(setting, sender, null, now)) return undefined;
  const count = sender.group === 'central' ? 1 + chance.below(4) : 1 + chance.below(2);
  const items = Array.from({ length: count }, () => itemFrom(setting, focus, sender, chance, now));
  return { sender, items: items.flatMap((item) => item ?? []) };
}

/** The clerk at the sender's counter accepts what was handed over, under the numbers it was given. */
export function acceptanceOf(
  setting: Setting,
  posting: Posting,
  numbers: readonly string[],
  now: Instant,
): Act | undefined {
  const facility = posting.sender.servedBy;
  const secrecies = posting.items.map((item) => item.secrecy);
  const clerk = setting.staff.find({ facility, role: 'clerk', secrecies }, now);
  if (clerk === undefined) return undefined;
  const inputs = posting.items.flatMap((item, index): Draft[] => {
    const number = numbers[index];
    const agreed = item.agreedAt === undefined ? {} : { agreedAt: agreedAfter(now) };
    return number === undefined ? [] : [{ ...item, ...agreed, item: number }];
  });
  return { person: clerk.id, inputs };
}

const COUNTER: readonly Role[] = ['clerk', 'controller', 'sorter'];
const DELIVERY: readonly Role[] = ['sorter', 'courier'];

function canPost(setting: Setting, sender: Body, secrecy: SecrecyClass | null, now: Instant): boolean {
  return setting.staff.canWork(sender.servedBy, COUNTER, secrecy, now);
}

function senderOf(setting: Setting, focus: Focus, chance: Chance): Body | undefined {
  const { nation } = setting.chart.network;
  const kinds = [
    ['central', 50],
    ['provincial', 25],
    ['commune', 18],
    ['secret-holder', 7],
  ] as const;
  switch (chance.weighted<Addressee | 'secret-holder'>(kinds)) {
    case 'central':
      return pickFrom(
        nation.bodies.filter((body) => body.group === 'central'),
        chance,
      );
    case 'secret-holder':
      return pickFrom(
        nation.bodies.filter((body) => body.group === 'secret-holder'),
        chance,
      );
    case 'provincial':
      return provincialBody(setting, focus, chance);
    case 'commune':
      return communeBody(setting, focus, chance);
  }
}

type Addressee = 'central' | 'provincial' | 'commune';

/** To whom such a sender writes: the centre down, the localities up and to each other. */
function recipientOf(setting: Setting, focus: Focus, sender: Body, chance: Chance): Body | undefined {
  const kinds: readonly (readonly [Addressee, number])[] =
    sender.group === 'central'
      ? [
          ['central', 30],
          ['provincial', 45],
          ['commune', 25],
        ]
      : [
          ['central', 35],
          ['provincial', 40],
          ['commune', 25],
        ];
  switch (chance.weighted<Addressee>(kinds)) {
    case 'central':
      return pickFrom(
        setting.chart.network.nation.bodies.filter((body) => body.group === 'central'),
        chance,
      );
    case 'provincial':
      return provincialBody(setting, focus, chance);
    case 'commune':
      return communeBody(setting, focus, chance);
  }
}

function provincialBody(setting: Setting, focus: Focus, chance: Chance): Body | undefined {
  const province = pickFrom(focus.provinces, chance);
  return province === undefined ? undefined : bodyServedBy(setting, province.office, chance);
}

function communeBody(setting: Setting, focus: Focus, chance: Chance): Body | undefined {
  const offices = [...focus.communeOffices.values()].flat();
  const office = pickFrom(offices, chance);
  return office === undefined ? undefined : bodyServedBy(setting, office, chance);
}

function bodyServedBy(setting: Setting, office: FacilityId, chance: Chance): Body | undefined {
  return pickFrom(
    setting.chart.network.listBodiesServedBy(office).filter((body) => body.group === 'local'),
    chance,
  );
}

function itemFrom(
  setting: Setting,
  focus: Focus,
  sender: Body,
  chance: Chance,
  now: Instant,
): Posting['items'][number] | undefined {
  const recipient = recipientOf(setting, focus, sender, chance);
  if (recipient === undefined || recipient.id === sender.id) return undefined;
  if (!setting.staff.canWork(recipient.servedBy, DELIVERY, null, now)) return undefined;
  const secrecy = secrecyOf(setting, sender, recipient, chance, now);
  if (secrecy === null && sender.group === 'secret-holder') return undefined;
  const product = drawProduct(chance);
  const isTimed = product.urgency === 'timed' || product.urgency === 'express-timed';
  const scale = scaleAt(setting, sender.servedBy, now);
  const handedBy = secrecy === null ? undefined : representativeOf(setting, sender.id, now);
  return {
    kind: 'AcceptItem',
    facility: sender.servedBy,
    ...product,
    secrecy,
    sender: sender.id,
    recipient: recipient.id,
    ...(scale === undefined ? {} : { scale }),
    ...(isTimed ? { agreedAt: agreedAfter(now) } : {}),
    packing: packingFor(secrecy),
    ...(handedBy === undefined ? {} : { handedBy: handedBy.id }),
    ...drawMarks(setting, sender, { ...product, secrecy }, chance),
  };
}

/** Mostly none; a class only where both counters have people who are cleared for it. */
function secrecyOf(setting: Setting, sender: Body, recipient: Body, chance: Chance, now: Instant): SecrecyClass | null {
  const isHolder = sender.group === 'secret-holder' || recipient.group === 'secret-holder';
  const areAuthorised = [sender, recipient].every(({ id }) => representativeOf(setting, id, now) !== undefined);
  const drawn = chance.weighted<SecrecyClass | null>([
    [null, isHolder ? 0 : 80],
    ['C', 12],
    ['B', 6],
    ['A', 2],
  ]);
  const isCleared =
    canPost(setting, sender, drawn, now) && setting.staff.canWork(recipient.servedBy, DELIVERY, drawn, now);
  if (!areAuthorised) return null;
  return isCleared || drawn === null ? drawn : 'C';
}

/** A full hour that leaves the longest lead time of R2.07, 24 hours, and a little more. */
function agreedAfter(now: Instant): Instant {
  return Math.ceil((now + 25 * HOUR) / HOUR) * HOUR;
}

function pickFrom<Element>(list: readonly Element[], chance: Chance): Element | undefined {
  return list.length === 0 ? undefined : chance.pick(list);
}
