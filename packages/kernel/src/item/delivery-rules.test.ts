import { describe } from 'vitest';
import { ITEM, OTHER, accept, acceptance, closeBag, delivery, goOut, opening } from '../testing/index.ts';
import { rule } from '../testing/rule.ts';

describe('opening and delivery', () => {
  rule('opener_must_have_witness', 'nobody opens a bag alone', (day) => {
    closeBag(day);
    return ['110900-b', opening([ITEM])];
  });
  rule('contents_must_be_complete', 'a missing item is told', (day) => {
    closeBag(day);
    return ['110900-a', opening([])];
  });
  rule('contents_must_be_listed', 'an item too many is told', (day) => {
    closeBag(day);
    day.says('110900-a', acceptance({ item: OTHER }));
    return ['110900-a', opening([ITEM, OTHER])];
  });
  rule('courier_must_hold_item', 'a delivery by another courier is told', (day) => {
    goOut(day);
    return ['100000-b', delivery(ITEM)];
  });
  rule('cover_must_be_intact', 'a torn cover is told at delivery', (day) => {
    goOut(day);
    return [
      '100000-c',
      {
        kind: 'ReportDelivery',
        item: ITEM,
        position: 'clerk',
        recipientName: 'x'.repeat(43),
        coverIntact: false,
      },
    ];
  });
  rule('return_must_follow_attempt', 'nothing is returned that was not tried', (day) => {
    accept(day);
    return ['110900-b', { kind: 'ApproveReturn', item: ITEM }];
  });
});
