import { liftRefusal } from './doors.ts';
import { ApiProblem, parseRefusals } from './problem.ts';

/** A file under `/api` as the server names it. @throws ApiProblem when the server refuses or does not answer */
export async function fetchFile(path: string): Promise<{ readonly name: string; readonly content: Blob }> {
  try {
    return await fetchOnce(path);
  } catch (problem) {
    if (!(problem instanceof ApiProblem) || !(await liftRefusal(problem.status, problem.code))) throw problem;
    return fetchOnce(path);
  }
}

/** Sends a file as it is to a path under `/api`. @throws ApiProblem as `fetchFile` */
export async function sendFile<Answer>(path: string, file: Blob, type: string): Promise<Answer> {
  const response = await reach(path, { method: 'POST', headers: { 'content-type': type }, body: file });
  return (await response.json()) as Answer; // The server validates what it sends against the schemas of `wire`.
}

async function fetchOnce(path: string): Promise<{ readonly name: string; readonly content: Blob }> {
  const response = await reach(path, {});
  const disposition = response.headers.get('content-disposition') ?? '';
  return { name: nameOf(disposition), content: await response.blob() };
}

/** The file name of a `Content-Disposition`; `giaolien` where it gives none. */
export function nameOf(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/iu.exec(disposition)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/iu.exec(disposition)?.[1] ?? 'giaolien';
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('accept-language', document.documentElement.lang);
  const response = await fetch(`/api${path}`, { ...init, credentials: 'same-origin', headers }).catch(() => undefined);
  if (response === undefined) throw new ApiProblem(0, [], `Không gọi được /api${path}`);
  if (response.ok) return response;
  const body: unknown = await response.json().catch(() => undefined);
  const refusals = parseRefusals(body);
  throw new ApiProblem(response.status, refusals, refusals[0]?.sentence ?? `${response.status} ${path}`);
}

/** Gives a file to the person, as a download does. */
export function saveFile({ name, content }: { readonly name: string; readonly content: Blob }): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
