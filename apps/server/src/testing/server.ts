import { buildDemonstration } from '@giaolien/catalogue';
import { itemNumberOf, type Event, type Input, type InputKind } from '@giaolien/kernel';
import type { KeyProvider } from '@giaolien/keys';
import { openMemoryKeys } from '@giaolien/keys/testing';
import { openStore, type Store } from '@giaolien/store';
import { flavours, openTestDatabase, readerUrlOf, type Flavour, type TestDatabase } from '@giaolien/store/testing';
import { COSIGNATURE_HEADER, type Cosignature, type Failure, type HttpInput, type Refusal } from '@giaolien/wire';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { composeServer, type ComposedServer } from '../compose.ts';
import type { SignInSettings } from '../auth/settings.ts';
import type { App } from '../http/app.ts';
import { createLogger } from '../observe/logger.ts';
import { DEMONSTRATION_PASSWORD, seedDemonstration } from '../start/demonstration.ts';

/** A server over a database of its own with the demonstration nation, its clock in the hands of the test. */
export interface TestServer extends ComposedServer {
  readonly store: Store;
  readonly keys: KeyProvider;
  /** The address of its database, as the owner. */
  readonly databaseUrl: string;
  /** The same as the role that reads on behalf of people. */
  readonly readerUrl: string;
  readonly clock: { now: number };
  /** What the server wrote to its log. */
  readonly logged: string[];
  /** Signs in (once per person) and asks. */
  ask<Body = Failure>(
    person: string | null,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<TestAnswer<Body>>;
  /** Opens a fresh session for who has one already, e.g. because the test has moved the clock. */
  signIn(person: string): Promise<void>;
  /** Proves himself anew (step-up), so that the next five minutes are open to privileged acts. */
  prove(person: string): Promise<void>;
  /** Gives one input as `person`; the witness that it names signs it in his own session. */
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
  options: { readonly traccarToken?: string; readonly consoleFolder?: string; readonly signIn?: SignInSettings } = {},
): Promise<TestServer> {
  const database: TestDatabase = await openTestDatabase(FLAVOUR, { migrate: fill, template: 'with-demonstration' });
  const clock = { now: MORNING };
  const { databaseUrl, readerUrl } = database;
  const store = await openStore({ databaseUrl, readerUrl, now: () => clock.now });
  const logged: string[] = [];
  const keys = openMemoryKeys(() => clock.now);
  const server = await composeServer({
    store,
    keys,
    logger: createLogger('info', { write: (line: string) => void logged.push(line) }),
    now: () => clock.now,
    consoleFolder: options.consoleFolder ?? join(import.meta.dirname, 'no-console'),
    demonstrationPassword: DEMONSTRATION_PASSWORD,
    traccarToken: options.traccarToken,
    signIn: options.signIn,
  });
  return {
    ...server,
    ...callersOf(server.app),
    store,
    keys,
    databaseUrl,
    readerUrl,
    clock,
    logged,
    async end() {
      await server.close();
      await keys.close();
      await store.close();
      await database.drop();
    },
  };
}

/** People who sign in with the printed password, once, and ask. */
function callersOf(app: App): Pick<TestServer, 'ask' | 'give' | 'prove' | 'signIn'> {
  const tokens = new Map<string, string>();
  async function tokenOf(person: string): Promise<string> {
    const known = tokens.get(person);
    if (known !== undefined) return known;
    const response = await app.inject({
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
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    more: Readonly<Record<string, string>> = {},
  ): Promise<TestAnswer<Body>> {
    const headers = person === null ? more : { ...more, authorization: `Bearer ${await tokenOf(person)}` };
    const payload = body === undefined ? {} : { payload: body as object };
    const response = await app.inject({ method, url, headers, ...payload });
    const isJson = String(response.headers['content-type']).startsWith('application/json');
    // That an answer has the shape it is described with is the business of `answers.db.test.ts`.
    const answered = (isJson ? response.json<Body>() : response.body) as Body;
    return { status: response.statusCode, headers: response.headers, body: answered };
  }
  async function prove(person: string): Promise<void> {
    const proof = { kind: 'password', person, password: DEMONSTRATION_PASSWORD };
    const { status, body } = await ask<{ token: string }>(person, 'POST', '/api/session/step-up', { proof });
    if (status !== 200) throw new Error(`${person} could not prove himself: ${status}`);
    tokens.set(person, body.token);
  }
  async function cosign(input: Loose): Promise<Readonly<Record<string, string>>> {
    if (!('witness' in input) || input.witness === undefined) return {};
    const signature = { input, proof: { kind: 'session' } };
    const { status, body } = await ask<Cosignature>(input.witness, 'POST', '/api/cosignatures', signature);
    return status === 200 ? { [COSIGNATURE_HEADER]: body.ticket } : {};
  }
  return {
    ask,
    prove,
    async signIn(person) {
      tokens.delete(person);
      await tokenOf(person);
    },
    async give(person, input) {
      const given = { inputId: randomUUID(), ...input };
      return ask<Given>(person, 'POST', '/api/inputs', given, await cosign(given));
    },
  };
}

/** The state that every test starts from; made once per run. */
async function fill(databaseUrl: string): Promise<void> {
  const store = await openStore({ databaseUrl, readerUrl: readerUrlOf(databaseUrl), now: () => MORNING });
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
