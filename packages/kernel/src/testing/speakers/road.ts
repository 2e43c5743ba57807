import type { HandoverNow } from '../../custody/handover.ts';
import type { ReceptacleNow } from '../../receptacle/receptacle.ts';
import { HOUR } from '../../time.ts';
import { REFERENCE, isLoose, officeOf, type Speaker, type Weighted } from './speaker.ts';

const isShut = (bag: ReceptacleNow): boolean => bag.label !== null && bag.handover === null;
const isOpenList = (list: HandoverNow): boolean => list.state === 'drawn' || list.state === 'given';

const planTrip: Speaker = (choose) => {
  const from = choose.office();
  const stop = (facility: string, hours: number) => ({
    facility,
    arrivalAt: choose.now + hours * HOUR,
    departureAt: choose.now + (hours + 0.5) * HOUR,
  });
  return [
    from,
    {
      kind: 'PlanTrip',
      trip: choose.fresh('20000000'),
      mode: 'road',
      vehicle: choose.pick(['dedicated', 'post', 'hired']),
      driver: `${from}-c`,
      ...(choose.rarely() ? {} : { escort: `${from}-b` }),
      stops: [stop(from, 0), stop(choose.office(), 2), stop(choose.office(), 4)],
    },
  ];
};

const guards: Speaker = (choose) => {
  const wanted = choose.some('trip', (each) => each.guards?.state === 'requested');
  if (wanted !== undefined && wanted.guards?.state === 'requested') {
    return [
      wanted.stops[0]?.facility ?? '110900',
      { kind: 'SettleGuards', trip: wanted.id, outcome: 'fulfilled', reference: REFERENCE },
    ];
  }
  const trip = choose.some('trip', (each) => each.state === 'planned');
  return [trip?.stops[0]?.facility ?? '110900', { kind: 'RequestGuards', trip: trip?.id ?? '', reference: REFERENCE }];
};

/** From an office to a trip standing there. */
const drawToTrip: Speaker = (choose) => {
  const trip = choose.some('trip', (each) => each.state === 'planned' || each.state === 'at-stop');
  const place = trip?.stops[trip.stop]?.facility ?? '110900';
  const bag = choose.some('receptacle', (each) => isShut(each) && officeOf(each.custodian, '') === place);
  const item = choose.rarely()
    ? choose.some('item', (each) => isLoose(each) && officeOf(each.custodian, '') === place)
    : undefined;
  return [
    place,
    {
      kind: 'DrawHandoverList',
      handover: choose.fresh('10000000'),
      place,
      giver: { kind: 'facility', facility: place },
      receiver: { kind: 'trip', trip: trip?.id ?? '' },
      receptacles: bag === undefined ? [] : [bag.id],
      items: item === undefined ? [] : [item.id],
    },
  ];
};

/** From a trip to the office where it stands, mostly what is bound for there. */
const drawFromTrip: Speaker = (choose) => {
  const trip = choose.some('trip', (each) => each.receptacles.length + each.items.length > 0 && each.stop > 0);
  const place = trip?.stops[trip.stop]?.facility ?? '110900';
  return [
    place,
    {
      kind: 'DrawHandoverList',
      handover: choose.fresh('10000000'),
      place,
      giver: { kind: 'trip', trip: trip?.id ?? '' },
      receiver: { kind: 'facility', facility: place },
      receptacles: trip?.receptacles.map((load) => load.receptacle) ?? [],
      items: trip?.items.map((load) => load.item) ?? [],
    },
  ];
};

const cancelList: Speaker = (choose) => {
  const list = choose.some('handover', isOpenList);
  return [list?.place ?? '110900', { kind: 'CancelHandoverList', handover: list?.id ?? '' }];
};

const giveList: Speaker = (choose) => {
  const list = choose.some('handover', (each) => each.state === 'drawn');
  return [list?.place ?? '110900', { kind: 'ReportHandoverGiven', handover: list?.id ?? '' }];
};

/** Mostly what is on the list; sometimes a line is missing or something else is there. */
const receiveList: Speaker = (choose) => {
  const list = choose.some('handover', (each) => each.state === 'given');
  const lines = (list?.lines ?? []).filter(() => !choose.rarely());
  const stray = choose.rarely() ? choose.some('receptacle', () => true) : undefined;
  const strayItem = choose.rarely() ? choose.some('item', () => true) : undefined;
  const sealState = choose.rarely() ? ('broken' as const) : ('intact' as const);
  return [
    list?.place ?? '110900',
    {
      kind: 'ReportHandoverReceived',
      handover: list?.id ?? '',
      receptacles: [
        ...lines.flatMap((line) => (line.kind === 'receptacle' ? [{ receptacle: line.receptacle, sealState }] : [])),
        ...(stray === undefined ? [] : [{ receptacle: stray.id, sealState }]),
      ],
      items: [
        ...lines.flatMap((line) => (line.kind === 'item' ? [line.item] : [])),
        ...(strayItem === undefined ? [] : [strayItem.id]),
      ],
    },
  ];
};

const signBook: Speaker = (choose) => {
  const list = choose.some('handover', (each) => each.receivedAt !== null && each.bookPage === null);
  return [list?.place ?? '110900', { kind: 'ReportBookSigned', handover: list?.id ?? '', page: 1 + choose.below(99) }];
};

const moveTrip: Speaker = (choose) => {
  const trip = choose.some('trip', (each) => each.state !== 'finished');
  const id = trip?.id ?? '';
  const stop = trip?.stop ?? 0;
  const office = trip?.stops[0]?.facility ?? '110900';
  if (trip?.state === 'under-way') return [office, { kind: 'ReportArrival', trip: id, stop: stop + 1 }];
  const isFree = trip?.stops[stop]?.authorised === true || choose.rarely();
  return [office, { kind: isFree ? 'ReportDeparture' : 'AuthoriseDeparture', trip: id, stop }];
};

const findReceptacle: Speaker = (choose) => {
  const bag = choose.rarely() ? choose.some('receptacle', () => true) : undefined;
  const facility = choose.office();
  return [facility, { kind: 'ReportFinding', facility, receptacle: bag?.id ?? '' }];
};

/** Who speaks here, and how often. */
export const ON_THE_ROAD: readonly Weighted[] = [
  [planTrip, 6],
  [guards, 2],
  [drawToTrip, 14],
  [drawFromTrip, 14],
  [cancelList, 2],
  [giveList, 24],
  [receiveList, 24],
  [signBook, 2],
  [moveTrip, 20],
  [findReceptacle, 2],
];
