import { buildDemonstration } from '@giaolien/catalogue';
import { itemNumberOf, type Event, type Input, type InputKind } from '@giaolien/kernel';
import { openStore, type Store } from '@giaolien/store';
import { flavours, openTestDatabase, type Flavour, type TestDatabase } from '@giaolien/store/testing';
import type { Failure, HttpInput, Refusal } from '@giaolien/wire';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pino } from 'pino';
import { composeServer, type ComposedServer } from '../compose.ts';
import { DEMONSTRATION_PASSWORD, seedDemonstration } from '../start/demonstration.ts';

/** A server over a database of its own with the demonstration nation, its clock in the hands of the test. */
export interface TestServer extends ComposedServer {
  readonly store: Store;
  readonly clock: { now: number };
  /** What the server wrote to its log. */
  readonly logged: string[];
  /** Signs in (once per person) and asks. */
  ask<Body = Failure>(
    person: string | null,
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    body?: unknown,
  ): Promise<TestAnswer<Body>>;
  /** Gives one input as `person`. */
  give(person: string, input: Loose): Promise<TestAnswer<Given>>;
  end(): Promise<void>;
}

export interface TestAnswer<Body> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: Body;
}

/** What became of an input, with the fields of both outcomes: a test looks at those of the one it expects. */
export interface Given {
  readonly inputId: string;
  readonly kind: 'decided' | 'refused';
  readonly first: number;
  readonly last: number;
  readonly events: readonly Event[];
  readonly irregularities: readonly { readonly id: string; readonly code: string; readonly sentence: string }[];
  readonly refusals: readonly Refusal[];
  readonly repeated: boolean;
}

/** An input without its `inputId`, which the harness makes up. */
export type Loose = {
  [K in InputKind]: Omit<Extract<HttpInput, { kind: K }>, 'inputId'> & { inputId?: string };
}[InputKind];

/** Tuesday, 24 November 2026, 09:00 in Hà Nội: a working day. */
export const MORNING = Date.UTC(2026, 10, 24, 2, 0);

/** The PostgreSQL that server tests run on: what is specific to one flavour is tested in the store. */
export const FLAVOUR: Flavour = flavours().includes('embedded') ? 'embedded' : 'served';

/** Opens a server; `end` it. */
export async function openTestServer(
  options: { readonly traccarToken?: string; readonly consoleFolder?: string } = {},
): Promise<TestServer> {
  const database: TestDatabase = await openTestDatabase(FLAVOUR, { migrate: fill, template: 'with-demonstration' });
  const clock = { now: MORNING };
  const store = await openStore({ databaseUrl: database.databaseUrl, now: () => clock.now });
  const logged: string[] = [];
  const server = await composeServer({
    store,
    logger: pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }),
    now: () => clock.now,
    consoleFolder: options.consoleFolder ?? join(import.meta.dirname, 'no-console'),
    demonstrationPassword: DEMONSTRATION_PASSWORD,
    traccarToken: options.traccarToken,
  });
  const tokens = new Map<string, string>();
  async function tokenOf(person: string): Promise<string> {
    const known = tokens.get(person);
    if (known !== undefined) return known;
    const response = await server.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { person, password: DEMONSTRATION_PASSWORD },
    });
    const { token } = response.json<{ token: string }>();
    tokens.set(person, token);
    return token;
  }
  async function ask<Body>(
    person: string | null,
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    body?: unknown,
  ): Promise<TestAnswer<Body>> {
    const headers = person === null ? {} : { authorization: `Bearer ${await tokenOf(person)}` };
    const payload = body === undefined ? {} : { payload: body as object };
    const response = await server.app.inject({ method, url, headers, ...payload });
    const isJson = String(response.headers['content-type']).startsWith('application/json');
    // That an answer has the shape it is described with is the business of `answers.db.test.ts`.
    const answered = (isJson ? response.json<Body>() : response.body) as Body;
    return { status: response.statusCode, headers: response.headers, body: answered };
  }
  return {
    ...server,
    store,
    clock,
    logged,
    ask,
    give: (person, input) => ask<Given>(person, 'POST', '/api/inputs', { inputId: randomUUID(), ...input }),
    async end() {
      await server.close();
      await store.close();
      await database.drop();
    },
  };
}

/** The state that every test starts from; made once per run. */
async function fill(databaseUrl: string): Promise<void> {
  const store = await openStore({ databaseUrl, now: () => MORNING });
  await store.catalogue.save(buildDemonstration({ now: MORNING }));
  await seedDemonstration(store, MORNING);
  await store.close();
}

/** A serial of the tests' own, far from those of the sequence. */
let serial = 70_000_000;

/** The number of an item that no test has used. */
export function newItemNumber(): string {
  serial += 1;
  return itemNumberOf('MA', serial);
}

/** A sound acceptance at the counter of the Hà Nội centre; a secret in its cover, from the hand of its sender's person. */
export function acceptance(
  change: Partial<Extract<Input, { kind: 'AcceptItem' }>> = {},
): Extract<Loose, { kind: 'AcceptItem' }> {
  const { secrecy = null } = change;
  const isTwofold = secrecy === 'A';
  return {
    kind: 'AcceptItem',
    item: newItemNumber(),
    facility: '080100',
    form: 'letter',
    secrecy: null,
    urgency: 'ordinary',
    sender: 'TW-30',
    recipient: 'X32248-UBND',
    massGrams: 120,
    packing: {
      coverSound: true,
      envelopes: isTwofold ? 2 : 1,
      innerSealed: isTwofold,
      stamp: secrecy,
      kt1Stamp: true,
    },
    ...(secrecy === null ? {} : { handedBy: 'TW-30-1' }),
    ...change,
  };
}
