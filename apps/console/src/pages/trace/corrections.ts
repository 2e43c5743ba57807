import type { AcceptanceChange, Event, Recorded } from '@giaolien/kernel';
import { formatMass, formatMoment, type Messages } from '@giaolien/ui';
import type { Names } from '../../api/answers.ts';

/** One value that was corrected: what was entered stays beside what is right. */
export interface Correction {
  readonly fact: Recorded;
  readonly field: keyof Messages['views']['item']['fields'];
  readonly was: string;
  readonly became: string;
  readonly reason: string;
}

/** Every correction of an item, the newest first (oracle 126: nothing is overwritten). */
export function correctionsOf(story: readonly Recorded[], names: Names, text: Messages): readonly Correction[] {
  return story
    .flatMap((fact) => valuesOf(fact.event, names, text).map((value) => ({ ...value, fact })))
    .toSorted((one, other) => other.fact.event.occurredAt - one.fact.event.occurredAt);
}

function valuesOf(event: Event, names: Names, text: Messages): readonly Omit<Correction, 'fact'>[] {
  if (event.type === 'AcceptanceCorrected') {
    const reason = text.domain.correctionReason[event.reason];
    return FIELDS.filter((field) => event.change[field] !== undefined).map((field) => ({
      field,
      was: valueOf(field, event.replaced, names, text),
      became: valueOf(field, event.change, names, text),
      reason,
    }));
  }
  if (event.type !== 'DeliveryCorrected') return [];
  const reportedBy = names[event.reportedBy] ?? event.reportedBy;
  return [
    {
      field: 'delivery',
      was: text.views.trace.by({ person: reportedBy, office: text.domain.itemState.delivered }),
      became: text.views.item.deliveryVoid,
      reason: text.domain.correctionReason[event.reason],
    },
  ];
}

const FIELDS = ['form', 'urgency', 'recipient', 'massGrams', 'agreedAt', 'postingDate'] as const;

function valueOf(field: (typeof FIELDS)[number], change: AcceptanceChange, names: Names, text: Messages): string {
  const { form, urgency, recipient, massGrams, agreedAt, postingDate } = change;
  const none = text.common.none;
  switch (field) {
    case 'form':
      return form === undefined ? none : text.domain.itemForm[form];
    case 'urgency':
      return urgency === undefined ? none : text.domain.urgency[urgency];
    case 'recipient':
      return recipient === undefined ? none : (names[recipient] ?? recipient);
    case 'massGrams':
      return massGrams === undefined ? none : formatMass(massGrams);
    case 'agreedAt':
      return agreedAt === undefined ? none : formatMoment(agreedAt);
    case 'postingDate':
      return postingDate === undefined ? none : postingDate.split('-').toReversed().join('/');
  }
}
