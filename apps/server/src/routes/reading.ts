import { maskFact, maskIrregularity, maskItem, trimFact, type Viewer } from '@giaolien/access';
import { inStoryOrder, type HeldItem } from '@giaolien/store';
import {
  isInvestigation,
  type FacilityId,
  type IrregularityNow,
  type Recorded,
  type SubjectId,
} from '@giaolien/kernel';
import { irregularitySentence, type IrregularityRow, type Language, type Names } from '@giaolien/wire';
import type { FastifyRequest } from 'fastify';
import { viewerOf } from '../auth/principal.ts';
import { getPrincipal } from '../http/gate.ts';
import { subjectsOf } from '../live/audience.ts';
import { namesIn } from '../nation/names.ts';
import { notFound, type Problem } from '../http/problem.ts';
import { callerOf } from '../security/caller.ts';
import { recordAbsence } from '../security/reads.ts';
import type { Services } from '../services.ts';

/** More decisions on force majeure than were ever taken: results are counted with all of them. */
export const EXCLUSIONS_MAX = 5_000;

/** For whom a request reads. */
export function viewerOfRequest(request: FastifyRequest, services: Services): Viewer {
  const principal = getPrincipal(request);
  const now = services.now();
  return viewerOf(principal, now, services.security.glassOf(principal.actor.person, now));
}

/** The answer to a question about what is not there or not for the caller: both are told alike, and noted. */
export function absent(services: Services, request: FastifyRequest, subject: SubjectId): Problem {
  recordAbsence(services, callerOf(request), subject);
  return notFound();
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

/** An irregularity as `viewer` may read it, with its sentence. */
export function irregularityRowOf(viewer: Viewer, irregularity: IrregularityNow, language: Language): IrregularityRow {
  return {
    ...maskIrregularity(irregularity, viewer),
    sentence: irregularitySentence(irregularity.code, language),
    investigation: isInvestigation(irregularity),
  };
}

/** An item as `viewer` may read it: of class A without its recipient, unless he handles it. */
export function itemFor(viewer: Viewer, item: HeldItem): HeldItem {
  return maskItem(item, viewer, officeOf(item));
}

/** The office that answers for an item, or whose courier does; `null` on the road and at the address. */
export function officeOf({ holder }: HeldItem): FacilityId | null {
  return holder.kind === 'facility' || holder.kind === 'courier' ? holder.facility : null;
}

/** What a story is read with. */
export interface StoryReading {
  readonly viewer: Viewer;
  /** The subjects that he is looking at and may see; lines about others are left to those concerned. */
  readonly story: ReadonlySet<SubjectId>;
  /** Of these he handles the items, so their recipients are told. */
  readonly handled?: ReadonlySet<SubjectId> | undefined;
}

/** Facts as a viewer may read them, each once, in the order of the story. */
export async function readableFacts(
  facts: readonly Recorded[],
  { viewer, story, handled }: StoryReading,
  { store }: Services,
): Promise<readonly Recorded[]> {
  const once = [...new Map(facts.map((fact) => [fact.position, fact])).values()];
  const labels = await store.views.labelsOf(subjectsOf(once));
  return inStoryOrder(once)
    .map((fact) => trimFact(fact, viewer, labels, story))
    .filter((fact) => fact !== undefined)
    .map((fact) => maskFact(fact, viewer, labels, handled));
}
