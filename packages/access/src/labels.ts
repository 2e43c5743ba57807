import {
  kindOf,
  stricterSecrecy,
  subjectOf,
  type Custodian,
  type Event,
  type EventType,
  type NowOf,
  type Recorded,
  type SecrecyClass,
  type SubjectId,
  type SubjectKind,
} from '@giaolien/kernel';

import { subjectOfLine, type Line } from './lines.ts';
import { ROW_RULES, type Label, type RowKind } from './rows.ts';

/** Labels a record by what it is now and by the facts of its story. */
type Labelling<Kind extends RowKind> = (now: NowOf[Kind], facts: readonly Recorded[]) => Label;

/**
 * The label of a record: the highest class that it tells of now, and whom it touched or will touch. The office where any
 * fact of its story was stated has been touched (12.10 #90).
 */
export function labelOf<Kind extends RowKind>(kind: Kind, now: NowOf[Kind], facts: readonly Recorded[]): Label {
  const { secrecy, near } = LABELLINGS[kind](now, facts);
  const touched = kind === 'receptacle' ? openJourneys(subjectOf(kind, now.id), facts) : facts;
  return { secrecy, near: [...new Set([...near, ...touched.map(({ event }) => event.at)])].toSorted() };
}

/**
 * The facts of a shell that say whom it touched. Once a load of any class has been taken out, where it had been is told by
 * the load, and by the shell no more: its journey alone would say that there was something to hide.
 */
function openJourneys(subject: SubjectId, facts: readonly Recorded[]): readonly Recorded[] {
  const touched: Recorded[] = [];
  let journey: Recorded[] = [];
  for (const fact of facts) {
    journey.push(fact);
    if (fact.event.type !== 'ReceptacleOpened') continue;
    if (classEver(subject, journey) === null) touched.push(...journey);
    journey = [];
  }
  return [...touched, ...journey];
}

/** The highest class that a record tells of now; of what has none of its own, `null`. */
export function classNow<Kind extends RowKind>(kind: Kind, now: NowOf[Kind]): SecrecyClass | null {
  return ROW_RULES[kind].secrecy === 'own' ? LABELLINGS[kind](now, []).secrecy : null;
}

/**
 * The highest class that a subject is or ever was of, by the facts of its story: what was told of it while it was so stays
 * closed.
 */
export function classEver(subject: SubjectId, facts: readonly Recorded[]): SecrecyClass | null {
  return strictest(facts.map(({ event }) => classIn(event, subject)));
}

const LABELLINGS: { readonly [Kind in RowKind]: Labelling<Kind> } = {
  item: ({ product, origin, delivery, returnTo, custodian }) => ({
    secrecy: product.secrecy,
    near: [origin, delivery, returnTo, ...partiesOf(custodian)],
  }),
  receptacle: ({ secrecy, custodian, origin, destination, substitute }) => ({
    secrecy,
    near: [...partiesOf(custodian), ...named(origin), ...named(destination), ...named(substitute?.enteredAt)],
  }),
  despatch: ({ id, bags, origin, destination }, facts) => ({
    secrecy: strictest([
      ...bags.map(({ secrecy }) => secrecy),
      ...facts.map(({ event }) => classIn(event, subjectOf('despatch', id))),
    ]),
    near: [origin, destination],
  }),
  handover: ({ lines, received, missing, place, giver, receiver, giverSigners, receiverSigners, escort }) => ({
    secrecy: strictest([...lines, ...received, ...missing].map(({ secrecy }) => secrecy)),
    near: [place, ...partiesOf(giver), ...partiesOf(receiver), ...giverSigners, ...receiverSigners, ...named(escort)],
  }),
  // The class is that of what is on board now: it says who may follow the trip, not who may know of it.
  trip: ({ receptacles, items, stops, driver, escort }) => ({
    secrecy: strictest([...receptacles, ...items].map(({ secrecy }) => secrecy)),
    near: [...stops.map(({ facility }) => facility), driver, ...named(escort)],
  }),
  irregularity: ({ secrecy, at, concerns, about }) => ({ secrecy, near: [at, ...concerns, ...about] }),
  // Its class is that of the bag on which it is or was; the register of classes adds it.
  seal: ({ facility }) => ({ secrecy: null, near: [facility] }),
  request: ({ facility, courier }) => ({ secrecy: null, near: [facility, ...named(courier)] }),
  exclusion: () => ({ secrecy: null, near: [] }),
  equipment: () => ({ secrecy: null, near: [] }),
};

/** The office whose shift or courier a custodian is, and the courier himself. */
function partiesOf(custodian: Custodian): readonly string[] {
  if (custodian.kind === 'facility') return [custodian.facility];
  return custodian.kind === 'courier' ? [custodian.facility, custodian.person] : [];
}

function named(id: string | null | undefined): readonly string[] {
  return id === null || id === undefined ? [] : [id];
}

type Telling<Type extends EventType> = (
  event: Extract<Event, { type: Type }>,
  subject: SubjectId,
) => readonly (SecrecyClass | null)[];

/** The class that an event gives to one of its subjects; `null`: it says nothing of one. */
function classIn(event: Event, subject: SubjectId): SecrecyClass | null {
  // The entry under an event's type takes exactly that event; the compiler cannot follow the pairing.
  const tell = CLASSES[event.type] as
    | ((event: Event, subject: SubjectId) => readonly (SecrecyClass | null)[])
    | undefined;
  return tell === undefined ? null : strictest(tell(event, subject));
}

/** Events that name classes, and of which of their subjects each class is. */
const CLASSES: { readonly [Type in EventType]?: Telling<Type> } = {
  ItemAccepted: (event) => [event.product.secrecy],
  IrregularityRaised: (event) => [event.secrecy],
  ItemsPacked: (event, subject) =>
    event.lines.filter((line) => isOfLine(subject, line.item)).map(({ secrecy }) => secrecy),
  ItemUnpacked: ({ line }, subject) => (isOfLine(subject, line.item) ? [line.secrecy] : []),
  // Of a substitute bag nobody knows what is inside (12.3 #39).
  SubstituteEntered: () => ['A'],
  HandoverListDrawn: ({ lines }, subject) => classesOfLines(lines, subject),
  HandoverListCancelled: ({ lines }, subject) => classesOfLines(lines, subject),
  HandoverCompleted: ({ received, missing }, subject) => classesOfLines([...received, ...missing], subject),
};

/** A class in a content list is that of the bag and the despatch, and of the item on its own line. */
function isOfLine(subject: SubjectId, item: string): boolean {
  const kind = kindOf(subject);
  return kind === 'receptacle' || kind === 'despatch' || subject === subjectOf('item', item);
}

/** A class in a list is that of the list, of the thing on its own line, and of the despatch that the thing belongs to. */
function classesOfLines(lines: readonly Line[], subject: SubjectId): readonly (SecrecyClass | null)[] {
  const kind: SubjectKind = kindOf(subject);
  return lines
    .filter((line) => {
      const isOfDespatch = line.kind === 'receptacle' && line.despatch !== undefined;
      return (
        kind === 'handover' ||
        subjectOfLine(line) === subject ||
        (isOfDespatch && subject === subjectOf('despatch', line.despatch ?? ''))
      );
    })
    .map(({ secrecy }) => secrecy);
}

function strictest(classes: readonly (SecrecyClass | null)[]): SecrecyClass | null {
  return classes.reduce<SecrecyClass | null>(stricterSecrecy, null);
}
