import { grossOf } from '../../receptacle/receptacle.ts';
import { REFERENCE, isLoose, officeOf, type Speaker, type Weighted } from './speaker.ts';

const registerReceptacle: Speaker = (choose) => {
  const facility = choose.office();
  return [
    facility,
    {
      kind: 'RegisterReceptacle',
      receptacle: `T00000${choose.below(9)}`,
      form: 'bag',
      facility,
      tareGrams: 500,
      ...(choose.rarely() ? {} : { locator: 'L1' }),
    },
  ];
};

const reportLocator: Speaker = (choose) => {
  const bag = choose.some('receptacle', (each) => each.custodian.kind === 'facility');
  const active = bag?.locator?.active !== true || choose.rarely();
  return [
    officeOf(bag?.custodian),
    { kind: 'ReportLocator', receptacle: bag?.id ?? '', locator: bag?.locator?.serial ?? 'L2', active },
  ];
};

const withdrawReceptacle: Speaker = (choose) => {
  const bag = choose.rarely() ? choose.some('receptacle', (each) => each.contents.length === 0) : undefined;
  return [officeOf(bag?.custodian), { kind: 'WithdrawReceptacle', receptacle: bag?.id ?? '', reason: 'worn' }];
};

const issueSeals: Speaker = (choose) => {
  const facility = choose.office();
  const first = choose.below(900);
  return [facility, { kind: 'IssueSeals', facility, seals: [0, 1, 2, 3].map((each) => `S${first * 4 + each}`) }];
};

const destroySeals: Speaker = (choose) => {
  const seal = choose.some('seal', (each) => each.state === 'broken');
  const facility = seal?.facility ?? '110900';
  return [
    facility,
    { kind: 'ReportSealsDestroyed', facility, seals: [seal?.id ?? ''], witness: `${facility}-b`, minutes: REFERENCE },
  ];
};

const openDespatch: Speaker = (choose) => {
  const origin = choose.office();
  const destination = choose.rarely() ? '119999' : choose.office();
  return [origin, { kind: 'OpenDespatch', origin, destination, carriage: 'surface' }];
};

const cancelDespatch: Speaker = (choose) => {
  const despatch = choose.some('despatch', (each) => each.state === 'open' && each.bags.length === 0);
  return [despatch?.origin ?? '110900', { kind: 'CancelDespatch', despatch: despatch?.id ?? '' }];
};

const addReceptacle: Speaker = (choose) => {
  const despatch = choose.some('despatch', (each) => each.state === 'open');
  const bag = choose.some(
    'receptacle',
    (each) => (each.state === 'empty' || each.state === 'opened') && officeOf(each.custodian, '') === despatch?.origin,
  );
  return [
    despatch?.origin ?? '110900',
    { kind: 'AddReceptacle', despatch: despatch?.id ?? '', receptacle: bag?.id ?? 'T000001' },
  ];
};

const removeReceptacle: Speaker = (choose) => {
  const bag = choose.some('receptacle', (each) => each.state === 'filling' && each.contents.length === 0);
  return [
    bag?.origin ?? '110900',
    { kind: 'RemoveReceptacle', despatch: bag?.despatch ?? '', receptacle: bag?.id ?? '' },
  ];
};

const packItems: Speaker = (choose) => {
  const bag = choose.some('receptacle', (each) => each.state === 'filling');
  const items = [0, 1].map(() =>
    choose.some(
      'item',
      (each) =>
        isLoose(each) &&
        each.controlled &&
        officeOf(each.custodian, '') === bag?.origin &&
        (bag.contents[0] === undefined || bag.contents[0].secrecy === each.product.secrecy),
    ),
  );
  return [
    bag?.origin ?? '110900',
    {
      kind: 'PackItems',
      despatch: bag?.despatch ?? '',
      receptacle: bag?.id ?? '',
      items: [...new Set(items.flatMap((item) => (item === undefined ? [] : [item.id])))],
    },
  ];
};

const unpackItem: Speaker = (choose) => {
  const bag = choose.some('receptacle', (each) => each.state === 'filling' && each.contents.length > 0);
  return [
    bag?.origin ?? '110900',
    {
      kind: 'UnpackItem',
      despatch: bag?.despatch ?? '',
      receptacle: bag?.id ?? '',
      item: bag?.contents[0]?.item ?? '',
    },
  ];
};

