import {
  ATTEMPT_REASONS,
  DESPATCH_STATES,
  EVIDENCE_GRADES,
  IRREGULARITY_FINDINGS,
  IRREGULARITY_KINDS,
  ITEM_FORMS,
  ITEM_STATES,
  RECEPTACLE_STATES,
  RECIPIENT_POSITIONS,
  SCREENING_RESULTS,
  SEAL_STATES,
  SECRECY_CLASSES,
  TRIP_STATES,
  URGENCIES,
} from '@giaolien/kernel';
import { vi } from '@giaolien/ui';
import { expect, test } from 'vitest';
import { HANDOVER_STATES } from './pages/routes.ts';

/** Lists of the kernel against the words of the screens: `ui` cannot import the kernel, so the console holds them together. */
const LISTS = [
  ['item state', ITEM_STATES, vi.domain.itemState],
  ['receptacle state', RECEPTACLE_STATES, vi.domain.receptacleState],
  ['despatch state', DESPATCH_STATES, vi.domain.despatchState],
  ['hand-over state', HANDOVER_STATES, vi.domain.handoverState],
  ['trip state', TRIP_STATES, vi.domain.tripState],
  ['secrecy', [...SECRECY_CLASSES, 'none'], vi.domain.secrecy],
  ['urgency', URGENCIES, vi.domain.urgency],
  ['form', ITEM_FORMS, vi.domain.itemForm],
  ['evidence', EVIDENCE_GRADES, vi.domain.evidence],
  ['seal state', SEAL_STATES, vi.domain.sealState],
  ['screening result', SCREENING_RESULTS, vi.domain.screening],
  ['finding', IRREGULARITY_FINDINGS, vi.domain.finding],
  ['reported irregularity', IRREGULARITY_KINDS, vi.domain.irregularityKind],
  ['reason of an attempt', ATTEMPT_REASONS, vi.domain.attemptReason],
  ['position of a recipient', RECIPIENT_POSITIONS, vi.domain.recipientPosition],
] as const;

test.each(LISTS)('every %s of the kernel has a word, and no word is left over', (_, values, words) => {
  expect(Object.keys(words).toSorted()).toEqual([...values].toSorted());
});
