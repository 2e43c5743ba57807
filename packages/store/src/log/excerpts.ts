import { classEver, excerptsOf } from '@giaolien/access';
import type { SecrecyClass, SubjectId } from '@giaolien/kernel';

import type { Draft } from './draft.ts';

/** The facts of a draft as the log keeps them, in their order. */
export interface ExcerptedFacts {
  /** What anyone may read of each, as JSON; empty: nothing. */
  readonly bodies: readonly string[];
  /** The highest class that each tells of. */
  readonly secrecies: readonly (SecrecyClass | null)[];
  /** What only the cleared may read; of each classified fact the last is the whole of it. */
  readonly excerpts: readonly { readonly position: number; readonly secrecy: SecrecyClass; readonly body: string }[];
}

/** Cuts the facts of `draft` into what each clearance may read (12.10 #90). */
export function excerpted(draft: Draft): ExcerptedFacts {
  const classOf = classesIn(draft);
  const bodies: string[] = [];
  const secrecies: (SecrecyClass | null)[] = [];
  const excerpts: { position: number; secrecy: SecrecyClass; body: string }[] = [];
  for (const fact of draft.facts) {
    const cut = excerptsOf(fact, classOf);
    secrecies.push(cut.at(-1)?.secrecy ?? null);
    const [open, ...closed] = cut;
    bodies.push(open?.event === undefined ? '' : JSON.stringify(open.event));
    for (const { secrecy, event } of closed) {
      if (secrecy !== null && event !== undefined) {
        excerpts.push({ position: fact.position, secrecy, body: JSON.stringify(event) });
      }
    }
  }
  return { bodies, secrecies, excerpts };
}

/** The subjects that the facts of `draft` make more secret than all that was told of them before. */
export function newClasses(draft: Draft): readonly { readonly subject: SubjectId; readonly secrecy: SecrecyClass }[] {
  const classes: { subject: SubjectId; secrecy: SecrecyClass }[] = [];
  for (const [subject, { story }] of draft.touched) {
    const secrecy = classEver(subject, story.facts);
    if (secrecy === null) continue;
    const before = story.facts.filter(({ position }) => position < draft.first);
    if (classEver(subject, before) !== secrecy) classes.push({ subject, secrecy });
  }
  return classes;
}

/** What is or ever was of a class among the subjects of a draft; each story is looked through once. */
function classesIn(draft: Draft): (subject: SubjectId) => SecrecyClass | null {
  const known = new Map<SubjectId, SecrecyClass | null>();
  return (subject) => {
    let secrecy = known.get(subject);
    if (secrecy === undefined) {
      const story = draft.touched.get(subject)?.story ?? draft.loaded.get(subject);
      known.set(subject, (secrecy = story === undefined ? null : classEver(subject, story.facts)));
    }
    return secrecy;
  };
}
