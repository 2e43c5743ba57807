import { liftRefusal } from './doors.ts';
import { ApiProblem, parseRefusals } from './problem.ts';

type Parameter = string | number | boolean | null | undefined;

/** GET of a path under `/api`. @throws ApiProblem when the server refuses or does not answer */
export async function fetchJson<Answer>(
  path: string,
  parameters: Readonly<Record<string, Parameter>> = {},
  signal?: AbortSignal,
): Promise<Answer> {
  return ask<Answer>(`${path}${queryOf(parameters)}`, signal === undefined ? {} : { signal });
}

interface Sending {
  readonly method?: 'POST' | 'PUT' | 'PATCH';
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** GET of a file under `/api`, as text. @throws ApiProblem when the server refuses or does not answer */
export async function fetchText(path: string, parameters: Readonly<Record<string, Parameter>> = {}): Promise<string> {
  return ask(`${path}${queryOf(parameters)}`, {}, (response) => response.text());
}

/** POST of JSON to a path under `/api`. @throws ApiProblem when the server refuses or does not answer */
export async function postJson<Answer>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer> {
  return sendJson<Answer>(path, body, signal === undefined ? {} : { signal });
}

/** JSON to a path under `/api`, by another method or with headers. @throws ApiProblem as `postJson` */
export async function sendJson<Answer>(path: string, body: unknown, sending: Sending = {}): Promise<Answer> {
  const { method = 'POST', headers = {}, signal } = sending;
  return ask<Answer>(path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** DELETE of a path under `/api`. @throws ApiProblem when the server refuses or does not answer */
export async function deleteJson(path: string): Promise<void> {
  await ask<unknown>(path, { method: 'DELETE' });
}

/** One place for refusals that the person himself can lift: fresh proof, locked screen, ended session. */
async function ask<Answer>(
  path: string,
  init: RequestInit,
  read: (response: Response) => Promise<Answer> = readJson,
): Promise<Answer> {
  try {
    return await askOnce(path, init, read);
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || !(await liftRefusal(problem.status, problem.code))) throw problem;
    return askOnce(path, init, read);
  }
}

async function askOnce<Answer>(
  path: string,
  init: RequestInit,
  read: (response: Response) => Promise<Answer>,
): Promise<Answer> {
  const response = await reach(path, init);
  if (response.ok) return read(response);
  const body = await readBody(response);
  const refusals = parseRefusals(body);
  const sentence = refusals[0]?.sentence ?? `${response.status} ${path}`;
  throw new ApiProblem(response.status, refusals, sentence, retryAtOf(response));
}

/** `retry-after` in seconds (RFC 9110, 10.2.3) as a moment. */
function retryAtOf(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Date.now() + seconds * 1000 : undefined;
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    // Sentences come back in the language of the screen.
    const headers = new Headers(init.headers);
    headers.set('accept-language', document.documentElement.lang);
    return await fetch(`/api${path}`, { ...init, credentials: 'same-origin', headers });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiProblem(0, [], `Không gọi được /api${path}`);
  }
}

async function readJson<Answer>(response: Response): Promise<Answer> {
  return (await readBody(response)) as Answer; // The server validates what it sends against the schemas of `wire`.
}

async function readBody(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function queryOf(parameters: Readonly<Record<string, Parameter>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
