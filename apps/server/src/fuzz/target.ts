import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the parent asks of the process with the server. */
export type Asked = 'memory' | 'pass' | 'settle' | 'end';

/** What that process tells. Bytes. */
export type Told =
  | { readonly kind: 'listening'; readonly port: number }
  | { readonly kind: 'memory'; readonly rss: number; readonly heapUsed: number }
  | { readonly kind: 'passed' }
  | {
      readonly kind: 'settled';
      readonly facts: number;
      readonly gapless: boolean;
      readonly viewsEqual: boolean;
      /** What reading the whole security log again has found. */
      readonly securityFaults: readonly string[];
    }
  | { readonly kind: 'ended' }
  | { readonly kind: 'fault'; readonly what: string };

type Answered<Kind extends Told['kind']> = Extract<Told, { readonly kind: Kind }>;

/** The process with the server, as its parent sees it. */
export class Target {
  readonly #child: ChildProcess;
  /** Those who wait for a word, by its kind; several may have asked the same. */
  readonly #waiting = new Map<string, PromiseWithResolvers<Told>[]>();
  readonly #faults = new Set<string>();
  #alive = true;

  constructor() {
    this.#child = fork(join(import.meta.dirname, 'target-process.ts'), {
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child.on('message', (told: Told) => {
      if (told.kind === 'fault') this.#faults.add(told.what);
      this.#waiting.get(told.kind)?.shift()?.resolve(told);
    });
    this.#child.on('exit', () => {
      this.#alive = false;
      const ended = new Error('The process of the server ended before it answered.');
      for (const waiting of this.#waiting.values()) for (const one of waiting.splice(0)) one.reject(ended);
    });
  }

  /** What nobody caught, and what was logged as an error; and that the process has died, if it has. */
  get faults(): readonly string[] {
    return [...this.#faults, ...(this.#alive ? [] : ['the process of the server died'])];
  }

  listening(): Promise<Answered<'listening'>> {
    return this.#next('listening');
  }

  memory(): Promise<Answered<'memory'>> {
    return this.#ask('memory', 'memory');
  }

  /** Lets half an hour and a minute pass on the server's clock. */
  async pass(): Promise<void> {
    await this.#ask('pass', 'passed');
  }

  /** Reads both logs whole, and tells the views anew. */
  settle(): Promise<Answered<'settled'>> {
    return this.#ask('settle', 'settled');
  }

  async end(): Promise<void> {
    if (!this.#alive) return;
    const ended = once(this.#child, 'exit');
    this.#child.send('end' satisfies Asked);
    await ended;
  }

  #ask<Kind extends Told['kind']>(asked: Asked, kind: Kind): Promise<Answered<Kind>> {
    const next = this.#next(kind);
    this.#child.send(asked);
    return next;
  }

  async #next<Kind extends Told['kind']>(kind: Kind): Promise<Answered<Kind>> {
    const next = Promise.withResolvers<Told>();
    const waiting = this.#waiting.get(kind) ?? [];
    this.#waiting.set(kind, waiting);
    waiting.push(next);
    // Told under its own kind.
    return (await next.promise) as Answered<Kind>;
  }
}
