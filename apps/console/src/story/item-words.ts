import type { ItemDelivered, ItemReturned } from '@giaolien/kernel';
import { formatMoment } from '@giaolien/ui';
import { joined, type Speaker, type EventWords } from './speaker.ts';

/** What happened to an item: acceptance, decisions, treatment, delivery, its clock. */
export const ITEM_WORDS = {
  ItemAccepted: (_, { words }) => words.ItemAccepted,
  ItemControlled: (_, { words }) => words.ItemControlled,
  AcceptanceCancelled: ({ reason }, { words, domain }) =>
    words.AcceptanceCancelled({ reason: domain.cancelReason[reason] }),
  AcceptanceCorrected: ({ reason }, { words, domain }) =>
    words.AcceptanceCorrected({ reason: domain.correctionReason[reason] }),
  ItemSuspended: ({ ground, minutes }, { words, domain }) =>
    words.ItemSuspended({ ground: domain.suspensionGround[ground], minutes }),
  ItemReleased: ({ decision, bound }, { words, domain }) =>
    words.ItemReleased({ decision, outcome: domain.releaseOutcome[bound === undefined ? 'continue' : 'return'] }),
  SenderOrdered: ({ order, bound }, { words, domain, nameOf }) =>
    words.SenderOrdered({ order: domain.senderOrder[order], to: nameOf(bound.body) }),
  NoticeLeft: (_, { words }) => words.NoticeLeft,
  ItemUnclaimed: ({ decision }, { words }) => words.ItemUnclaimed({ decision }),
  ReturnApproved: ({ reference }, { words }) => words.ReturnApproved({ reference }),
  ProofConfirmed: (_, { words }) => words.ProofConfirmed,
  ItemFound: (_, { words }) => words.ItemFound,

  Screened: ({ result, machine, receptacle, counts }, speaker) => {
    const { words, nameOf } = speaker;
    const told = words.Screened[result]({ machine: nameOf(machine) });
    return joined(told, ...treatmentWords(receptacle, counts, speaker));
  },
  Disinfected: ({ machine, receptacle, counts }, speaker) =>
    joined(
      speaker.words.Disinfected({ machine: speaker.nameOf(machine) }),
      ...treatmentWords(receptacle, counts, speaker),
    ),
  ItemRewrapped: ({ witness, minutes, innerOpened }, { words, nameOf }) =>
    joined(words.ItemRewrapped({ witness: nameOf(witness), minutes }), innerOpened && words.innerOpened),
  ClockStopped: ({ reason, reference }, { words, domain }) =>
    words.ClockStopped({ reason: domain.clockStop[reason].toLowerCase(), reference }),
  ClockRestarted: ({ dueAt }, { words }) =>
    joined(words.ClockRestarted, dueAt !== undefined && words.newDue({ at: formatMoment(dueAt) })),

  ItemDelivered: (event, speaker) => receiptWords(event, speaker),
  ItemReturned: (event, speaker) => receiptWords(event, speaker),
  DeliveryAttempted: ({ reason, counts }, { words, domain }) =>
    joined(words.DeliveryAttempted({ reason: domain.attemptReason[reason] }), !counts && words.attemptVoid),
  DeliveryCorrected: ({ reason, reportedBy }, { words, domain, nameOf }) =>
    words.DeliveryCorrected({ reason: domain.correctionReason[reason].toLowerCase(), person: nameOf(reportedBy) }),
} satisfies Partial<EventWords>;

function treatmentWords(receptacle: string | undefined, counts: boolean, { words }: Speaker) {
  return [receptacle !== undefined && words.insideBag({ bag: receptacle }), !counts && words.notCounting];
}

function receiptWords(event: ItemDelivered | ItemReturned, { words, domain }: Speaker): string {
  return joined(
    words[event.type]({ position: domain.recipientPosition[event.position] }),
    event.target === 'contact' && domain.deliveryTarget.contact.toLowerCase(),
    !event.coverIntact && words.coverTorn,
  );
}
