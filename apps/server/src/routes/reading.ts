import { inStoryOrder, trimFact, type Viewer } from '@giaolien/store';
import {
  isInvestigation,
  subjectsOfEvent,
  type IrregularityNow,
  type Recorded,
  type SubjectId,
} from '@giaolien/kernel';
import { irregularitySentence, type IrregularityRow, type Language, type Names } from '@giaolien/wire';
import type { FastifyRequest } from 'fastify';
import { viewerOf } from '../auth/principal.ts';
import { getPrincipal } from '../http/gate.ts';
import { namesIn } from '../nation/names.ts';
import type { Services } from '../services.ts';

/** More decisions on force majeure than were ever taken: results are counted with all of them. */
export const EXCLUSIONS_MAX = 5_000;

/** For whom a request reads. */
export function viewerOfRequest(request: FastifyRequest, services: Services): Viewer {
  return viewerOf(getPrincipal(request), services.now());
}

/** An answer with the display names of what it mentions. */
export async function withNames<Answer extends object>(
  answer: Answer,
  { store }: Services,
): Promise<Answer & { readonly names: Names }> {
  const network = store.catalogue.network();
  const names = await namesIn(answer, { network, findTrips: (ids) => store.views.listTripsById(ids) });
  return { ...answer, names };
}

/** A limit as a query string gives it. */
export function parseLimit(limit: string | undefined): number | undefined {
  return limit === undefined ? undefined : Number(limit);
}

/** States as a query string gives them; the schema has checked each word, so the type is what it says. */
export function parseStates<State extends string>(states: string | undefined): readonly State[] | undefined {
  return states?.split(',') as State[] | undefined;
}

/** Yes or no as a query string gives it. */
export function parseYes(text: 'true' | 'false' | undefined): boolean | undefined {
  return text === undefined ? undefined : text === 'true';
}

/** An irregularity with its sentence. */
export function irregularityRowOf(irregularity: IrregularityNow, language: Language): IrregularityRow {
  return {
    ...irregularity,
    sentence: irregularitySentence(irregularity.code, language),
    investigation: isInvestigation(irregularity),
  };
}

/**
 * Facts as `viewer` may read them, in the order of the story. `story`: the subjects that he is looking at, which he
 * may see; lines about others are left to those concerned.
 */
export async function readableFacts(
  facts: readonly Recorded[],
  viewer: Viewer,
  story: ReadonlySet<SubjectId>,
  services: Services,
): Promise<readonly Recorded[]> {
  const once = [...new Map(facts.map((fact) => [fact.position, fact])).values()];
  if (viewer.national && viewer.clearedForA) return inStoryOrder(once);
  const subjects = new Set<SubjectId>(once.flatMap(({ event }) => subjectsOfEvent(event)));
  const reaches = await services.store.views.reachOf([...subjects]);
  return inStoryOrder(once)
    .map((fact) => trimFact(fact, viewer, reaches, story))
    .filter((fact) => fact !== undefined);
}
