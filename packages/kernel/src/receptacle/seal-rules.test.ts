import { describe } from 'vitest';
import { ITEM, PACK, SEAL, SEALS, accept, closeBag, openBag, opening } from '../testing/index.ts';
import { rule } from '../testing/rule.ts';

const DESTROY = {
  kind: 'ReportSealsDestroyed',
  facility: '110900',
  seals: ['KT-0001'],
  witness: '110900-b',
  minutes: '12/BB-HC',
} as const;

describe('seals', () => {
  rule('seal_must_be_known', 'only seals of the register are destroyed', () => ['110900-a', DESTROY]);
  rule('seal_must_be_new', 'a number is issued once', (day) => {
    openBag(day);
    return ['110900-a', { kind: 'IssueSeals', facility: '110900', seals: SEALS }];
  });
  rule('seal_must_be_issued_here', 'an office seals with seals from its own drawer', (day) => {
    day.says('120900-a', { kind: 'IssueSeals', facility: '120900', seals: ['KT-0009'] });
    accept(day);
    openBag(day);
    day.says('110900-a', PACK);
    return ['110900-a', { ...SEAL, sealNumber: 'KT-0009' }];
  });
  rule('seal_must_be_unused', 'a seal is put on once', (day) => {
    closeBag(day);
    return ['110900-a', SEAL];
  });
  rule('seal_must_be_spent', 'a seal on a bag is not destroyed', (day) => {
    closeBag(day);
    return ['110900-a', DESTROY];
  });
  rule('sealer_must_have_witness', 'nobody seals a bag of class A alone', (day) => {
    accept(day, { secrecy: 'A' });
    openBag(day, 'L-1');
    day.says('110900-a', PACK);
    return ['110900-a', SEAL];
  });
  rule('destroyer_must_have_witness', 'nobody destroys seals alone', (day) => {
    closeBag(day);
    day.says('110900-a', opening([ITEM]));
    return ['110900-b', DESTROY];
  });
});
