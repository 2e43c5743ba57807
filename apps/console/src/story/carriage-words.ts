import { formatNumber } from '@giaolien/ui';
import { custodianName } from '../parts/custodian-link.tsx';
import { joined, type EventWords } from './speaker.ts';

/** What happened to bags, seals, despatches, hand-over lists and trips. */
export const CARRIAGE_WORDS = {
  ReceptacleRegistered: ({ receptacle: bag }, { words }) => words.ReceptacleRegistered({ bag }),
  ReceptacleWithdrawn: ({ receptacle: bag, reason }, { words, domain }) =>
    words.ReceptacleWithdrawn({ bag, reason: domain.withdrawReason[reason] }),
  LocatorReported: ({ receptacle: bag, locator, active }, { words }) =>
    (active ? words.LocatorSpeaks : words.LocatorSilent)({ bag, locator }),
  ReceptacleAdded: ({ receptacle: bag }, { words }) => words.ReceptacleAdded({ bag }),
  ReceptacleRemoved: ({ receptacle: bag }, { words }) => words.ReceptacleRemoved({ bag }),
  ReceptacleFound: ({ receptacle: bag }, { words }) => words.ReceptacleFound({ bag }),
  ItemsPacked: ({ receptacle: bag, lines }, { words }) => words.ItemsPacked({ bag, count: formatNumber(lines.length) }),
  ItemUnpacked: ({ receptacle: bag }, { words }) => words.ItemUnpacked({ bag }),
  SubstituteEntered: ({ receptacle: bag, reason }, { words, domain }) =>
    words.SubstituteEntered({ bag, reason: domain.substituteReason[reason] }),
  SubstituteReconciled: ({ receptacle: bag, finding }, { words, domain }) =>
    words.SubstituteReconciled({ bag, finding: domain.reconciliation[finding] }),

  ReceptacleSealed: ({ receptacle: bag, sealNumber, replaces, witness }, { words, nameOf }) =>
    joined(
      words.ReceptacleSealed({ bag, seal: sealNumber }),
      replaces !== undefined && words.sealReplaces({ seal: replaces }),
      witness !== undefined && words.withWitness({ person: nameOf(witness) }),
    ),
  ReceptacleOpened: ({ receptacle: bag, sealState, missing, excess }, { words, domain }) =>
    joined(
      words.ReceptacleOpened({ bag, seal: domain.sealState[sealState].toLowerCase() }),
      missing.length > 0 && words.missing({ count: formatNumber(missing.length) }),
      excess.length > 0 && words.excess({ count: formatNumber(excess.length) }),
    ),
  SealsIssued: ({ seals, facility }, { words, nameOf }) =>
    words.SealsIssued({ count: formatNumber(seals.length), to: nameOf(facility) }),
  SealsDestroyed: ({ seals, minutes, witness }, { words, nameOf }) =>
    words.SealsDestroyed({ count: formatNumber(seals.length), minutes, witness: nameOf(witness) }),

  DespatchOpened: ({ destination }, { words, nameOf }) => words.DespatchOpened({ to: nameOf(destination) }),
  DespatchClosed: ({ bags }, { words }) => words.DespatchClosed({ count: formatNumber(bags.length) }),
  DespatchCancelled: (_, { words }) => words.DespatchCancelled,

  HandoverListDrawn: ({ form, receiver }, { words, domain, names }) =>
    words.HandoverListDrawn({ form: domain.handoverForm[form], to: custodianName(receiver, names) }),
  HandoverListCancelled: (_, { words }) => words.HandoverListCancelled,
  HandoverGiven: (_, { words }) => words.HandoverGiven,
  HandoverCompleted: ({ form, missing }, { words, domain }) =>
    joined(
      words.HandoverCompleted({ form: domain.handoverForm[form] }),
      missing.length > 0 && words.missing({ count: formatNumber(missing.length) }),
    ),
  BookSigned: ({ page }, { words }) => words.BookSigned({ page: formatNumber(page) }),

  TripPlanned: (_, { words }) => words.TripPlanned,
  GuardsRequested: ({ reference }, { words }) => words.GuardsRequested({ reference }),
  GuardsSettled: ({ outcome, reference }, { words, domain }) =>
    words.GuardsSettled({ outcome: domain.guards[outcome], reference }),
  DepartureAuthorised: (_, { words }) => words.DepartureAuthorised,
  TripDeparted: ({ facility, openLists }, { words, nameOf }) =>
    joined(
      words.TripDeparted({ at: nameOf(facility) }),
      openLists.length > 0 && words.openLists({ count: formatNumber(openLists.length) }),
    ),
  TripArrived: ({ facility }, { words, nameOf }) => words.TripArrived({ at: nameOf(facility) }),
} satisfies Partial<EventWords>;
