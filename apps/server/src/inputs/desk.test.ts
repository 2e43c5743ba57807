import { InputUnprocessable, LogUnavailable, type Log } from '@giaolien/store';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Principal } from '../auth/principal.ts';
import { openSession } from '../testing/session.ts';
import { PLATFORM } from '../security/caller.ts';
import { createDesk } from './desk.ts';
import type { Received } from './received.ts';

const clerk: Principal = {
  actor: { person: 'giaodich.hn', facility: '080100', roles: ['controller'] },
  person: {
    id: 'giaodich.hn',
    name: '',
    facility: '080100',
    roles: ['controller'],
    qualifications: [{ kind: 'clearance', from: 0, until: 10, secrecy: 'A' }],
  },
  national: true,
  facilityName: '',
  session: openSession({ person: 'giaodich.hn', facility: '080100' }),
};

function received(): Received {
  return {
    kind: 'received',
    input: { kind: 'ControlItem', inputId: randomUUID(), item: 'MA000000005VN' },
    digest: 'd',
  };
}

test('An input that fails takes none of its neighbours with it, and nobody is told what went wrong inside', async () => {
  const failures = [
    new InputUnprocessable('x', new Error('a secret of ours')),
    new LogUnavailable(new Error('down')),
    undefined,
  ];
  const told: unknown[] = [];
  let turn = 0;
  const submit: Log['submit'] = async ({ input }) => {
    const failure = failures[turn];
    turn += 1;
    if (failure !== undefined) throw failure;
    return { inputId: input.inputId, kind: 'refused', breaches: [{ code: 'item_must_be_known' }], repeated: false };
  };
  const unused = () => {
    throw new Error('not asked');
  };
  const desk = createDesk({
    log: { submit } as Log,
    views: { findOpening: unused } as never,
    references: unused,
    cosigning: { use: unused },
    security: { recordLater: unused, countRefusal: unused, glassOf: () => [] } as never,
    now: () => 0,
    onFailure: (error) => void told.push(error),
  });
  const answers = await desk.take([received(), received(), received()], clerk, 'vi', { caller: PLATFORM, tickets: [] });
  expect(answers.map(({ status }) => status)).toEqual([500, 503, 404]);
  expect(told).toEqual(failures.slice(0, 2));
  expect(JSON.stringify(answers)).not.toContain('secret of ours');
});
