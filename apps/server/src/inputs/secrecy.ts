import {
  idOf,
  kindOf,
  subjectOf,
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
import {
  classNow,
  isOpenTo,
  labelOf,
  maySee,
  ROW_RULES,
  type Label,
  type Labels,
  type RowKind,
  type Viewer,
} from '@giaolien/access';
import type { Log } from '@giaolien/store';

/** What a person is told of a subject that is hidden from him: that there is none. */
const UNKNOWN: Readonly<Record<SubjectKind, BreachCode>> = {
  item: 'item_must_be_known',
  receptacle: 'receptacle_must_be_known',
  series: 'despatch_must_be_known',
  despatch: 'despatch_must_be_known',
  handover: 'handover_must_be_known',
  trip: 'trip_must_be_known',
  irregularity: 'irregularity_must_be_known',
  seal: 'seal_must_be_known',
  equipment: 'equipment_must_be_known',
  request: 'request_must_be_known',
  exclusion: 'exclusion_must_be_new',
};

/** What these bring into being nobody has seen yet; a number that is taken already is told to everyone. */
const BROUGHT: { readonly [Kind in InputKind]?: SubjectKind } = {
  AcceptItem: 'item',
  RegisterReceptacle: 'receptacle',
  OpenDespatch: 'despatch',
  PlanTrip: 'trip',
  RequestCollection: 'request',
  IssueSeals: 'seal',
  DeclareExclusion: 'exclusion',
};

/** Reports of custody and of the road: the rulebook itself asks whether the actor stands where he says. */
const PASSING: ReadonlySet<InputKind> = new Set<InputKind>([
  'ReportHandoverGiven',
  'ReportHandoverReceived',
  'ReportBookSigned',
  'ReportDeparture',
  'ReportArrival',
]);

/**
 * True when the rulebook's yes is enough for what lies at another unit: it asks in which unit the actor works, and an
 * office above, a centre or a driver may act on what he does not read of. A no tells him nothing but that there is none.
 */
export function isJudgedByRules({ kind }: Input): boolean {
  return PASSING.has(kind) || !kind.startsWith('Report');
}

/** The subjects that an input names beside what it brings into being: of these it could tell something. */
export function namedBy(input: Input): readonly SubjectId[] {
  return subjectsOf(input).filter((subject) => kindOf(subject) !== BROUGHT[input.kind]);
}

/** What of a question or an input is hidden from a viewer. */
export interface Hidden {
  /** Each subject of which he may not know, as one that is unknown. */
  readonly breaches: readonly Breach[];
  /** He is not cleared for one of them; else all lie at other units. */
  readonly isClosed: boolean;
  /** Those that are classified, with their classes. */
  readonly classified: readonly Classified[];
}

/** A classified subject. */
export interface Classified {
  readonly subject: SubjectId;
  readonly secrecy: SecrecyClass;
}

const NOTHING: Hidden = { breaches: [], isClosed: false, classified: [] };

/**
 * What of `subjects` is hidden from `viewer`: the rule of the rows over the stories of the world. The log is asked
 * for a bag of which the world does not tell and in which an item lies.
 */
export async function hiddenFrom(
  world: World,
  subjects: readonly SubjectId[],
  viewer: Viewer,
  log: Pick<Log, 'world'>,
): Promise<Hidden> {
  let hidden = NOTHING;
  for (const subject of subjects) {
    const label = labelIn(world, subject);
    const kind = kindOf(subject);
    if (label === undefined || kind === 'series' || maySee(viewer, kind, idOf(subject), label)) continue;
    const isClosed = ROW_RULES[kind].secrecy === 'own' && !isOpenTo(viewer.clearance, label.secrecy);
    if (!isClosed && (await isInOpenBag(world, subject, viewer, log))) continue;
    const { secrecy } = label;
    hidden = {
      breaches: [...hidden.breaches, { code: UNKNOWN[kind], subject }],
      isClosed: hidden.isClosed || isClosed,
      classified: secrecy === null ? hidden.classified : [...hidden.classified, { subject, secrecy }],
    };
  }
  return hidden;
}

/** An item is open to whoever may see the bag in which it lies. */
async function isInOpenBag(
  world: World,
  subject: SubjectId,
  viewer: Viewer,
  log: Pick<Log, 'world'>,
): Promise<boolean> {
  const now = world.stories.get(subject)?.now;
  if (kindOf(subject) !== 'item' || now === undefined) return false;
  const { container } = now as NowOf['item'];
  if (container === null) return false;
  const bag = subjectOf('receptacle', container);
  const label = labelIn(world.stories.has(bag) ? world : await log.world([bag]), bag);
  return label !== undefined && maySee(viewer, 'receptacle', container, label);
}

/** The label of a subject by its story; `undefined`: there is none, or it is a counter. */
function labelIn(world: World, subject: SubjectId): Label | undefined {
  const kind = kindOf(subject);
  const story = world.stories.get(subject);
  if (story?.now === undefined || kind === 'series') return undefined;
  // The kind in the tag is the kind of the state; the compiler cannot follow the pairing.
  return labelOf(kind, story.now as NowOf[RowKind], story.facts);
}

/** The subjects of a world that are classified and for which a viewer is cleared. */
export function classifiedIn(world: World, { clearance }: Viewer): readonly Classified[] {
  return [...world.stories.keys()].flatMap((subject) => {
    const secrecy = labelIn(world, subject)?.secrecy ?? null;
    return secrecy === null || !isOpenTo(clearance, secrecy) ? [] : [{ subject, secrecy }];
  });
}

/** The world of somebody who does not know of the subjects of `hidden`. */
export function withoutHidden(world: World, hidden: readonly Breach[]): World {
  if (hidden.length === 0) return world;
  const gone = new Set(hidden.map(({ subject }) => subject));
  return { stories: new Map([...world.stories].filter(([subject]) => !gone.has(subject))) };
}

/** The highest class that a subject of a world tells of now. */
function classIn(world: World, subject: SubjectId): SecrecyClass | null {
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
