import { maskFact, trimFact, type Labels, type Viewer } from '@giaolien/access';
import { subjectsOfEvent, type Recorded, type SubjectId } from '@giaolien/kernel';

/** Every subject that `facts` mention, each once. */
export function subjectsOf(facts: readonly Recorded[]): readonly SubjectId[] {
  return [...new Set(facts.flatMap(({ event }) => subjectsOfEvent(event)))];
}

/** Facts as `viewer` may read them, by clearance, unit and the masking of recipients; see `trimFact` and `maskFact`. */
export function readableBy(viewer: Viewer, facts: readonly Recorded[], labels: Labels): readonly Recorded[] {
  const seen: Recorded[] = [];
  for (const fact of facts) {
    const trimmed = trimFact(fact, viewer, labels);
    if (trimmed !== undefined) seen.push(maskFact(trimmed, viewer, labels));
  }
  return seen;
}

/** Which readers may share one buffer: those for whom everything that is at hand is the same. */
export class Audiences {
  readonly #named: ReadonlySet<string>;

  constructor(labels: Labels) {
    this.#named = new Set([...labels.values()].flatMap(({ near }) => near));
  }

  /** Viewers with the same text see the same of what is at hand; the person matters only where a label names him. */
  of({ facility, national, clearance, roles, person, glass }: Viewer): string {
    const own = glass.length > 0 || this.#named.has(person) ? person : '';
    const following = roles.filter((role) => role === 'monitor' || role === 'dispatcher').join();
    return [facility, national, clearance, following, own].join('|');
  }
}
