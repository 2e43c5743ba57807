import { itemNumberOf } from '../../item/number.ts';
import { DAY, HOUR } from '../../time.ts';
import { soundPackingFor } from '../journeys.ts';
import { REFERENCE, isLoose, officeOf, type Speaker, type Weighted } from './speaker.ts';

const requestCollection: Speaker = (choose) => {
  const facility = choose.office();
  return [
    facility,
    {
      kind: 'RequestCollection',
      request: choose.fresh('30000000'),
      facility,
      body: choose.body(),
      items: 1 + choose.below(4),
      from: choose.now,
      until: choose.now + 2 * HOUR,
    },
  ];
};

const goOnWithRequest: Speaker = (choose) => {
  const found = choose.some('request', (each) => each.state !== 'brought' && each.state !== 'rejected');
  const office = found?.facility ?? '110900';
  const request = found?.id ?? '';
  const items = found?.items ?? 1;
  if (choose.rarely()) return [office, { kind: 'RejectRequest', request, reason: 'no-courier' }];
  if (found?.state === 'requested') return [office, { kind: 'ConfirmRequest', request, courier: `${office}-c` }];
  return [office, { kind: found?.state === 'confirmed' ? 'ReportCollected' : 'ReportBrought', request, items }];
};

const acceptItem: Speaker = (choose) => {
  const facility = choose.office();
  const secrecy = choose.pick([null, null, null, null, null, 'A', 'B', 'C'] as const);
  const urgency = choose.pick(['ordinary', 'ordinary', 'express', 'timed', 'express-timed'] as const);
  const sender = choose.body();
  const isOfFour = sender === 'office';
  const massGrams = 20 + choose.below(900);
  return [
    facility,
    {
      kind: 'AcceptItem',
      item: itemNumberOf('MA', choose.below(60)),
      facility,
      form: 'letter',
      secrecy,
      urgency,
      sender,
      recipient: choose.body(),
      massGrams,
      declaredMassGrams: choose.rarely() ? massGrams + 500 : massGrams,
      packing: choose.rarely() ? soundPackingFor('C') : soundPackingFor(secrecy),
      ...(secrecy === null ? {} : { handedBy: choose.rarely() ? `${sender}-x` : `${sender}-r` }),
      ...(urgency === 'timed' || urgency === 'express-timed' ? { agreedAt: choose.now + 2 * DAY } : {}),
      ...(choose.rarely() ? { returnBy: choose.now + 10 * DAY } : {}),
      ...(isOfFour && choose.rarely() ? { guards: true } : {}),
      ...(isOfFour && secrecy === 'A' && choose.below(3) === 0 ? { directCarriage: true } : {}),
      ...(choose.rarely() ? { proofOfDelivery: true } : {}),
    },
  ];
};

const controlItem: Speaker = (choose) => {
  const item = choose.some('item', (each) => !each.controlled && isLoose(each));
  return [officeOf(item?.custodian), { kind: 'ControlItem', item: item?.id ?? 'MA000000005VN' }];
};

const cancelAcceptance: Speaker = (choose) => {
  const item = choose.some('item', (each) => isLoose(each) && !each.moved);
  return [item?.origin ?? '110900', { kind: 'CancelAcceptance', item: item?.id ?? '', reason: 'sender-withdrew' }];
};

const correctAcceptance: Speaker = (choose) => {
  const item = choose.some('item', (each) => isLoose(each) && !each.moved);
  return [
    item?.origin ?? '110900',
    {
      kind: 'CorrectAcceptance',
      item: item?.id ?? '',
      reason: 'entered-wrongly',
      change: choose.pick([{ massGrams: 20 + choose.below(900) }, { recipient: choose.body() }]),
    },
  ];
};

const orderBySender: Speaker = (choose) => {
  const item = choose.some('item', (each) => each.endedAt === null);
  const order = choose.pick(['change-addressee', 'forward', 'withdraw'] as const);
  return [
    item?.origin ?? '110900',
    {
      kind: 'OrderBySender',
      item: item?.id ?? '',
      order,
      ...(order === 'withdraw' ? {} : { recipient: choose.body() }),
      proofShown: !choose.rarely(),
    },
  ];
};

const suspendItem: Speaker = (choose) => {
  const item = choose.some('item', isLoose);
  const suspended = choose.some('item', (each) => each.suspension !== null);
  const outcome = choose.pick(['continue', 'return'] as const);
  return choose.pick<Speaker>([
    () => [
      officeOf(item?.custodian),
      {
        kind: 'SuspendItem',
        item: item?.id ?? '',
        ground: 'authority-request',
        reference: REFERENCE,
        minutes: REFERENCE,
      },
    ],
    () => [
      officeOf(suspended?.custodian),
      { kind: 'ReleaseItem', item: suspended?.id ?? '', decision: REFERENCE, outcome },
    ],
    () => [
      officeOf(suspended?.custodian),
      { kind: 'ReleaseItem', item: suspended?.id ?? '', decision: REFERENCE, outcome },
    ],
  ])(choose);
};

const stopClock: Speaker = (choose) => {
  const item = choose.some('item', (each) => each.endedAt === null);
  const office = officeOf(item?.custodian, item?.origin);
  const isStopped = item?.stops.some((stop) => stop.until === null) ?? false;
  if (isStopped) return [office, { kind: 'RestartClock', item: item?.id ?? '' }];
  return [office, { kind: 'StopClock', item: item?.id ?? '', reason: 'address-inquiry', reference: REFERENCE }];
};

const declareExclusion: Speaker = (choose) => [
  '100000',
  {
    kind: 'DeclareExclusion',
    exclusion: choose.fresh('40000000'),
    decision: REFERENCE,
    evidence: REFERENCE,
    provinces: [choose.pick(['10', '20'])],
    communes: [],
    from: choose.now - choose.below(48) * HOUR,
    until: choose.now + choose.below(48) * HOUR,
  },
];

const confirmProof: Speaker = (choose) => {
  const item = choose.some('item', (each) => each.proof === 'due');
  return [item?.returnTo ?? '110900', { kind: 'ConfirmProof', item: item?.id ?? '' }];
};

/** Who speaks here, and how often. */
export const AT_THE_COUNTER: readonly Weighted[] = [
  [requestCollection, 1],
  [goOnWithRequest, 3],
  [acceptItem, 16],
  [controlItem, 16],
  [cancelAcceptance, 1],
  [correctAcceptance, 2],
  [orderBySender, 2],
  [suspendItem, 2],
  [stopClock, 2],
  [declareExclusion, 1],
  [confirmProof, 2],
];
