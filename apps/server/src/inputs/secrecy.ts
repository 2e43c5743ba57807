import {
  isReport,
  kindOf,
  subjectsOf,
  type Breach,
  type BreachCode,
  type Input,
  type InputKind,
  type NowOf,
  type SecrecyClass,
  type SubjectId,
  type SubjectKind,
  type World,
} from '@giaolien/kernel';
import { classNow, isOpenTo, type Labels, type RowKind } from '@giaolien/access';

/** What a person is told of a subject above his clearance: that there is none. */
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
 * True when a command can tell its actor of something that is hidden from him. A report is let through:
 * whoever holds a thing in his hands knows that it exists, and the fact must stand (decision 2).
 */
export function mayReveal(command: Input): boolean {
  return !isReport(command) && !BRINGING.has(command.kind);
}

/** The subjects of a question or command whose existence is hidden from an actor of this clearance, as breaches. */
export function hiddenFrom(world: World, input: Input, clearance: SecrecyClass | null): readonly Breach[] {
  return subjectsOf(input)
    .filter((subject) => !isOpenTo(clearance, classIn(world, subject)))
    .map((subject) => ({ code: UNKNOWN[kindOf(subject)], subject }));
}

/** The world of somebody who does not know of the subjects of `hidden`. */
export function withoutHidden(world: World, hidden: readonly Breach[]): World {
  if (hidden.length === 0) return world;
  const gone = new Set(hidden.map(({ subject }) => subject));
  return { stories: new Map([...world.stories].filter(([subject]) => !gone.has(subject))) };
}

/** The highest class that a subject of a world tells of now. */
export function classIn(world: World, subject: SubjectId): SecrecyClass | null {
  const kind = kindOf(subject);
  const now = world.stories.get(subject)?.now;
  if (now === undefined || kind === 'series') return null;
  // The kind in the tag is the kind of the state; the compiler cannot follow the pairing.
  return classNow(kind, now as NowOf[RowKind]);
}

/** The labels of a world's subjects, as `trimFact` wants them for the party that stated the facts. */
export function labelsIn(world: World): Labels {
  return new Map([...world.stories.keys()].map((subject) => [subject, { secrecy: classIn(world, subject), near: [] }]));
}
