import { expect, test } from 'vitest';
import { BAG, CLOSE, Day, ITEM, LIST, OTHER, PACK, SEAL, TO_TRIP, TRIP, raisedBy } from '../testing/index.ts';
import { accept, closeBag, load, openBag, planned, receipt, type Spoken } from '../testing/index.ts';
import { bookEntriesOf } from './book.ts';

const SIGN: Spoken = { kind: 'ReportBookSigned', handover: LIST, page: 12 };

/** A secret bag and a secret item outside it, given by `-a`. */
function given(): Day {
  const day = new Day();
  accept(day, { secrecy: 'B' });
  openBag(day);
  for (const input of [PACK, SEAL, CLOSE]) day.says('110900-a', input);
  accept(day, { item: OTHER, secrecy: 'C' });
  day.says('110900-a', planned(day));
  day.says('110900-a', { ...TO_TRIP, items: [OTHER] });
  day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
  return day;
}

test('a hand-over of secrets fills a page: cover and label, never a document', () => {
  const day = given();
  const list = day.handover(LIST);
  if (list === undefined) throw new Error('The list was drawn.');
  expect(bookEntriesOf(list)).toMatchObject([
    { number: 1, subject: `receptacle:${BAG}`, secrecy: 'B', items: 1, sealState: null, receivedAt: null },
    { number: 2, subject: `item:${OTHER}`, secrecy: 'C', items: 1, givenBy: '110900-a' },
  ]);
});

test('the page says what was received, with the seal as the receiver saw it, and is signed once', () => {
  const day = given();
  day.says('110900-c', receipt(LIST));
  const list = day.handover(LIST);
  if (list === undefined) throw new Error('The list was drawn.');
  expect(bookEntriesOf(list)).toMatchObject([{ subject: `receptacle:${BAG}`, sealState: 'intact' }]);
  expect(raisedBy(day.says('110900-a', SIGN))).toEqual([]);
  expect(day.handover(LIST)?.bookPage).toBe(12);
  expect(day.wouldBreak('110900-b', SIGN)).toEqual(['book_must_follow_receipt']);
});

test('ordinary mail has no page', () => {
  const day = new Day();
  load(day);
  const list = day.handover(LIST);
  expect(list === undefined ? undefined : bookEntriesOf(list)).toEqual([]);
  expect(day.wouldBreak('110900-a', SIGN)).toEqual(['book_must_follow_receipt']);
});

test('a stranger signs no page of it', () => {
  const day = new Day();
  closeBag(day);
  day.says('110900-a', planned(day));
  day.says('110900-a', TO_TRIP);
  expect(day.wouldBreak('121000-a', SIGN)).toContain('actor_must_act_for_own_facility');
  expect(day.trip(TRIP)?.openLists).toEqual([LIST]);
  expect(day.item(ITEM)?.container).toBe(BAG);
});
