import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What came back. */
export interface Answer {
  readonly status: number;
  /** Names in lower case; of a repeated header the last. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly milliseconds: number;
}

/** No whole answer came: the connection ended, or nothing more was said in time. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** What is sent. */
export interface Sent {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Buffer | undefined;
}

/** Longer than anything may take; a hang is told apart from a slow answer by the oracle. */
const PATIENCE = 15_000;
const HEAD_END = '\r\n\r\n';

/**
 * HTTP/1.1 over one connection that stays open, byte by byte, so that a request may break every rule which a library
 * would mend. One request at a time.
 */
export class Connection {
  readonly #port: number;
  #socket: Socket | undefined;
  #used = 0;

  constructor(port: number) {
    this.#port = port;
  }

  /** @throws NoAnswer when none came whole. A connection that the server closed meanwhile is opened again, once. */
  async ask(sent: Sent): Promise<Answer> {
    const isFresh = this.#used === 0;
    try {
      return await this.#askOnce(sent);
    } catch (error) {
      if (!(error instanceof NoAnswer) || isFresh) throw error;
      return this.#askOnce(sent);
    }
  }

  close(): void {
    this.#socket?.destroy();
    this.#socket = undefined;
    this.#used = 0;
  }

  async #askOnce(sent: Sent): Promise<Answer> {
    const socket = await this.#open();
    const begun = performance.now();
    socket.write(headOf(sent), 'latin1');
    if (sent.body !== undefined) socket.write(sent.body);
    else if (isChunked(sent)) socket.write('0\r\n\r\n');
    try {
      const { closes, ...answer } = await receive(socket, sent.method);
      this.#used += 1;
      if (closes) this.close();
      return { ...answer, milliseconds: performance.now() - begun };
    } catch (error) {
      this.close();
      throw error;
    }
  }

  async #open(): Promise<Socket> {
    const known = this.#socket;
    if (known !== undefined && !known.destroyed && known.writable) return known;
    this.close();
    const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true });
    // What it means for the request under way is said by `receive`.
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    this.#socket = socket;
    return socket;
  }
}

function isChunked({ headers }: Sent): boolean {
  return headers.some(([name]) => name === 'transfer-encoding');
}

function headOf({ method, target, headers, body }: Sent): string {
  const own = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const named = new Set(headers.map(([name]) => name));
  const length = body === undefined || named.has('content-length') ? '' : `content-length: ${body.length}\r\n`;
  return `${method} ${target} HTTP/1.1\r\nhost: 127.0.0.1\r\n${own}${length}\r\n`;
}

type Received = Omit<Answer, 'milliseconds'> & { readonly closes: boolean };

function receive(socket: Socket, method: string): Promise<Received> {
  return new Promise((resolve, reject) => {
    let bytes: Buffer = Buffer.alloc(0);
    const timer = setTimeout(() => finish(new NoAnswer(`no whole answer within ${PATIENCE} ms`)), PATIENCE);
    const onData = (chunk: Buffer): void => {
      bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
      const received = parse(bytes, method, false);
      if (received !== undefined) finish(received);
    };
    const onEnd = (): void =>
      finish(parse(bytes, method, true) ?? new NoAnswer('the connection ended without an answer'));
    function finish(result: Received | NoAnswer): void {
      clearTimeout(timer);
      socket.off('data', onData).off('close', onEnd);
      if (result instanceof NoAnswer) reject(result);
      else resolve(result);
    }
    socket.on('data', onData).on('close', onEnd);
  });
}

/** The answer in `bytes`, as soon as it is whole. */
function parse(bytes: Buffer, method: string, ended: boolean): Received | undefined {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const status = Number(first.split(' ')[1]);
  const rest = bytes.subarray(end + HEAD_END.length);
  if (status >= 100 && status < 200) return parse(rest, method, ended);
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const isStream = headers.get('content-type')?.startsWith('text/event-stream') === true;
  // A stream of events never ends; that it began is the answer.
  const closes = headers.get('connection') === 'close' || isStream;
  const isBare = method === 'HEAD' || status === 204 || status === 304 || isStream;
  if (isBare) return { status, headers, body: '', closes };
  if (headers.get('transfer-encoding') === 'chunked') {
    const body = dechunk(rest);
    return body === undefined ? undefined : { status, headers, body, closes };
  }
  const length = headers.get('content-length');
  if (length === undefined) return ended ? { status, headers, body: rest.toString(), closes: true } : undefined;
  return rest.length < Number(length)
    ? undefined
    : { status, headers, body: rest.toString('utf8', 0, Number(length)), closes };
}

function dechunk(bytes: Buffer): string | undefined {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    if (size === 0) return Buffer.concat(parts).toString();
    const from = line + 2;
    if (bytes.length < from + size + 2) return undefined;
    parts.push(bytes.subarray(from, from + size));
    at = from + size + 2;
  }
}
