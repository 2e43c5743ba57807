import fc from 'fast-check';

import { type Answer, Connection, NoAnswer } from './connection.ts';
import { answerOf, type Operation } from './description.ts';
import { faultOf, HANG, parsed } from './oracle.ts';
import { Pool } from './pool.ts';
import { type FuzzRequest, requestsOf } from './requests.ts';
import type { Turnstile } from './turnstile.ts';
import { Values } from './values.ts';

/** What a lane works with. */
export interface LaneParts {
  readonly port: number;
  readonly operations: readonly Operation[];
  /** Who asks: people of the demonstration, and nobody. */
  readonly people: readonly (string | null)[];
  readonly password: string;
  readonly seed: number;
  readonly requests: number;
  /** Sorts of defects that were found already, by any lane: each is told once. */
  readonly known: Set<string>;
  /** The lanes go through it together; who doubts an answer's time asks again alone. */
  readonly turnstile: Turnstile;
  readonly onAnswer: (request: FuzzRequest, answer: Answer) => void;
  /** Sign-in is paused; lets the server's clock pass it. */
  readonly onPause: () => Promise<void>;
}

/** A defect with the smallest request that still shows it. */
export interface Finding {
  readonly what: string;
  readonly request: FuzzRequest;
  /** Gives the lane the same requests again. */
  readonly seed: number;
  readonly path: string;
}

/** Headers after which the two ends may disagree about where the next request begins. */
const FRAMING: ReadonlySet<string> = new Set([
  'transfer-encoding',
  'content-length',
  'upgrade',
  'expect',
  'content-encoding',
]);
/** The header that a browser binds its session to. */
const AGENT = ['user-agent', 'giaolien-fuzz'] as const;

/**
 * One caller with one connection, who asks `requests` times, one after another; what it asks follows from the seed and
 * from what it was answered. fast-check makes the requests and, when one shows a defect, makes it smaller.
 */
export class Lane {
  readonly #parts: LaneParts;
  readonly #connection: Connection;
  readonly #pool: Pool;
  readonly #tokens = new Map<string, string>();
  #asked = 0;

  constructor(parts: LaneParts) {
    this.#parts = parts;
    this.#connection = new Connection(parts.port);
    this.#pool = new Pool(
      parts.people.filter((person) => person !== null),
      0,
    );
  }

  /** Asks until all is asked; every sort of defect is one finding. */
  async run(): Promise<readonly Finding[]> {
    const { operations, people, seed, requests, known } = this.#parts;
    const findings: Finding[] = [];
    const requestable = requestsOf(operations, new Values(this.#pool), this.#pool, people);
    for (let round = 0; this.#asked < requests && round < 50; round += 1) {
      const property = fc.asyncProperty(requestable, (request) => this.#mustHold(request));
      const result = await fc.check(property, { seed: seed + round, numRuns: requests - this.#asked });
      if (!result.failed || result.counterexample === null) break;
      const what = String(result.errorInstance instanceof Error ? result.errorInstance.message : result.errorInstance);
      const [request] = result.counterexample;
      known.add(sortOfDefect(request, what));
      findings.push({ what, request, seed: seed + round, path: result.counterexamplePath ?? '' });
    }
    this.#connection.close();
    return findings;
  }

  async #mustHold(request: FuzzRequest): Promise<void> {
    this.#asked += 1;
    const { people, turnstile } = this.#parts;
    const person = people[request.actor] ?? null;
    let answer = await turnstile.beside(async () => this.#send(request, await this.#tokenOf(person)));
    // A machine may be busy with the other lanes or with something else; what hangs, hangs again and alone.
    if (!(answer instanceof NoAnswer) && answer.milliseconds > HANG) {
      answer = await turnstile.alone(async () => this.#send(request, await this.#tokenOf(person)));
    }
    if (answer instanceof NoAnswer) return this.#defect(request, `no answer: ${answer.message}`);
    this.#learn(request, answer);
    const fault = faultOf(request, answer);
    if (fault !== undefined) this.#defect(request, fault);
  }

  async #send(request: FuzzRequest, token: string | undefined): Promise<Answer | NoAnswer> {
    const own = request.headers.some(([name]) => name === 'authorization' || name === 'cookie');
    const proof = token === undefined || own ? [] : [['authorization', `Bearer ${token}`] as const];
    const agent = request.headers.some(([name]) => name === 'user-agent') ? [] : [AGENT];
    try {
      return await this.#connection.ask({ ...request, headers: [...agent, ...proof, ...request.headers] });
    } catch (error) {
      if (error instanceof NoAnswer) return error;
      throw error;
    } finally {
      if (request.headers.some(([name]) => FRAMING.has(name))) this.#connection.close();
    }
  }

  /** @throws the defect, unless one of its sort is known. */
  #defect(request: FuzzRequest, what: string): void {
    if (!this.#parts.known.has(sortOfDefect(request, what))) throw new Error(what);
  }

  #learn(request: FuzzRequest, answer: Answer): void {
    const { operation, actor } = request;
    this.#parts.onAnswer(request, answer);
    const person = this.#parts.people[actor];
    const isSpent = answer.status === 401 || answer.status === 423 || request.method === 'DELETE';
    if (isSpent && typeof person === 'string') this.#tokens.delete(person);
    if (request.twisted || answer.status !== 200 || operation.method !== request.method) return;
    const body = parsed(answer.body);
    this.#pool.learn(operation, answerOf(operation, 200).schema, body);
    if (typeof body === 'object' && body !== null && 'at' in body && typeof body.at === 'number')
      this.#pool.now = body.at;
  }

  async #tokenOf(person: string | null): Promise<string | undefined> {
    if (person === null) return undefined;
    const known = this.#tokens.get(person);
    if (known !== undefined) return known;
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const body = Buffer.from(JSON.stringify({ person, password: this.#parts.password }));
      const headers = [AGENT, ['content-type', 'application/json'] as const];
      const answer = await this.#connection.ask({ method: 'POST', target: '/api/session', headers, body });
      const opened = parsed(answer.body);
      if (answer.status === 200 && typeof opened === 'object' && opened !== null && 'token' in opened) {
        const token = String(opened.token);
        this.#tokens.set(person, token);
        const signIn = this.#parts.operations.find(({ key }) => key === 'POST /api/session');
        const schema = signIn === undefined ? undefined : answerOf(signIn, 200).schema;
        if (schema !== undefined) this.#pool.favour(schema, opened);
        return token;
      }
      await this.#parts.onPause();
    }
    return undefined;
  }
}

/** Two defects are of one sort when the same operation shows the same thing. */
function sortOfDefect({ operation, method }: FuzzRequest, what: string): string {
  return `${method} ${operation.path} ${what.replace(/\d{2,}/g, '#').slice(0, 60)}`;
}
