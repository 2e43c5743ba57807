import type { NationNetwork } from '@giaolien/catalogue';
import type { Names } from '@giaolien/wire';

/**
 * Fields that hold the id of a facility, body, person, vehicle, route, province or commune. Only these are looked up: the digits of an
 * office code may well be those of something else.
 */
const NAMED_FIELDS: ReadonlySet<string> = new Set([
  'at', 'facility', 'origin', 'delivery', 'returnTo', 'destination', 'place', 'parent', 'servedBy',
  'sender', 'recipient', 'bound', 'body',
  'person', 'by', 'acceptedBy', 'driver', 'escort', 'witness', 'giverSigners', 'receiverSigners',
  'vehicle', 'route', 'province', 'commune',
]);

/** The display name of everything that `answer` mentions and the catalogue knows. */
export function namesIn(answer: unknown, network: NationNetwork): Names {
  const names: Record<string, string> = {};
  collect(answer, false, (id) => {
    const name = network.findName(id);
    if (name !== undefined) names[id] = name;
  });
  return names;
}

function collect(value: unknown, isNamed: boolean, note: (id: string) => void): void {
  if (typeof value === 'string') {
    if (isNamed) note(value);
  } else if (Array.isArray(value)) {
    for (const element of value) collect(element, isNamed, note);
  } else if (typeof value === 'object' && value !== null) {
    for (const [field, inner] of Object.entries(value)) collect(inner, NAMED_FIELDS.has(field), note);
  }
}
