import {
  isItemNumber,
  type Body,
  type FacilityId,
  type ItemForm,
  type ItemId,
  type SecrecyClass,
  type Urgency,
} from '@giaolien/kernel';
import type { Messages } from '@giaolien/ui';
import type { WireInput } from '../../../act/use-check.ts';
import { newId } from '../../../act/new-id.ts';
import { parseMoment } from '../parts/parse-moment.ts';

/** A served body as the form keeps it. */
export interface ChosenBody extends Pick<
  Body,
  'id' | 'name' | 'group' | 'fourOffices' | 'screened' | 'province' | 'servedBy'
> {
  readonly provinceName: string;
  readonly servedByName: string;
}

/** What the clerk has filled in so far. */
export interface AcceptDraft {
  readonly inputId: string;
  readonly item: ItemId | null;
  readonly sender: ChosenBody | null;
  readonly recipient: ChosenBody | null;
  readonly form: ItemForm;
  readonly secrecy: SecrecyClass | 'none';
  readonly urgency: Urgency;
  readonly massGrams: number | null;
  readonly declaredMassGrams: number | null;
  readonly agreedText: string;
  readonly coverSound: boolean;
  readonly twoEnvelopes: boolean;
  readonly secrecyStamp: boolean;
  readonly kt1Stamp: boolean;
  readonly namedPersonOnly: boolean;
  readonly toReturn: boolean;
  readonly returnByText: string;
}

/** An empty posting slip. */
export function emptyDraft(): AcceptDraft {
  return {
    inputId: newId(),
    item: null,
    sender: null,
    recipient: null,
    form: 'letter',
    secrecy: 'none',
    urgency: 'ordinary',
    massGrams: null,
    declaredMassGrams: null,
    agreedText: '',
    coverSound: false,
    twoEnvelopes: false,
    secrecyStamp: false,
    kt1Stamp: false,
    namedPersonOnly: false,
    toReturn: false,
    returnByText: '',
  };
}

/** Hẹn giờ, alone or with Hỏa tốc: an agreed time belongs to it (R1.33). */
export function needsAgreedTime(urgency: Urgency): boolean {
  return urgency === 'timed' || urgency === 'express-timed';
}

/** What the slip would send, or why it is not complete, in the words of the screen. */
export function inputOf(
  draft: AcceptDraft,
  facility: FacilityId,
  text: Messages,
  now: number,
): { readonly input: WireInput } | { readonly missing: string } {
  const words = text.floor.accept.missing;
  const agreedAt = needsAgreedTime(draft.urgency) ? parseMoment(draft.agreedText, now) : undefined;
  const returnBy = draft.toReturn ? parseMoment(draft.returnByText, now) : undefined;
  if (draft.sender === null) return { missing: words.sender };
  if (draft.recipient === null) return { missing: words.recipient };
  if (draft.massGrams === null) return { missing: words.mass };
  if (needsAgreedTime(draft.urgency) && agreedAt === undefined) return { missing: words.agreed };
  if (draft.toReturn && returnBy === undefined) return { missing: words.returnBy };
  if (draft.item === null) return { missing: words.number };
  if (!isItemNumber(draft.item)) return { missing: words.badNumber };
  return {
    input: {
      kind: 'AcceptItem',
      inputId: draft.inputId,
      item: draft.item,
      facility,
      form: draft.form,
      secrecy: draft.secrecy === 'none' ? null : draft.secrecy,
      urgency: draft.urgency,
      sender: draft.sender.id,
      recipient: draft.recipient.id,
      massGrams: draft.massGrams,
      ...(draft.declaredMassGrams === null ? {} : { declaredMassGrams: draft.declaredMassGrams }),
      ...(agreedAt === undefined ? {} : { agreedAt }),
      packing: {
        coverSound: draft.coverSound,
        envelopes: draft.secrecy === 'A' && draft.twoEnvelopes ? 2 : 1,
        secrecyStamp: draft.secrecy !== 'none' && draft.secrecyStamp,
        kt1Stamp: draft.kt1Stamp,
      },
      ...(draft.namedPersonOnly ? { namedPersonOnly: true } : {}),
      ...(returnBy === undefined ? {} : { returnBy }),
    },
  };
}

/**
 * The slip as it would be with its packing in order and its mass known: what the promise and the payment depend on is
 * there before the clerk has looked at the cover.
 */
export function previewInputOf(
  draft: AcceptDraft,
  facility: FacilityId,
  text: Messages,
  now: number,
): WireInput | undefined {
  const seen = { coverSound: true, kt1Stamp: true, secrecyStamp: true, twoEnvelopes: true };
  const filled = inputOf({ ...draft, ...seen, massGrams: draft.massGrams ?? 1 }, facility, text, now);
  return 'input' in filled ? filled.input : undefined;
}