const reportSealing: Speaker = (choose) => {
  const bag = choose.some('receptacle', (each) => each.state === 'filling' && each.contents.length > 0);
  const office = bag?.origin ?? '110900';
  const seal = choose.some('seal', (each) => each.state === 'issued' && each.facility === office);
  return [
    office,
    {
      kind: 'ReportSealing',
      despatch: bag?.despatch ?? '',
      receptacle: bag?.id ?? '',
      sealNumber: seal?.id ?? `S${choose.below(1000)}`,
      grossGrams: bag === undefined ? 0 : grossOf(bag),
      witness: `${office}-b`,
    },
  ];
};

const closeDespatch: Speaker = (choose) => {
  const despatch = choose.some('despatch', (each) => each.state === 'open' && each.bags.some((bag) => bag.sealed));
  return [
    despatch?.origin ?? '110900',
    {
      kind: 'CloseDespatch',
      despatch: despatch?.id ?? '',
      lastReceptacle: despatch?.bags.at(-1)?.receptacle ?? '',
    },
  ];
};

const openBag: Speaker = (choose) => {
  const bag = choose.some(
    'receptacle',
    (each) =>
      (each.state === 'received' && (each.destination === officeOf(each.custodian, '') || choose.rarely())) ||
      (each.state === 'sealed' && choose.rarely()),
  );
  const facility = officeOf(bag?.custodian);
  const stray = choose.rarely() ? choose.some('item', () => true) : undefined;
  const inside = (bag?.contents ?? []).map((line) => line.item).filter(() => !choose.rarely());
  return [
    facility,
    {
      kind: 'ReportOpening',
      receptacle: bag?.id ?? '',
      facility,
      witness: `${facility}-${choose.pick(['a', 'b'])}`,
      sealState: choose.rarely() ? 'broken' : 'intact',
      items: [...inside, ...(stray === undefined ? [] : [stray.id])],
    },
  ];
};

const reportSubstitute: Speaker = (choose) => {
  const open = choose.some('receptacle', (each) => each.substitute?.reconciled === null);
  if (open !== undefined) {
    return [
      officeOf(open.custodian),
      { kind: 'ReconcileSubstitute', receptacle: open.id, finding: choose.pick(['agrees', 'differs'] as const) },
    ];
  }
  const facility = '120900';
  const trip = choose.some('trip', (each) => each.stops[each.stop]?.facility === facility);
  return [
    facility,
    {
      kind: 'ReportSubstitute',
      facility,
      receptacle: `T00009${choose.below(9)}`,
      label: '110900120900BKA60009001110050',
      grossGrams: 5000,
      sealState: 'intact',
      from: { kind: 'trip', trip: trip?.id ?? '' },
      reason: 'data-missing',
    },
  ];
};

const treat: Speaker = (choose) => {
  const item = choose.some('item', (each) => isLoose(each) && each.screeningRequired);
  const bag = choose.rarely() ? choose.some('receptacle', (each) => each.state === 'received') : undefined;
  const facility = officeOf(bag?.custodian ?? item?.custodian, choose.office());
  const treated = bag === undefined ? { item: item?.id ?? '' } : { receptacle: bag.id };
  const result = choose.rarely() ? choose.pick(['failed', 'inconclusive'] as const) : 'passed';
  const machine = choose.rarely() ? 'XB-100000' : `X-${facility}`;
  return choose.pick<Speaker>([
    () => [facility, { kind: 'ReportScreening', ...treated, facility, result, machine }],
    () => [facility, { kind: 'ReportDisinfection', ...treated, facility, machine: `D-${facility}` }],
  ])(choose);
};

const reportEquipment: Speaker = (choose) => {
  const facility = choose.office();
  return [facility, { kind: 'ReportEquipment', facility, equipment: `X-${facility}`, working: choose.below(3) > 0 }];
};

/** Who speaks here, and how often. */
export const IN_THE_HALL: readonly Weighted[] = [
  [registerReceptacle, 4],
  [reportLocator, 2],
  [withdrawReceptacle, 1],
  [issueSeals, 3],
  [destroySeals, 2],
  [openDespatch, 5],
  [cancelDespatch, 1],
  [addReceptacle, 12],
  [removeReceptacle, 1],
  [packItems, 20],
  [unpackItem, 2],
  [reportSealing, 16],
  [closeDespatch, 14],
  [openBag, 16],
  [reportSubstitute, 2],
  [treat, 8],
  [reportEquipment, 1],
];
