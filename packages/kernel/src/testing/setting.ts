import type { Actor, Context } from '../context.ts';
import type { Body, Facility, Network, Person } from '../network/network.ts';
import type { RuleSet } from '../promise/rule-set.ts';
import { DAY, HOUR, type Instant } from '../time.ts';
import { actorOf, CALENDAR, contextOf, MONDAY, NETWORK, RULE_SET } from './province.ts';

/** What a day's decisions may depend on, as time goes by. */
export interface Setting {
  contextOf(person: string, now: Instant, change?: Partial<Actor>): Context;
}

/** The invented network, the same for ever. */
export const STILL: Setting = { contextOf };

/** Moments at which the invented network changes. */
export interface Changes {
  /** Province 20 becomes part of province 10, as provinces did on 1 July 2025. */
  readonly mergeAt: Instant;
  /** A new set of legal parameters comes into force. */
  readonly rulesAt: Instant;
  /** The clearances of all `-c` and the training of all `-b` end. */
  readonly expiryAt: Instant;
}

/** The set that comes into force in a changing network: shorter promises, the 25th product, mixed bags. */
export const NEXT_RULE_SET: RuleSet = {
  ...RULE_SET,
  id: 'TEST-2027',
  endToEndDays: {
    ...RULE_SET.endToEndDays,
    value: { 'intra-province': { ordinary: 1, express: 0.5 }, 'inter-province': { ordinary: 3, express: 2 } },
  },
  expressTimedAccepted: { ...RULE_SET.expressTimedAccepted, value: true },
  secretsInOwnBags: { ...RULE_SET.secretsInOwnBags, value: false },
};

/** Changes at moments drawn by `below` (0 … bound − 1), in the first four days. */
export function drawnChanges(below: (bound: number) => number): Changes {
  const moment = () => MONDAY + below(96) * HOUR;
  return { mergeAt: moment(), rulesAt: moment(), expiryAt: MONDAY + 3 * HOUR + below(4) * DAY };
}

/** The invented network with those changes. */
export function changing(changes: Changes): Setting {
  return {
    contextOf(person, now, change = {}) {
      const rules = now < changes.rulesAt ? RULE_SET : NEXT_RULE_SET;
      return { actor: actorOf(person, change), now, rules, calendar: CALENDAR, network: networkAt(changes, now) };
    },
  };
}

function networkAt(changes: Changes, now: Instant): Network {
  const isMerged = now >= changes.mergeAt;
  const moved = <Row extends Facility | Body>(row: Row | undefined): Row | undefined =>
    row?.province === '20' && isMerged ? { ...row, province: '10' } : row;
  return {
    ...NETWORK,
    findFacility: (id) => moved(NETWORK.findFacility(id)),
    findBody: (id) => moved(NETWORK.findBody(id)),
    findPerson: (id) => expiring(NETWORK.findPerson(id), changes.expiryAt),
    findRuleSet: (id) => [RULE_SET, NEXT_RULE_SET].find((set) => set.id === id),
  };
}

/** The same person whose clearance (`-c`) or training (`-b`) ends at `until`. */
function expiring(person: Person | undefined, until: Instant): Person | undefined {
  const kind = person?.id.endsWith('-c') ? 'clearance' : person?.id.endsWith('-b') ? 'training' : undefined;
  if (person === undefined || kind === undefined) return person;
  return {
    ...person,
    qualifications: person.qualifications.map((each) => (each.kind === kind ? { ...each, until } : each)),
  };
}
