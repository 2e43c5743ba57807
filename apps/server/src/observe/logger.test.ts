import { describe, expect, test } from 'vitest';
import { createLogger } from './logger.ts';

function logOf(write: (log: ReturnType<typeof createLogger>) => void): {
  lines: string[];
  first: Record<string, unknown>;
} {
  const text: string[] = [];
  write(createLogger('info', { write: (line: string) => void text.push(line) }));
  const lines = text.join('').trimEnd().split('\n');
  return { lines, first: JSON.parse(lines[0] ?? '{}') as Record<string, unknown> };
}

describe('The log of the program', () => {
  test('says only what is on its list', () => {
    const { first, lines } = logOf((log) =>
      log.info(
        { route: '/api/items/:id', body: { name: 'Nguyễn Văn A' }, headers: { cookie: 'x' }, password: 'p', req: {} },
        'm',
      ),
    );
    expect(first).toMatchObject({ route: '/api/items/:id', msg: 'm' });
    expect(lines.join('')).not.toMatch(/Nguyễn|cookie|password|body/);
  });

  test('takes the text of a caller for text, whatever line it pretends to be', () => {
    const forged = '10.0.0.1\n{"level":30,"msg":"signed in"}\r\n\u001b[2J\u2028{"level":60}';
    const { lines, first } = logOf((log) => log.warn({ reason: forged, address: forged }, 'sign-in failed'));
    expect(lines).toHaveLength(1);
    expect(first['reason']).toContain('10.0.0.1 {"level":30');
    expect(lines[0]).not.toMatch(/\\u001b|\\n|\u2028/);
  });

  test('never holds the number of an item, a password in an address, or the id of a session', () => {
    const { lines } = logOf((log) => {
      log.error({ err: new Error('item MA123456785VN not at postgres://giaolien:s3cret@db/x') }, 'work failed');
      log.info({ session: 'public-session-id', what: 'reading ma123456785vn' }, 'x');
    });
    expect(lines.join('\n')).not.toMatch(/MA123456785VN|s3cret|public-session-id/i);
    expect(lines[0]).toContain('[item]');
  });

  test('of a failure of the database or of a parser shows the code, not the value it stumbled over', () => {
    const refused = Object.assign(new Error('invalid input syntax for type uuid: "Nguyễn Văn A"'), {
      severity: 'ERROR',
      code: '22P02',
      detail: 'Key (name)=(Nguyễn Văn A) exists',
    });
    let unreadable: unknown;
    try {
      JSON.parse('{"name":"Nguyễn Văn A"');
    } catch (error) {
      unreadable = error;
    }
    const { lines, first } = logOf((log) => {
      log.error({ err: new Error('outer', { cause: refused }) }, 'work failed');
      log.error({ err: unreadable }, 'work failed');
    });
    expect(lines.join('\n')).not.toContain('Nguyễn');
    expect(first['err']).toMatchObject({ message: 'outer', cause: { code: '22P02' } });
  });

  test('shows where a defect came from', () => {
    const { first } = logOf((log) => log.error({ err: new TypeError('x is not a function') }, 'work failed'));
    expect(first['err']).toMatchObject({ type: 'TypeError', message: 'x is not a function' });
    expect(JSON.stringify(first['err'])).toContain('logger.test.ts');
  });

  test('of ten thousand planted secrets shows none', () => {
    const { lines } = logOf((log) => {
      for (let index = 0; index < 10_000; index += 1) {
        const secret = `canary-${index}`;
        log.info({ token: secret, body: { secret }, query: secret, err: { message: secret }, route: { secret } }, 'x');
      }
    });
    expect(lines).toHaveLength(10_000);
    expect(lines.join('')).not.toContain('canary');
  });
});
