import {
  isReport,
  kindOf,
  subjectsOf,
  type Breach,
  type BreachCode,
  type Input,
  type InputKind,
  type SubjectId,
  type SubjectKind,
  type SubjectNow,
  type World,
} from '@giaolien/kernel';
import type { Reach } from '@giaolien/store';

/** What an uncleared person is told of a class A subject: that there is none. */
const UNKNOWN: Readonly<Record<SubjectKind, BreachCode>> = {
  item: 'item_must_be_known',
  receptacle: 'receptacle_must_be_known',
  series: 'despatch_must_be_known',
  despatch: 'despatch_must_be_known',
  handover: 'handover_must_be_known',
  trip: 'trip_must_be_known',
  irregularity: 'irregularity_must_be_known',
  // None of these has a class of its own.
  seal: 'seal_must_be_known',
  equipment: 'equipment_must_be_known',
  request: 'request_must_be_known',
  exclusion: 'exclusion_must_be_new',
};

/** What these bring into being has no class yet, and they name nothing else. */
const BRINGING: ReadonlySet<InputKind> = new Set<InputKind>([
  'AcceptItem',
  'RegisterReceptacle',
  'OpenDespatch',
  'PlanTrip',
  'RequestCollection',
  'IssueSeals',
  'DeclareExclusion',
]);

/**
 * True when a command can tell an uncleared actor of something that is hidden from him. A report is let through:
 * whoever holds a thing in his hands knows that it exists, and the fact must stand (decision 2).
 */
export function mayReveal(command: Input): boolean {
  return !isReport(command) && !BRINGING.has(command.kind);
}

/** The subjects of a question or command whose existence is hidden from an uncleared actor, as breaches. */
export function hiddenFrom(world: World, input: Input): readonly Breach[] {
  const secrets = secretsOf(world);
  return subjectsOf(input)
    .filter((subject) => secrets.has(subject))
    .map((subject) => ({ code: UNKNOWN[kindOf(subject)], subject }));
}

/** The subjects of a world that are of class A now. */
export function secretsOf(world: World): ReadonlySet<SubjectId> {
  const secrets = new Set<SubjectId>();
  for (const [subject, story] of world.stories) {
    if (story.now !== undefined && isClassA(kindOf(subject), story.now)) secrets.add(subject);
  }
  return secrets;
}

/** The same for every subject of a world, as `trimFact` wants it for the party that stated the facts. */
export function reachesOf(world: World): ReadonlyMap<SubjectId, Reach> {
  const secrets = secretsOf(world);
  return new Map(
    [...world.stories.keys()].map((subject) => [subject, { secret: secrets.has(subject), facilities: [] }]),
  );
}

function isClassA(kind: SubjectKind, now: SubjectNow): boolean {
  if (kind === 'item' && 'product' in now) return now.product.secrecy === 'A';
  if (kind === 'receptacle' && 'contents' in now) return now.secrecy === 'A';
  if (kind === 'despatch' && 'bags' in now) return now.bags.some(({ secrecy }) => secrecy === 'A');
  if (kind === 'irregularity' && 'gravity' in now) return now.secrecy === 'A';
  if (kind === 'handover' && 'lines' in now) {
    return [...now.lines, ...now.received, ...now.missing].some(({ secrecy }) => secrecy === 'A');
  }
  return false;
}
