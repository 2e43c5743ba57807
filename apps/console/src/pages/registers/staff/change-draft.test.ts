import { instantOf } from '@giaolien/kernel';
import { expect, test } from 'vitest';
import { changeOf, draftOf, newcomerOf, NOBODY, type GrantDraft } from './change-draft.ts';

const STANDING = { id: 'an', version: 3, name: 'Nguyễn An', facility: '100000', roles: ['clerk', 'sorter'] } as const;
const RECORD = { ...STANDING, roles: [...STANDING.roles] };
const GRANT: GrantDraft = {
  key: 1,
  kind: 'clearance',
  from: '01/12/2026',
  until: '30/11/2027',
  paper: ' 12/QĐ ',
  secrecy: 'B',
  result: 'clear',
  course: 'bỏ',
};

test('a change asks for what differs and leaves the rest alone', () => {
  expect(changeOf({ ...draftOf(RECORD), name: 'Nguyễn Anh' }, RECORD)).toEqual({
    person: 'an',
    version: 3,
    name: 'Nguyễn Anh',
  });
  expect(changeOf({ ...draftOf(RECORD), roles: ['sorter', 'clerk'] }, RECORD)).toBe('nothing');
});

test('a clearance is granted to the end of its last day, with its class and paper, and nothing of other kinds', () => {
  const change = changeOf({ ...draftOf(RECORD), grants: [GRANT] }, RECORD);
  expect(change).toMatchObject({
    grant: [
      {
        kind: 'clearance',
        from: instantOf('2026-12-01', 0),
        until: instantOf('2027-12-01', 0),
        secrecy: 'B',
        paper: '12/QĐ',
        result: null,
        course: null,
      },
    ],
  });
});

test('a grant that ends before it begins is not asked for', () => {
  expect(changeOf({ ...draftOf(RECORD), grants: [{ ...GRANT, until: '30/11/2026' }] }, RECORD)).toBe('grant');
});

test('somebody new needs a code in the form of codes, a name, an office and a role', () => {
  const person = { ...NOBODY, name: 'Lê Bình', facility: '100000', roles: ['clerk'] } as const;
  expect(newcomerOf('Lê Bình', person)).toBe('person');
  expect(newcomerOf('lebinh.hn', { ...person, roles: [] })).toBe('person');
  expect(newcomerOf('lebinh.hn', person)).toMatchObject({ person: 'lebinh.hn', version: 0, name: 'Lê Bình' });
});
