import { createHash } from 'node:crypto';
import { pino, type DestinationStream, type Logger } from 'pino';

/** What a line of the log may say; whatever else it is given is left out, so that nothing new slips in by accident. */
const FIELDS: Readonly<Record<string, (value: unknown) => unknown>> = {
  err: describeError,
  address: plain,
  count: plain,
  code: plain,
  kind: plain,
  living: plain,
  method: plain,
  milliseconds: plain,
  position: plain,
  reason: plain,
  requestId: plain,
  route: plain,
  session: pseudonym,
  status: plain,
  what: plain,
};

/** Longest text of a field or of an error's message. */
const MOST = 500;
/** The frames of a stack that lead to a cause. */
const FRAMES = 30;

/**
 * The log of the program: lines of JSON from an allow-list of fields, so that no body, name, item number or parameter of
 * a query can get into it, and no text of a caller can pretend to be a line (ASVS 5.0 V16.2.5, V16.4.1).
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: {},
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: allowed },
    // Pino's own, which would show a request or an error whole.
    serializers: { err: (value: unknown) => value, req: () => undefined, res: () => undefined },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function allowed(given: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(given).flatMap(([name, value]) => {
    const show = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    return show === undefined ? [] : [[name, show(value)] as const];
  });
  return Object.fromEntries(entries);
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return scrub(value);
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : typeof value;
}

/** Lines of one session can be found together, but not the session by them. */
function pseudonym(value: unknown): string {
  return createHash('sha256').update(String(value)).digest('hex').slice(0, 12);
}

/**
 * Class, message, where it came from. PostgreSQL's own errors and those of a parser quote the values they stumbled over,
 * so of them only the code is shown; `detail` and `query` never are.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: plain(error.code) } : {};
  const quotes = error instanceof SyntaxError || 'severity' in error;
  const message = quotes ? {} : { message: scrub(error.message) };
  const stack = framesOf(error);
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { type: error.name, ...message, ...code, stack, ...cause };
}

/** The frames alone: the head of a stack repeats the message. */
function framesOf(error: Error): readonly string[] {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return lines.slice(0, FRAMES).map((line) => line.trim());
}

/** Without numbers of items (S10), passwords in addresses, and anything that is no printable character. */
function scrub(text: string): string {
  return text
    .slice(0, MOST)
    .replaceAll(/\b[A-Z]{2}\d{9}[A-Z]{2}\b/gi, '[item]')
    .replaceAll(/:\/\/[^\s/@]*@/g, '://[secret]@')
    .replaceAll(/[\p{C}\u2028\u2029]/gu, ' ');
}
