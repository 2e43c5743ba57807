import { ENDPOINTS } from '@giaolien/access';
import { MINUTE } from '@giaolien/kernel';
import type { Failure, PersonRole } from '@giaolien/wire';
import { ROLES } from '@giaolien/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { DEMONSTRATION_PASSWORD } from '../start/demonstration.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';
import { type Standing, type Verdict, verdictOf } from './oracle.ts';
import { enrolEverybody, type Somebody } from './people.ts';

/** What the gate itself says; anything else was said by the route, so the gate let the caller pass. */
const SAID_BY_GATE: ReadonlySet<string> = new Set([
  'session_must_be_open',
  'screen_must_be_unlocked',
  'role_must_allow',
  'identity_must_be_proven_anew',
]);
/** End or lock the session with which they are called, so every caller comes to them with a session of its own. */
const SPENDING: ReadonlySet<string> = new Set([
  'DELETE /api/session',
  'POST /api/session/lock',
  'POST /api/session/unlock',
  'POST /api/session/step-up',
]);
/** Answers of these never end; the gate is asked by a wrong query. */
const ENDLESS: Readonly<Record<string, string>> = { 'GET /api/stream': '?after=x' };
/** A session that is tried with the wrong proof too often is closed; a body without any is only malformed. */
const STANDINGS: readonly Standing[] = ['fresh', 'stale', 'locked'];

let server: TestServer;
let everybody: readonly Somebody[];
let asked = 0;

beforeAll(async () => {
  server = await openTestServer();
  everybody = await enrolEverybody(server, { origin: '080100', destination: '100900', elsewhere: '480900' });
}, 60_000);
afterAll(() => server.end());

/** Signs in; the token of a session in the standing that is wanted. */
async function tokenOf(person: string, standing: Standing): Promise<string> {
  const payload = { person, password: DEMONSTRATION_PASSWORD };
  const opened = await server.app.inject({ method: 'POST', url: '/api/session', payload });
  const { token } = opened.json<{ token: string }>();
  if (standing === 'stale') server.clock.now += 6 * MINUTE;
  if (standing === 'locked') {
    const headers = { authorization: `Bearer ${token}` };
    await server.app.inject({ method: 'POST', url: '/api/session/lock', headers });
  }
  return token;
}

/** What the gate said of one request: its own refusal, or `pass`. */
async function ask(endpoint: string, token: string | null): Promise<Verdict> {
  const [method = 'GET', path = ''] = endpoint.split(' ');
  const url = path.replace(/:\w+/g, 'none') + (ENDLESS[endpoint] ?? '');
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const payload = method === 'GET' || method === 'DELETE' ? {} : { payload: { nothing: true } };
  const response = await server.app.inject({ method: method as 'GET', url, headers, ...payload });
  asked += 1;
  expect(response.statusCode, `${endpoint}: ${response.body.slice(0, 300)}`).not.toBe(500);
  const isJson = String(response.headers['content-type']).startsWith('application/json');
  const refused = isJson && response.statusCode >= 400 ? response.json<Partial<Failure>>() : {};
  const code = refused.refusals?.[0]?.code ?? '';
  // The set holds exactly the verdicts of the gate.
  return SAID_BY_GATE.has(code) ? (code as Verdict) : 'pass';
}

const endpoints = Object.entries(ENDPOINTS);

describe('Every endpoint', () => {
  test('is closed to whoever is not signed in, unless its line opens it', async () => {
    for (const [endpoint, rule] of endpoints) {
      expect(await ask(endpoint, null), endpoint).toBe(verdictOf(rule, 'signed-out', null));
      const madeUp = 'A'.repeat(43);
      expect(await ask(endpoint, madeUp), `${endpoint} by a made-up token`).toBe(verdictOf(rule, 'made-up', null));
    }
  });

  test.each(ROLES.flatMap((role) => STANDINGS.map((standing) => [role, standing] as const)))(
    'asked by a %s whose session is %s, is answered as its line says',
    async (role: PersonRole, standing) => {
      const person = everybody.find((one) => one.role === role && one.clearance === 'A')?.id ?? '';
      const token = await tokenOf(person, standing);
      for (const [endpoint, rule] of endpoints) {
        const own = SPENDING.has(endpoint) ? await tokenOf(person, standing) : token;
        // What lies beyond the gate may refuse a role as well; it may never open what the line closes.
        const verdict = await ask(endpoint, own);
        const expected = verdictOf(rule, standing, role);
        if (expected === 'pass' && BEYOND.has(endpoint)) expect(['pass', 'role_must_allow']).toContain(verdict);
        else expect(verdict, `${endpoint} by ${role}, ${standing}`).toBe(expected);
      }
    },
    60_000,
  );

  test('was asked in every way', () => {
    expect(asked).toBeGreaterThanOrEqual(endpoints.length * (2 + ROLES.length * STANDINGS.length));
  });
});

/** Endpoints whose route looks at role and office once more, by tables of its own (`REGISTER_RULES`, `ACTS`). */
const BEYOND: ReadonlySet<string> = new Set(
  endpoints
    .map(([endpoint]) => endpoint)
    .filter((endpoint) => /\/api\/(?:staff|rosters|places|sessions|approvals)/.test(endpoint)),
);
