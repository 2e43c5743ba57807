import { LAPSES, REPORTED_KINDS } from '../../irregularity/kinds.ts';
import { REFERENCE, type Speaker, type Weighted } from './speaker.ts';

const reportIrregularity: Speaker = (choose) => {
  const facility = choose.office();
  const item = choose.some('item', (each) => each.endedAt === null);
  const irregularity = choose.pick(REPORTED_KINDS);
  return [
    facility,
    { kind: 'ReportIrregularity', facility, irregularity, ...(item === undefined ? {} : { item: item.id }) },
  ];
};

const acknowledge: Speaker = (choose) => {
  const found = choose.some('irregularity', (each) => each.closedAt === null && each.gravity !== 'deviation');
  const level = found?.acknowledgements.length ?? 0;
  const office = level === 0 ? (found?.at ?? '110900') : level === 1 ? '110900' : '100000';
  return [office, { kind: 'AcknowledgeIrregularity', irregularity: found?.id ?? '' }];
};

const recordDuty: Speaker = (choose) => {
  const found = choose.some('irregularity', (each) => each.duties.some((duty) => duty.doneAt === null));
  const duty = found?.duties.find((each) => each.doneAt === null)?.duty ?? 'notify-head';
  return [found?.at ?? '110900', { kind: 'RecordDuty', irregularity: found?.id ?? '', duty, reference: REFERENCE }];
};

const closeIrregularity: Speaker = (choose) => {
  const found = choose.some(
    'irregularity',
    (each) => each.closedAt === null && each.duties.every((duty) => duty.doneAt !== null),
  );
  return [
    found?.at ?? '110900',
    {
      kind: 'CloseIrregularity',
      irregularity: found?.id ?? '',
      finding: 'confirmed',
      responsible: 'outside',
      measures: ['instructed'],
    },
  ];
};

const reopenIrregularity: Speaker = (choose) => {
  const found = choose.rarely() ? choose.some('irregularity', (each) => each.closedAt !== null) : undefined;
  return [found?.at ?? '110900', { kind: 'ReopenIrregularity', irregularity: found?.id ?? '', reference: REFERENCE }];
};

const reportLapse: Speaker = (choose) => {
  const item = choose.some('item', (each) => each.endedAt === null);
  const irregularity = choose.some('irregularity', (each) => each.closedAt === null);
  const lapse = choose.pick(LAPSES);
  const isOfCase = lapse === 'acknowledgement-late' || lapse === 'duty-late';
  const about = isOfCase ? { irregularity: irregularity?.id ?? '' } : { item: item?.id ?? '' };
  return ['watch', { kind: 'ReportLapse', lapse, ...about }];
};

/** Who speaks here, and how often. */
export const ABOUT_CASES: readonly Weighted[] = [
  [reportIrregularity, 2],
  [acknowledge, 4],
  [recordDuty, 6],
  [closeIrregularity, 4],
  [reopenIrregularity, 1],
  [reportLapse, 4],
];
