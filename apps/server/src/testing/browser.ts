import type { Failure } from '@giaolien/wire';
import type { App } from '../http/app.ts';

/** What came back. */
export interface BrowserAnswer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

/** One browser at one address: keeps its cookies as a browser does. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #app: App;
  readonly #address: string;
  readonly #agent: string;

  constructor(app: App, address = '10.1.0.1', agent = 'Firefox') {
    this.#app = app;
    this.#address = address;
    this.#agent = agent;
  }

  /** The headers that it would send. */
  get headers(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { 'user-agent': this.#agent, ...(cookie === '' ? {} : { cookie }) };
  }

  async ask<Body = Failure>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: object,
  ): Promise<BrowserAnswer<Body>> {
    const payload = body === undefined ? {} : { payload: body };
    const { headers, remoteAddress } = { headers: this.headers, remoteAddress: this.#address };
    const response = await this.#app.inject({ method, url, headers, remoteAddress, ...payload });
    for (const { name, value } of response.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const isJson = String(response.headers['content-type']).startsWith('application/json');
    return {
      status: response.statusCode,
      headers: response.headers,
      body: (isJson ? response.json<Body>() : response.body) as Body,
    };
  }

  /** The code of the first refusal beside the status. */
  async refused(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: object) {
    const answer = await this.ask(method, url, body);
    return [answer.status, answer.status < 400 ? undefined : answer.body.refusals[0]?.code];
  }
}
