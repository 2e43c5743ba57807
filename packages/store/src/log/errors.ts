/** Another server has taken the log over, or holds it. This server must not append any more. */
export class LogFenced extends Error {
  override readonly name = 'LogFenced';
  constructor(shard: number, cause?: unknown) {
    super(
      `Another server appends to shard ${shard} of the log, so this one has stopped. ` +
        'Run one writing server per database: stop the other one, then restart this one.',
      { cause },
    );
  }
}

/** The database did not answer in time; whether the input was recorded is unknown. Send the same input again. */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable';
  constructor(cause: unknown) {
    super(
      'The database of the log does not answer. The input may or may not have been recorded: ' +
        'send it again with the same inputId, and it will be recorded once.',
      { cause },
    );
  }
}

/** This input alone could not be decided or stored, for a reason that is a defect of the program. Nothing was stored. */
export class InputUnprocessable extends Error {
  override readonly name = 'InputUnprocessable';
  constructor(inputId: string, cause: unknown) {
    super(`Input ${inputId} could not be recorded; report it with the cause below. Other inputs are not affected.`, {
      cause,
    });
  }
}

/** The store was closed while the input waited; nothing of it was stored. */
export class LogClosed extends Error {
  override readonly name = 'LogClosed';
  constructor() {
    super('The log is closed: the server is stopping. Send the input again when it is back.');
  }
}

/** A follower read so slowly that its buffer ran over. Nothing is lost: follow again from the last position seen. */
export class FollowerTooSlow extends Error {
  override readonly name = 'FollowerTooSlow';
  /** Last position that the follower was given. */
  readonly after: number;
  constructor(after: number, limit: number) {
    super(`More than ${limit} facts waited for this reader. Follow again after position ${after}.`);
    this.after = after;
  }
}
