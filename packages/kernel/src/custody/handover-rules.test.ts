import { describe } from 'vitest';
import {
  BAG,
  CLOSE,
  ITEM,
  LIST,
  LIST_2,
  LIST_3,
  OTHER,
  PACK,
  SEAL,
  TO_TRIP,
  TRIP,
  accept,
  acceptAtCentre,
  acceptance,
  closeBag,
  drive,
  load,
  openBag,
  planned,
  receipt,
  toCourier,
  unload,
} from '../testing/index.ts';
import { rule } from '../testing/rule.ts';

describe('hand-over', () => {
  rule('parties_must_differ', 'nobody hands over to himself', (day) => {
    closeBag(day);
    return ['110900-a', { ...TO_TRIP, receiver: { kind: 'facility', facility: '110900' } }];
  });
  rule('list_must_hold_lines', 'an empty list is no list', (day) => {
    day.says('110900-a', planned(day));
    return ['110900-a', { ...TO_TRIP, receptacles: [] }];
  });
  rule('list_must_be_open', 'a list is signed once by each side', (day) => {
    load(day);
    return ['110900-c', receipt(LIST)];
  });
  rule('list_must_be_given', 'receiving before the giver has signed is told', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    return ['110900-c', receipt(LIST)];
  });
  rule('signers_must_differ', 'one person does not sign for both sides', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    day.says('110900-c', { kind: 'ReportHandoverGiven', handover: LIST });
    return ['110900-c', receipt(LIST)];
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
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    return ['110900-a', { ...TO_TRIP, handover: LIST_2 }];
  });
  rule('trip_must_stand_here', 'bags pass where the vehicle stands', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day));
    drive(day, 0);
    return ['110900-a', TO_TRIP];
  });
  rule('actor_must_be_giver', 'nobody signs for another giver', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    return ['120900-a', { kind: 'ReportHandoverGiven', handover: LIST }];
  });
  rule('actor_must_be_receiver', 'the giver does not sign for the receiver', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    return ['110900-a', receipt(LIST)];
  });
  rule('receiver_must_hold_clearance', 'a driver without clearance takes no secret bag', (day) => {
    accept(day, { secrecy: 'C' });
    openBag(day);
    for (const input of [PACK, SEAL, CLOSE]) day.says('110900-a', input);
    day.says('110900-a', planned(day, { driver: '110900-d' }));
    return ['110900-a', TO_TRIP];
  });
  rule('item_must_be_screened', 'nothing reaches the four offices without X-ray', (day) => {
    acceptAtCentre(day, 'office');
    day.says('100000-a', { kind: 'ReportDisinfection', item: ITEM, facility: '100000' });
    return ['100000-a', toCourier(ITEM, '100000')];
  });
  rule('item_must_be_disinfected', 'nothing reaches the four offices without disinfection', (day) => {
    acceptAtCentre(day, 'office');
    day.says('100000-a', { kind: 'ReportScreening', item: ITEM, facility: '100000', result: 'passed', machine: 'X1' });
    return ['100000-a', toCourier(ITEM, '100000')];
  });
  rule('item_must_be_delivered_from_here', 'the office of the address delivers', (day) => {
    accept(day);
    return ['110900-a', toCourier(ITEM, '110900')];
  });
  rule('secret_must_travel_dedicated', 'a secret goes in a hired truck only with an escort', (day) => {
    accept(day, { secrecy: 'C' });
    openBag(day);
    for (const input of [PACK, SEAL, CLOSE]) day.says('110900-a', input);
    day.says('110900-a', planned(day, { vehicle: 'hired' }));
    return ['110900-a', TO_TRIP];
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
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    return [
      '110900-c',
      {
        kind: 'ReportHandoverReceived',
        handover: LIST,
        receptacles: [{ receptacle: BAG, sealState: 'broken' }],
        items: [],
      },
    ];
  });
  rule('line_must_be_present', 'what is on the list and not there is told', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    return ['110900-c', { kind: 'ReportHandoverReceived', handover: LIST, receptacles: [], items: [] }];
  });
  rule('line_must_be_listed', 'what is there and not on the list is told', (day) => {
    closeBag(day);
    day.says('110900-a', planned(day));
    day.says('110900-a', TO_TRIP);
    day.says('110900-a', { kind: 'ReportHandoverGiven', handover: LIST });
    day.says('110900-a', acceptance({ item: OTHER }));
    return [
      '110900-c',
      {
        kind: 'ReportHandoverReceived',
        handover: LIST,
        receptacles: [{ receptacle: BAG, sealState: 'intact' }],
        items: [OTHER],
      },
    ];
  });
});
