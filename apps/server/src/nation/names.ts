import { MASKED_BODY } from '@giaolien/access';
import type { NationNetwork } from '@giaolien/catalogue';
import type { TripId, TripNow } from '@giaolien/kernel';
import type { Names } from '@giaolien/wire';
import { WATCH_PERSON } from '../watch/speaker.ts';

/** What `namesIn` looks names up by. */
export interface NameSources {
  readonly network: NationNetwork;
  readonly findTrips: (ids: readonly TripId[]) => Promise<readonly TripNow[]>;
}

/**
 * Fields that hold the id of a facility, body, representative, person, machine, vehicle, route, province or commune.
 * Only these are looked up: the digits of an office code may well be those of something else.
 */
const NAMED_FIELDS: ReadonlySet<string> = new Set([
  'at',
  'enteredAt',
  'concerns',
  'facility',
  'origin',
  'delivery',
  'returnTo',
  'destination',
  'place',
  'parent',
  'servedBy',
  'sender',
  'recipient',
  'bound',
  'body',
  'person',
  'by',
  'reportedBy',
  'sealedBy',
  'givenBy',
  'doneBy',
  'closedBy',
  'enteredBy',
  'responsible',
  'courier',
  'acceptedBy',
  'driver',
  'escort',
  'witness',
  'asker',
  'decider',
  'approver',
  'second',
  'acknowledgedBy',
  'reviewedBy',
  'giverSigners',
  'receiverSigners',
  'handedBy',
  'receivedBy',
  'equipment',
  'machine',
  'scale',
  'vehicle',
  'route',
  'province',
  'provinces',
  'commune',
  'communes',
  'changedBy',
  'people',
]);

/** The platform's own clock speaks under this name. */
const WATCH_NAME = 'Bộ canh giờ của hệ thống';
/** What stands for a recipient that the reader may not know. */
const MASKED_NAME = 'Không hiển thị';

/**
 * The display name of everything that `answer` mentions and the catalogue knows. A trip is called by its service number,
 * else by the plate of its vehicle, else by its route.
 */
export async function namesIn(answer: unknown, { network, findTrips }: NameSources): Promise<Names> {
  const names: Record<string, string> = {};
  const trips = new Set<TripId>();
  collect(answer, '', (id, field) => {
    if (field === 'trip') trips.add(id);
    const name = NAMED_FIELDS.has(field) ? nameOf(id, network) : undefined;
    if (name !== undefined) names[id] = name;
  });
  if (trips.size === 0) return names;
  for (const trip of await findTrips([...trips])) {
    const name = nameOfTrip(trip, network);
    if (name !== undefined) names[trip.id] = name;
  }
  return names;
}

function nameOf(id: string, network: NationNetwork): string | undefined {
  if (id === MASKED_BODY) return MASKED_NAME;
  return id === WATCH_PERSON ? WATCH_NAME : network.findName(id);
}

/** What people call a trip. */
export function nameOfTrip(trip: TripNow, network: NationNetwork): string | undefined {
  const plate = trip.vehicle === null ? undefined : network.findVehicle(trip.vehicle)?.plate;
  return trip.serviceNumber ?? plate ?? (trip.route === null ? undefined : network.findRoute(trip.route)?.name);
}

/** Every text of a JSON value with the field in which it stands; elements of a list stand in the field of the list. */
function collect(value: unknown, field: string, note: (text: string, field: string) => void): void {
  if (typeof value === 'string') {
    note(value, field);
  } else if (Array.isArray(value)) {
    for (const element of value) collect(element, field, note);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) collect(inner, name, note);
  }
}
