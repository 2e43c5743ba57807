import { expect, test } from 'vitest';
import { Day, delivery, ITEM, type Spoken } from '../testing/index.ts';

const PAPER = { reference: '12/CV-CQĐT', minutes: '03/BB-110900' } as const;
const REWRAP = { facility: '110900', witness: '110900-b', minutes: PAPER.minutes, massGrams: 125 } as const;

test.each<Spoken>([
  { kind: 'CancelAcceptance', item: ITEM, reason: 'sender-withdrew' },
  { kind: 'CorrectAcceptance', item: ITEM, reason: 'weighed-wrongly', change: { massGrams: 130 } },
  { kind: 'SuspendItem', item: ITEM, ground: 'authority-request', ...PAPER },
  { kind: 'ReleaseItem', item: ITEM, decision: '15/QĐ-CQĐT', outcome: 'continue' },
  { kind: 'OrderBySender', item: ITEM, order: 'withdraw', proofShown: true },
  { kind: 'ApproveReturn', item: ITEM, reference: '01/QĐ' },
  { kind: 'DeclareUnclaimed', item: ITEM, decision: '02/QĐ' },
  { kind: 'CorrectDelivery', item: ITEM, reason: 'entered-wrongly' },
  { kind: 'ConfirmProof', item: ITEM },
  delivery(ITEM),
  { kind: 'ReportAttempt', item: ITEM, target: 'address', reason: 'closed' },
  { kind: 'ReportNotice', item: ITEM },
  { kind: 'ReportRewrap', item: ITEM, ...REWRAP, innerOpened: false },
  { kind: 'ReportFinding', facility: '110900', item: ITEM },
])('$kind speaks of no item that was never accepted', (input) => {
  expect(new Day().wouldBreak('110900-a', input)).toEqual(['item_must_be_known']);
});
