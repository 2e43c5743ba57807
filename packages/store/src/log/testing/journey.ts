import { DAY, HOUR, type Actor, type Decision } from '@giaolien/kernel';
import { BAG, Day, drive, ITEM, load, type Spoken, unload } from '@giaolien/kernel/testing';

import type { Submission } from '../submission.ts';
import { submissionOf } from './submissions.ts';

/** A day that writes down what was said. */
class ToldDay extends Day {
  readonly submissions: Submission[] = [];

  override says(person: string, input: Spoken, actor: Partial<Actor> = {}): Decision {
    this.submissions.push(submissionOf(person, input));
    return super.says(person, input, actor);
  }
}

/**
 * All that is said on the way of one letter in one bag from 110900 to its delivery at 121000: every kind of subject is
 * touched, the opening finds an item too few, and the report of a departure comes late.
 */
export function journey(): readonly Submission[] {
  const day = new ToldDay();
  load(day);
  drive(day, 0);
  drive(day, 1);
  unload(day, '120900', '10000000-0000-4000-8000-000000000002');
  const opening = { kind: 'ReportOpening', receptacle: BAG, facility: '120900', witness: '120900-b' } as const;
  day.says('120900-a', { ...opening, sealState: 'broken', items: [] });
  day.says('120900-a', { kind: 'ReportFinding', facility: '120900', item: ITEM });
  const facility = '120900';
  day.says('120900-a', { kind: 'ReportScreening', item: ITEM, facility, result: 'passed', machine: 'X-120900' });
  day.says('120900-a', { kind: 'ReportEquipment', facility, equipment: 'X-120900', working: false });
  day.says('120900-a', {
    kind: 'RequestCollection',
    request: '30000000-0000-4000-8000-000000000001',
    facility,
    body: 'province-20',
    items: 2,
    from: day.now,
    until: day.now + HOUR,
  });
  day.says('120900-a', {
    kind: 'DeclareExclusion',
    exclusion: '40000000-0000-4000-8000-000000000001',
    decision: '12/QĐ-BĐTW',
    evidence: '7/BC',
    provinces: ['20'],
    communes: [],
    from: day.now,
    until: day.now + DAY,
  });
  return day.submissions;
}
