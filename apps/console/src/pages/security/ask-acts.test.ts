import { expect, test } from 'vitest';
import { emptyAsk, parametersOf } from './ask-acts.ts';

const draft = emptyAsk();

test('an act is asked for only when everything it will be carried out with is there', () => {
  expect(parametersOf('enrol-device', { ...draft, name: 'Quầy 2' })).toBeUndefined();
  expect(parametersOf('recover-account', draft)).toBeUndefined();
  expect(parametersOf('bind-subject', { ...draft, person: 'giaodich.hn' })).toBeUndefined();
  expect(parametersOf('rotate-key', draft)).toBeUndefined();
});

test('the parameters of an act are its own fields and nothing else', () => {
  const full = {
    person: ' giaodich.hn ',
    office: { id: '080100', name: 'Bưu cục KT1 Hà Nội' },
    name: ' Quầy 2 ',
    identity: 'abc',
    key: 'security-log',
    reason: 'x',
  };
  expect(parametersOf('enrol-device', full)).toEqual({ facility: '080100', name: 'Quầy 2' });
  expect(parametersOf('disable-account', full)).toEqual({ person: 'giaodich.hn' });
  expect(parametersOf('bind-subject', full)).toEqual({ person: 'giaodich.hn', subject: 'abc' });
  expect(parametersOf('rotate-key', full)).toEqual({ key: 'security-log' });
});
