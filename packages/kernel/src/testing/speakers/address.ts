import { REFERENCE, isLoose, officeOf, type Speaker, type Weighted } from './speaker.ts';

const drawToCourier: Speaker = (choose) => {
  const item = choose.some(
    'item',
    (each) => isLoose(each) && each.controlled && officeOf(each.custodian, '') === each.delivery,
  );
  const place = officeOf(item?.custodian);
  return [
    place,
    {
      kind: 'DrawHandoverList',
      handover: choose.fresh('10000000'),
      place,
      giver: { kind: 'facility', facility: place },
      receiver: { kind: 'courier', person: `${place}-c`, facility: place },
      receptacles: [],
      items: item === undefined ? [] : [item.id],
      ...(choose.rarely() ? {} : { vehicle: choose.pick(['dedicated', 'post']) }),
    },
  ];
};

/** What was not delivered comes back to the office. */
const drawFromCourier: Speaker = (choose) => {
  const item = choose.some('item', (each) => each.custodian.kind === 'courier' && each.attempts > 0);
  const place = officeOf(item?.custodian);
  const person = item?.custodian.kind === 'courier' ? item.custodian.person : `${place}-c`;
  return [
    place,
    {
      kind: 'DrawHandoverList',
      handover: choose.fresh('10000000'),
      place,
      giver: { kind: 'courier', person, facility: place },
      receiver: { kind: 'facility', facility: place },
      receptacles: [],
      items: item === undefined ? [] : [item.id],
    },
  ];
};

const endRound: Speaker = (choose) => {
  const item = choose.some('item', (each) => each.custodian.kind === 'courier');
  const id = item?.id ?? '';
  const office = officeOf(item?.custodian);
  const commitment = 'x'.repeat(43);
  const target = choose.target(item?.bound ?? '');
  const reason = choose.pick(['closed', 'moved', 'refused', 'not-found'] as const);
  const refusal = reason === 'refused' ? { refusal: { refuserName: commitment, stamped: !choose.rarely() } } : {};
  return choose.pick<Speaker>([
    () => [
      office,
      {
        kind: 'ReportDelivery',
        item: id,
        target,
        position: 'clerk',
        recipientName: commitment,
        coverIntact: !choose.rarely(),
        ...(item?.product.secrecy === null || choose.rarely() ? {} : { receivedBy: `${item?.bound}-r` }),
      },
    ],
    () => [office, { kind: 'ReportAttempt', item: id, target, reason, ...refusal }],
  ])(choose);
};

const goOnAfterAttempt: Speaker = (choose) => {
  const item = choose.some('item', (each) => each.attempts > 0 && isLoose(each));
  const id = item?.id ?? '';
  const office = officeOf(item?.custodian);
  return choose.pick<Speaker>([
    () => [office, { kind: 'ReportNotice', item: id }],
    () => [office, { kind: 'ApproveReturn', item: id, reference: REFERENCE }],
    () => [office, { kind: 'ApproveReturn', item: id, reference: REFERENCE }],
    () => [office, { kind: 'DeclareUnclaimed', item: id, decision: REFERENCE }],
  ])(choose);
};

const correctDelivery: Speaker = (choose) => {
  const item = choose.some('item', (each) => each.state === 'delivered' || each.state === 'returned');
  const office = item?.delivery ?? '110900';
  return [office, { kind: 'CorrectDelivery', item: item?.id ?? '', reason: 'entered-wrongly' }];
};

const rewrap: Speaker = (choose) => {
  const item = choose.some('item', isLoose);
  const facility = officeOf(item?.custodian);
  return [
    facility,
    {
      kind: 'ReportRewrap',
      item: item?.id ?? '',
      facility,
      witness: `${facility}-b`,
      minutes: REFERENCE,
      massGrams: item?.massGrams ?? 1,
      innerOpened: choose.rarely(),
    },
  ];
};

const findItem: Speaker = (choose) => {
  const item =
    choose.some('item', (each) => each.state === 'missing') ??
    (choose.rarely() ? choose.some('item', () => true) : undefined);
  const facility = officeOf(item?.custodian, choose.office());
  return [facility, { kind: 'ReportFinding', item: item?.id ?? '', facility }];
};

/** Who speaks here, and how often. */
export const AT_THE_ADDRESS: readonly Weighted[] = [
  [drawToCourier, 16],
  [drawFromCourier, 8],
  [endRound, 16],
  [goOnAfterAttempt, 8],
  [correctDelivery, 2],
  [rewrap, 2],
  [findItem, 3],
];
