import { formatMoment, formatNumber } from '@giaolien/ui';
import { joined, type EventWords } from './speaker.ts';

/** What happened to cases, collections, machines and decisions. */
export const OFFICE_WORDS = {
  IrregularityRaised: ({ gravity }, { words, domain }) =>
    words.IrregularityRaised({ gravity: domain.gravity[gravity].toLowerCase() }),
  IrregularityAcknowledged: ({ level }, { words, domain }) =>
    words.IrregularityAcknowledged({ level: domain.level[level] }),
  DutyDone: ({ duty, reference }, { words, domain }) =>
    joined(
      words.DutyDone({ duty: domain.duty[duty].toLowerCase() }),
      reference !== undefined && words.withReference({ reference }),
    ),
  IrregularityClosed: ({ finding }, { words, domain }) =>
    words.IrregularityClosed({ finding: domain.finding[finding] }),
  IrregularityReopened: ({ reference }, { words }) => words.IrregularityReopened({ reference }),

  EquipmentReported: ({ equipment, working }, { words, nameOf }) =>
    (working ? words.EquipmentWorks : words.EquipmentBroken)({ machine: nameOf(equipment) }),
  ExclusionDeclared: ({ decision, from, until }, { words }) =>
    words.ExclusionDeclared({ decision, from: formatMoment(from), until: formatMoment(until) }),

  CollectionRequested: ({ body, items }, { words, nameOf }) =>
    words.CollectionRequested({ body: nameOf(body), count: formatNumber(items) }),
  RequestConfirmed: ({ courier }, { words, nameOf }) => words.RequestConfirmed({ courier: nameOf(courier) }),
  ItemsCollected: ({ items }, { words }) => words.ItemsCollected({ count: formatNumber(items) }),
  ItemsBrought: ({ items }, { words }) => words.ItemsBrought({ count: formatNumber(items) }),
  RequestRejected: ({ reason }, { words, domain }) => words.RequestRejected({ reason: domain.rejection[reason] }),
} satisfies Partial<EventWords>;
