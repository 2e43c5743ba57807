import { describe } from 'vitest';
import { ITEM, accept, type Spoken } from '../testing/index.ts';
import { rule } from '../testing/rule.ts';

const suspension: Spoken = {
  kind: 'SuspendItem',
  item: ITEM,
  ground: 'authority-request',
  reference: '12/CV-CQĐT',
  minutes: '03/BB-110900',
};
const release: Spoken = { kind: 'ReleaseItem', item: ITEM, decision: '15/QĐ-CQĐT', outcome: 'continue' };

describe('suspension', () => {
  rule('item_must_not_be_suspended', 'a suspended item is not given back over the counter', (day) => {
    accept(day);
    day.says('110900-b', suspension);
    return ['110900-b', { kind: 'CancelAcceptance', item: ITEM, reason: 'sender-withdrew' }];
  });
  rule('item_must_be_suspended', 'only what is suspended is released', (day) => {
    accept(day);
    return ['110900-b', release];
  });
  rule('releaser_must_not_be_suspender', 'who suspended it does not release it', (day) => {
    accept(day);
    day.says('110900-b', suspension);
    return ['110900-b', release];
  });
});
