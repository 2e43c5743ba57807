import type { ServerResponse } from 'node:http';
import type { Viewer } from '@giaolien/access';
import { frameOf } from './frame.ts';

/** A reader whose unsent bytes pass this is let go: it reads more slowly than the network happens. */
export const BACKLOG_MAX = 1_048_576;

/** Why a stream ended, as told to its reader. */
export type DropReason = 'reader_must_keep_up' | 'session_must_be_open' | 'server_is_stopping' | 'stream_failed';

/** What a reader is made of. */
export interface ReaderParts {
  readonly viewer: Viewer;
  /** Last position that he knows. */
  readonly after: number;
  readonly response: ServerResponse;
  /** Who he is now, or `undefined` when his session has ended. */
  readonly findViewer: () => Promise<Viewer | undefined>;
  /** Told once, with the reason. */
  readonly onEnd: (reason: string) => void;
}

/** One open stream: who reads, up to which position he was told, and the connection. */
export class StreamReader {
  /** Last position that this reader was told of, or that holds nothing for him. */
  cursor: number;
  /** True once the backfill has met the live facts; from then on the shared buffers are for him too. */
  isLive = false;
  readonly #response: ServerResponse;
  readonly #findViewer: ReaderParts['findViewer'];
  readonly #onEnd: (reason: string) => void;
  #viewer: Viewer;
  #hasEnded = false;

  constructor({ viewer, after, response, findViewer, onEnd }: ReaderParts) {
    this.#viewer = viewer;
    this.cursor = after;
    this.#response = response;
    this.#findViewer = findViewer;
    this.#onEnd = onEnd;
    response.on('close', () => this.#end('reader_left'));
    response.on('error', () => this.#end('reader_left'));
  }

  /** For whom facts are cut now. */
  get viewer(): Viewer {
    return this.#viewer;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** Sends bytes without waiting; lets the reader go when too much is waiting for him already. */
  send(bytes: Buffer): void {
    if (this.#hasEnded) return;
    this.#response.write(bytes);
    if (this.#response.writableLength > BACKLOG_MAX) this.drop('reader_must_keep_up');
  }

  /** Takes over what has become of the person's rights; ends the stream with the session. */
  async renew(): Promise<void> {
    const viewer = await this.#findViewer();
    if (viewer === undefined) this.drop('session_must_be_open');
    else this.#viewer = viewer;
  }

  /** Resolves when the connection takes more, for the backfill, which can wait. */
  async drained(): Promise<void> {
    if (this.#hasEnded || !this.#response.writableNeedDrain) return;
    await new Promise<void>((resolve) => {
      this.#response.once('drain', resolve);
      this.#response.once('close', resolve);
    });
  }

  /** Ends the stream and says why; the browser comes back with the last position it saw. */
  drop(reason: DropReason): void {
    if (this.#hasEnded) return;
    this.#response.write(frameOf('dropped', { reason, after: this.cursor }));
    this.#response.end();
    // A peer that takes nothing at all would hold its buffer for ever.
    setTimeout(() => this.#response.destroy(), 5_000).unref();
    this.#end(reason);
  }

  #end(reason: string): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#onEnd(reason);
  }
}
