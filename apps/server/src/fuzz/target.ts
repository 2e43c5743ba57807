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
  | { readonly kind: 'settled'; readonly facts: number; readonly gapless: boolean; readonly viewsEqual: boolean }
  | { readonly kind: 'ended' }
  | { readonly kind: 'fault'; readonly what: string };

type Answered<Kind extends Told['kind']> = Extract<Told, { readonly kind: Kind }>;

/** The process with the server, as its parent sees it. */
export class Target {
  readonly #child: ChildProcess;
  /** Those who wait for a word, by its kind; several may have asked the same. */
  readonly #waiting = new Map<string, ((told: Told) => void)[]>();
  readonly #faults = new Set<string>();
  #alive = true;

  constructor() {
    this.#child = fork(join(import.meta.dirname, 'target-process.ts'), {
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#child.on('message', (told: Told) => {
      if (told.kind === 'fault') this.#faults.add(told.what);
      this.#waiting.get(told.kind)?.shift()?.(told);
    });
    this.#child.on('exit', () => {
      this.#alive = false;
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

  /** Reads the whole log and tells the views anew. */
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

  #next<Kind extends Told['kind']>(kind: Kind): Promise<Answered<Kind>> {
    return new Promise((resolve, reject) => {
      const onExit = (): void => reject(new Error('The process of the server ended before it answered.'));
      this.#child.once('exit', onExit);
      const waiting = this.#waiting.get(kind) ?? [];
      this.#waiting.set(kind, waiting);
      waiting.push((told) => {
        this.#child.off('exit', onExit);
        // Told under its own kind.
        resolve(told as Answered<Kind>);
      });
    });
  }
}
