import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  assert,
  instantOf,
  type Custodian,
  type Event,
  type EventType,
  type Evidence,
  type Instant,
  type PersonId,
} from '@giaolien/kernel';
import { buildDemonstration } from '@giaolien/catalogue';
import {
  composeServer,
  createLogger,
  DEMONSTRATION_PASSWORD,
  openMemoryKeys,
  seedDemonstration,
} from '@giaolien/server';
import { openStore } from '@giaolien/store';
import { flavours, openTestDatabase, readerUrlOf } from '@giaolien/store/testing';
import type { InputResult, IrregularityRow, ItemTrace } from '@giaolien/wire';
import { Sessions } from '../port/sessions.ts';
import { signedByWitnesses } from '../port/witnesses.ts';
import type { Draft } from '../work/act.ts';

/** A moment of November 2026 in Việt Nam, as it is said: `24/11 08:00`. */
export type Moment = `${number}/11 ${number}:${number}`;

/** What the platform says of an item: who answers for it, since when, on what evidence, inside what. */
export interface Holding {
  readonly holder: Custodian;
  readonly since: Moment;
  readonly evidence: Evidence;
  readonly inside: string | null;
}

/** One of the people of the story, at his own screen. */
export interface Person {
  readonly id: PersonId;
  /** Gives an input at a moment and is not contradicted: no refusal, and no irregularity beside the fact. */
  gives(moment: Moment, draft: Draft): Promise<readonly Event[]>;
  /** Reports something that breaks rules: the fact stands, and these irregularities beside it. */
  reports(
    moment: Moment,
    draft: Draft,
  ): Promise<{ readonly events: readonly Event[]; readonly raised: readonly string[] }>;
  /** Tries something that must not be: the rule that forbids it. */
  isRefused(moment: Moment, draft: Draft): Promise<string>;
}

/** The real platform for one story: database, server and HTTP, with its clock in the hands of the teller. */
export interface Stage {
  readonly baseUrl: string;
  readonly clock: { now: Instant };
  person(id: PersonId): Person;
  /** What a monitor of the network reads at a path of the API. */
  read<Body>(path: string): Promise<Body>;
  /** A fresh item number. */
  drawItemNumber(clerk: PersonId): Promise<string>;
  /** What a monitor of the network reads of an item. */
  trace(item: string): Promise<ItemTrace>;
  holding(item: string): Promise<Holding>;
  listOpenIrregularities(): Promise<readonly IrregularityRow[]>;
  close(): Promise<void>;
}

const READER = 'giamsat.hn';
const FIRST_DAY = instantOf('2026-11-24', 7 * 60);

/** Opens the stage on a database of its own. */
export async function openStage(): Promise<Stage> {
  const flavour = flavours().includes('embedded') ? 'embedded' : 'served';
  const database = await openTestDatabase(flavour, { migrate: settle, template: 'sim-demonstration' });
  const clock = { now: FIRST_DAY };
  const now = () => clock.now;
  const store = await openStore({ databaseUrl: database.databaseUrl, readerUrl: database.readerUrl, now });
  const server = await composeServer({
    store,
    now,
    keys: openMemoryKeys(now),
    logger: createLogger('silent'),
    demonstrationPassword: DEMONSTRATION_PASSWORD,
    consoleFolder: join(import.meta.dirname, 'no-console'),
  });
  const baseUrl = await server.app.listen({ host: '127.0.0.1', port: 0 });
  const sessions = new Sessions(baseUrl, DEMONSTRATION_PASSWORD);
  // The server validates what it sends against the schemas of wire.
  const read = async <Body>(path: string) => (await sessions.call(READER, { method: 'GET', path })).body as Body;
  const trace = (item: string) => read<ItemTrace>(`/api/items/${item}`);
  return {
    baseUrl,
    clock,
    person: (id) => personOf(id, sessions, clock),
    async drawItemNumber(clerk) {
      const { body } = await sessions.call(clerk, { method: 'POST', path: '/api/item-numbers', body: { count: 1 } });
      const [number] = (body as { readonly items: readonly string[] }).items;
      assert(number !== undefined, 'the server gives as many numbers as were asked for');
      return number;
    },
    read,
    trace,
    async holding(id) {
      const { item } = await trace(id);
      return {
        holder: item.holder,
        since: momentOf(item.holderSince),
        evidence: item.holderEvidence,
        inside: item.container,
      };
    },
    async listOpenIrregularities() {
      const path = '/api/irregularities?open=true';
      return (await read<{ readonly irregularities: readonly IrregularityRow[] }>(path)).irregularities;
    },
    async close() {
      await server.close();
      await store.close();
      await database.drop();
    },
  };
}

/** The demonstration nation and its people's accounts; made once per run of the tests. */
async function settle(databaseUrl: string): Promise<void> {
  const store = await openStore({ databaseUrl, readerUrl: readerUrlOf(databaseUrl), now: () => FIRST_DAY });
  await store.catalogue.save(buildDemonstration({ now: FIRST_DAY }));
  await seedDemonstration(store, FIRST_DAY);
  await store.close();
}

function personOf(id: PersonId, sessions: Sessions, clock: { now: Instant }): Person {
  async function say(moment: Moment, draft: Draft): Promise<InputResult> {
    clock.now = instantAt(moment);
    const body = { ...draft, inputId: randomUUID() };
    const headers = await signedByWitnesses(sessions, [body]);
    // The server answers an input with what became of it, refused or not.
    return (await sessions.call(id, { method: 'POST', path: '/api/inputs', body, headers })).body as InputResult;
  }
  async function report(moment: Moment, draft: Draft) {
    const result = await say(moment, draft);
    const first = result.kind === 'refused' ? result.refusals[0] : undefined;
    assert(result.kind === 'decided', `${id} may say ${draft.kind} (${first?.code ?? ''}: ${first?.sentence ?? ''})`);
    return { events: result.events, raised: result.irregularities.map(({ code }) => code) };
  }
  return {
    id,
    async gives(moment, draft) {
      const { events, raised } = await report(moment, draft);
      assert(raised.length === 0, `${draft.kind} of ${id} breaks no rule (${raised.join(', ')})`);
      return events;
    },
    reports: report,
    async isRefused(moment, draft) {
      const result = await say(moment, draft);
      assert(result.kind === 'refused', `${id} must not be allowed ${draft.kind}`);
      return result.refusals[0]?.code ?? 'nothing';
    },
  };
}

/** The first event of a type among those of an input. */
export function eventOf<Type extends EventType>(events: readonly Event[], type: Type): Extract<Event, { type: Type }> {
  const event = events.find((each): each is Extract<Event, { type: Type }> => each.type === type);
  assert(event !== undefined, `the input became ${type}`);
  return event;
}

/** `24/11 08:00` on the clock of the world. */
export function instantAt(moment: Moment): Instant {
  const [day = '', time = ''] = moment.split(' ');
  const [hour = '', minute = ''] = time.split(':');
  return instantOf(
    `2026-11-${Number(day.slice(0, 2))}` as `${number}-${number}-${number}`,
    Number(hour) * 60 + Number(minute),
  );
}

/** An instant as it is said in Việt Nam. */
export function momentOf(instant: Instant): Moment {
  const local = new Date(instant + 7 * 3_600_000).toISOString();
  return `${local.slice(8, 10)}/11 ${local.slice(11, 16)}` as Moment;
}
