import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { KeysUnavailable, SealBroken } from '../provider.ts';
import { LINE_LIMIT, parseReply, type Question, type Reply } from './protocol.ts';

export interface ChannelOptions {
  /** Program and arguments; no shell reads them. */
  readonly command: readonly [string, ...string[]];
  /** What the program may see of our environment; nothing else, above all no address of a database. */
  readonly environment: Readonly<Record<string, string>>;
  /** A question without an answer for so long ends the program. */
  readonly timeoutMilliseconds: number;
  /** The least time between two starts. */
  readonly restartMilliseconds: number;
}

interface Waiting {
  readonly resolve: (answer: Readonly<Record<string, unknown>>) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** More questions than this do not wait for one device. */
const MOST_WAITING = 1_000;
const GRACE_MILLISECONDS = 2_000;

/**
 * The program of a device: started at the first question, started again after it has ended. What it writes to its
 * standard error is thrown away, because nobody knows what stands in it.
 */
export class Channel {
  readonly #options: ChannelOptions;
  readonly #waiting = new Map<number, Waiting>();
  #child: Child | undefined;
  #startedAt = Number.NEGATIVE_INFINITY;
  #nextId = 1;
  #isClosed = false;

  constructor(options: ChannelOptions) {
    this.#options = options;
  }

  /** @throws KeysUnavailable where it does not answer, SealBroken where it says so */
  ask(question: Question): Promise<Readonly<Record<string, unknown>>> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.size >= MOST_WAITING) throw new KeysUnavailable('Quá nhiều yêu cầu đang chờ thiết bị khoá.');
      const child = this.#running();
      const id = this.#nextId++;
      const timer = setTimeout(() => this.#giveUp(child), this.#options.timeoutMilliseconds);
      this.#waiting.set(id, { resolve, reject, timer });
      child.stdin.write(`${JSON.stringify({ id, ...question })}\n`);
    });
  }

  /** Closes its input, which asks it to end, and ends it if it does not. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const child = this.#child;
    if (child === undefined) return;
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
    child.stdin.end();
    const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MILLISECONDS);
    await ended;
    clearTimeout(timer);
  }

  #running(): Child {
    if (this.#isClosed) throw new KeysUnavailable('Kho khoá đã đóng.');
    if (this.#child !== undefined) return this.#child;
    const now = performance.now();
    if (now - this.#startedAt < this.#options.restartMilliseconds)
      throw new KeysUnavailable('Chương trình của thiết bị khoá vừa dừng; sẽ thử lại ngay.');
    this.#startedAt = now;
    const [program, ...words] = this.#options.command;
    const child = spawn(program, words, { env: this.#options.environment, stdio: ['pipe', 'pipe', 'ignore'] });
    this.#child = child;
    child.once('error', () => this.#ended(child));
    child.once('close', () => this.#ended(child));
    // A write to a program that has just ended: its end is told by `close`.
    child.stdin.on('error', () => undefined);
    this.#readLines(child);
    return child;
  }

  #readLines(child: Child): void {
    let rest = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const reply = parseReply(line);
        // Who does not keep to the protocol cannot be trusted with the next answer either.
        if (reply === undefined) return this.#giveUp(child);
        this.#settle(reply);
      }
      if (rest.length > LINE_LIMIT) this.#giveUp(child);
    });
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if (waiting === undefined) return;
    this.#waiting.delete(reply.id);
    clearTimeout(waiting.timer);
    if ('answer' in reply) waiting.resolve(reply.answer);
    else if (reply.refused === 'seal-broken') waiting.reject(new SealBroken());
    else waiting.reject(new KeysUnavailable('Thiết bị khoá từ chối yêu cầu. Hãy xem nhật ký của thiết bị.'));
  }

  #giveUp(child: Child): void {
    child.kill('SIGKILL');
    this.#ended(child);
  }

  #ended(child: Child): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new KeysUnavailable('Chương trình của thiết bị khoá không trả lời, hoặc đã dừng.'));
    }
    this.#waiting.clear();
  }
}
