import { describe } from 'vitest';
import {
  BAG,
  LIST,
  LIST_2,
  LIST_3,
  OTHER,
  TO_TRIP,
  TRIP,
  acceptance,
  closeBag,
  drive,
  load,
  openBag,
  planned,
  receipt,
  unload,
  type Day,
} from '../testing/index.ts';
import { rule } from '../testing/rule.ts';

/** The bag of 110900 stands on a list for the trip; nobody has signed. */
function list(day: Day): void {
  closeBag(day);
  day.says('110900-a', planned(day));
  day.says('110900-a', TO_TRIP);
}

/** The list is signed by its giver. */
function give(day: Day): void {
  list(day);
  day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
}

describe('drawing a list', () => {
  rule('parties_must_differ', 'nobody hands over to himself', (day) => {
    closeBag(day);
    return ['110900-a', { ...TO_TRIP, receiver: { kind: 'facility', facility: '110900' } }];
  });
  rule('party_must_be_here', 'an office does not take over in the yard of another', (day) => {
    closeBag(day);
    return ['110900-a', { ...TO_TRIP, receiver: { kind: 'facility', facility: '120900' } }];
  });
  rule('list_must_hold_lines', 'an empty list is no list', (day) => {
    day.says('110900-a', planned(day));
    return ['110900-a', { ...TO_TRIP, receptacles: [] }];
  });
  rule('giver_must_be_custodian', 'only who holds it can give it', (day) => {
    load(day);
    drive(day, 0);
    drive(day, 1);
    unload(day, '120900', LIST_2);
    return [
      '120900-a',
      {
        kind: 'DrawHandoverList',
        handover: LIST_3,
        place: '120900',
        giver: { kind: 'trip', trip: TRIP },
        receiver: { kind: 'facility', facility: '120900' },
        receptacles: [BAG],
        items: [],
      },
    ];
  });
  rule('receptacle_must_be_closed', 'no open bag goes on a vehicle', (day) => {
    openBag(day);
    day.says('110900-a', planned(day));
    return ['110900-a', TO_TRIP];
  });
  rule('receptacle_must_not_be_listed', 'a bag stands on one list at a time', (day) => {
    list(day);
    return ['110900-a', { ...TO_TRIP, handover: LIST_2 }];
  });
  rule('trip_must_stand_here', 'bags pass where the vehicle stands', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day));
    drive(day, 0);
    return ['110900-a', TO_TRIP];
  });
});

describe('signing a list', () => {
  rule('list_must_be_open', 'a list is signed once by each side', (day) => {
    load(day);
    return ['110900-c', receipt(LIST)];
  });
  rule('list_must_be_given', 'receiving before the giver has signed is told', (day) => {
    list(day);
    return ['110900-c', receipt(LIST)];
  });
  rule('signers_must_differ', 'one person does not sign for both sides', (day) => {
    list(day);
    day.says('110900-c', { kind: 'ReportHandoverGiven', handover: LIST });
    return ['110900-c', receipt(LIST)];
  });
  rule('actor_must_be_giver', 'nobody signs for another giver', (day) => {
    list(day);
    return ['120900-a', { kind: 'ReportHandoverGiven', handover: LIST }];
  });
  rule('actor_must_be_receiver', 'the giver does not sign for the receiver', (day) => {
    give(day);
    return ['110900-a', receipt(LIST)];
  });
  rule('receptacle_must_be_bound_for_here', 'a bag taken off at the wrong office is told', (day) => {
    load(day);
    drive(day, 0);
    day.says('121000-a', {
      kind: 'DrawHandoverList',
      handover: LIST_2,
      place: '121000',
      giver: { kind: 'trip', trip: TRIP },
      receiver: { kind: 'facility', facility: '121000' },
      receptacles: [BAG],
      items: [],
    });
    day.says('110900-c', { kind: 'ReportHandoverGiven', handover: LIST_2 });
    return ['121000-a', receipt(LIST_2)];
  });
  rule('seal_must_be_intact', 'a broken seal is recorded, never hidden', (day) => {
    give(day);
    const receptacles = [{ receptacle: BAG, sealState: 'broken' as const }];
    return ['110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles, items: [] }];
  });
  rule('line_must_be_present', 'what is on the list and not there is told', (day) => {
    give(day);
    return ['110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [] }];
  });
  rule('line_must_be_listed', 'what is there and not on the list is told', (day) => {
    give(day);
    day.says('110900-a', acceptance({ item: OTHER }));
    const receptacles = [{ receptacle: BAG, sealState: 'intact' as const }];
    return ['110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles, items: [OTHER] }];
  });
  rule('book_must_follow_receipt', 'nobody signs the book for what nobody has received', (day) => {
    give(day);
    return ['110900-a', { kind: 'ReportBookSigned', handover: LIST, page: 1 }];
  });
});
