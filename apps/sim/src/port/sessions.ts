import type { PersonId } from '@giaolien/kernel';
import { SignInRefused, Unreachable } from './network-port.ts';

/** An answer of the server: its status and the parsed body. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** What to call, as whom. */
export interface Call {
  readonly method: 'GET' | 'POST';
  /** Path with its query. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Longest wait for an answer, ms. */
const PATIENCE = 20_000;

/** Every person has his own session, opened when he first does something and again when it has run out. */
export class Sessions {
  readonly #baseUrl: string;
  readonly #password: string;
  readonly #signal: AbortSignal | undefined;
  readonly #tokens = new Map<PersonId, Promise<string>>();

  constructor(baseUrl: string, password: string, signal?: AbortSignal) {
    this.#baseUrl = baseUrl.replace(/\/+$/u, '');
    this.#password = password;
    this.#signal = signal;
  }

  /**
   * Calls as `person`.
   * @throws Unreachable when there is no answer, or one that only time can mend (429, 5xx)
   * @throws SignInRefused when the person is not known
   */
  async call(person: PersonId, call: Call): Promise<Answer> {
    const first = await this.#send(call, await this.#tokenOf(person));
    if (first.status !== 401) return first;
    this.#tokens.delete(person);
    return this.#send(call, await this.#tokenOf(person));
  }

  /** Calls as nobody. @throws Unreachable as `call` */
  callAsNobody(call: Call): Promise<Answer> {
    return this.#send(call);
  }

  #tokenOf(person: PersonId): Promise<string> {
    const known = this.#tokens.get(person);
    if (known !== undefined) return known;
    const opening = this.#signIn(person);
    this.#tokens.set(person, opening);
    opening.catch(() => this.#tokens.delete(person));
    return opening;
  }

  async #signIn(person: PersonId): Promise<string> {
    const { status, body } = await this.#send({
      method: 'POST',
      path: '/api/session',
      body: { person, password: this.#password },
    });
    if (status === 200 || status === 201) {
      if (typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string')
        return body.token;
    }
    throw new SignInRefused(person, sentenceIn(body) ?? `status ${status}`);
  }

  async #send(call: Call, token?: string): Promise<Answer> {
    const what = `${call.method} ${call.path}`;
    let response: Response;
    let body: unknown;
    try {
      response = await fetch(`${this.#baseUrl}${call.path}`, this.#request(call, token));
      body = parsed(await response.text());
    } catch (cause) {
      throw new Unreachable(what, { cause });
    }
    if (response.status === 429 || response.status >= 500) throw new Unreachable(`${what} → ${response.status}`);
    return { status: response.status, body };
  }

  #request(call: Call, token: string | undefined): RequestInit {
    const timeout = AbortSignal.timeout(PATIENCE);
    return {
      method: call.method,
      headers: {
        accept: 'application/json',
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...call.headers,
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      signal: this.#signal === undefined ? timeout : AbortSignal.any([this.#signal, timeout]),
    };
  }
}

/** The sentence of the first refusal in an answer, if it holds one. */
export function sentenceIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('refusals' in body) || !Array.isArray(body.refusals))
    return undefined;
  const first: unknown = body.refusals[0];
  if (typeof first !== 'object' || first === null || !('sentence' in first)) return undefined;
  return typeof first.sentence === 'string' ? first.sentence : undefined;
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  return JSON.parse(text) as unknown;
}
