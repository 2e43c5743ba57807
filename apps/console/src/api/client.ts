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

/** POST of JSON to a path under `/api`. @throws ApiProblem when the server refuses or does not answer */
export async function postJson<Answer>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer> {
  return ask<Answer>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** DELETE of a path under `/api`. @throws ApiProblem when the server refuses or does not answer */
export async function deleteJson(path: string): Promise<void> {
  await ask<unknown>(path, { method: 'DELETE' });
}

async function ask<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await reach(path, init);
  const body = await readBody(response);
  if (response.ok) return body as Answer; // The server validates what it sends against the schemas of `wire`.
  const refusals = parseRefusals(body);
  throw new ApiProblem(response.status, refusals, refusals[0]?.sentence ?? `${response.status} ${path}`);
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
