import type { AcceptanceChange, Event, Recorded, ServiceDate } from '@giaolien/kernel';
import { formatMass, formatMoment, type Messages } from '@giaolien/ui';
import type { Names } from '../../../api/answers.ts';

type Corrected = Extract<Event, { type: 'AcceptanceCorrected' }>;

/** One field of a correction: what stood there, and what stands there now. */
export interface Replacement {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** The corrections in a story, newest first. */
export function correctionsOf(story: readonly Recorded[]): readonly Corrected[] {
  return story.flatMap(({ event }) => (event.type === 'AcceptanceCorrected' ? [event] : [])).reverse();
}

/** What a correction replaces by what, in the words of the screen. */
export function replacementsOf({ replaced, change }: Corrected, names: Names, text: Messages): readonly Replacement[] {
  const fields = ['recipient', 'form', 'urgency', 'massGrams', 'agreedAt', 'postingDate'] as const;
  return fields
    .filter((field) => change[field] !== undefined)
    .map((field) => ({
      field: fieldName(field, text),
      from: valueText(replaced, field, names, text),
      to: valueText(change, field, names, text),
    }));
}

type Field = keyof AcceptanceChange;

function fieldName(field: Field, text: Messages): string {
  const { accept, care } = text.floor;
  const names: Readonly<Record<Field, string>> = {
    recipient: accept.recipient,
    form: accept.form,
    urgency: accept.urgency,
    massGrams: accept.mass,
    agreedAt: accept.agreed,
    postingDate: care.postingDate,
  };
  return names[field];
}

function valueText(values: AcceptanceChange, field: Field, names: Names, text: Messages): string {
  const { recipient, form, urgency, massGrams, agreedAt, postingDate } = values;
  const texts: Readonly<Record<Field, string | undefined>> = {
    recipient: recipient === undefined ? undefined : (names[recipient] ?? recipient),
    form: form === undefined ? undefined : text.domain.itemForm[form],
    urgency: urgency === undefined ? undefined : text.domain.urgency[urgency],
    massGrams: massGrams === undefined ? undefined : formatMass(massGrams),
    agreedAt: agreedAt === undefined ? undefined : formatMoment(agreedAt),
    postingDate: postingDate === undefined ? undefined : dateText(postingDate),
  };
  return texts[field] ?? text.common.none;
}

/** `2026-11-24` as people write it. */
export function dateText(date: ServiceDate): string {
  return date.split('-').reverse().join('/');
}
