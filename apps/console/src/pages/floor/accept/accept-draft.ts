import {
  isItemNumber,
  type AcceptItem,
  type EquipmentId,
  type FacilityId,
  type ItemForm,
  type ItemId,
  type PackingCheck,
  type RepresentativeId,
  type RequestId,
  type SecrecyClass,
  type Urgency,
} from '@giaolien/kernel';
import type { Messages } from '@giaolien/ui';
import type { WireInput } from '../../../act/use-check.ts';
import { newId } from '../../../act/new-id.ts';
import type { ChosenBody } from '../parts/body-field.tsx';
import { parseMoment } from '../parts/parse-moment.ts';

/** What the clerk has filled in so far. */
export interface AcceptDraft {
  readonly inputId: string;
  readonly item: ItemId | null;
  readonly sender: ChosenBody | null;
  readonly recipient: ChosenBody | null;
  readonly form: ItemForm;
  readonly secrecy: SecrecyClass | 'none';
  /** The red letter on the outer cover, as the clerk sees it. */
  readonly stamp: SecrecyClass | 'none';
  readonly urgency: Urgency;
  readonly massGrams: number | null;
  readonly declaredMassGrams: number | null;
  /** The scale of the office; `null`: the first one that works. */
  readonly scale: EquipmentId | null;
  readonly handedBy: RepresentativeId | null;
  readonly request: RequestId | null;
  readonly agreedText: string;
  readonly coverSound: boolean;
  readonly twoEnvelopes: boolean;
  readonly innerSealed: boolean;
  readonly kt1Stamp: boolean;
  readonly namedPersonOnly: boolean;
  readonly toReturn: boolean;
  readonly returnByText: string;
  readonly remark: string;
  readonly directCarriage: boolean;
  readonly guards: boolean;
  readonly proofOfDelivery: boolean;
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
    stamp: 'none',
    urgency: 'ordinary',
    massGrams: null,
    declaredMassGrams: null,
    scale: null,
    handedBy: null,
    request: null,
    agreedText: '',
    coverSound: false,
    twoEnvelopes: false,
    innerSealed: false,
    kt1Stamp: false,
    namedPersonOnly: false,
    toReturn: false,
    returnByText: '',
    remark: '',
    directCarriage: false,
    guards: false,
    proofOfDelivery: false,
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
      ...(draft.scale === null ? {} : { scale: draft.scale }),
      ...(agreedAt === undefined ? {} : { agreedAt }),
      packing: packingOf(draft),
      ...(draft.handedBy === null || draft.secrecy === 'none' ? {} : { handedBy: draft.handedBy }),
      ...(returnBy === undefined ? {} : { returnBy }),
      ...marksOf(draft),
      ...(draft.request === null ? {} : { request: draft.request }),
    },
  };
}

function packingOf({ secrecy, stamp, coverSound, twoEnvelopes, innerSealed, kt1Stamp }: AcceptDraft): PackingCheck {
  return {
    coverSound,
    envelopes: secrecy === 'A' && twoEnvelopes ? 2 : 1,
    innerSealed: secrecy === 'A' && innerSealed,
    stamp: stamp === 'none' ? null : stamp,
    kt1Stamp,
  };
}

/** What is asked for this item beside its product; each of them only where the form offers it. */
function marksOf(draft: AcceptDraft): Partial<AcceptItem> {
  const { secrecy, sender, remark } = draft;
  const fromFourOffices = sender?.fourOffices === true;
  return {
    ...(draft.namedPersonOnly ? { namedPersonOnly: true } : {}),
    ...(secrecy === 'none' && remark.trim() !== '' ? { remark: remark.trim() } : {}),
    ...(fromFourOffices && draft.directCarriage ? { directCarriage: true } : {}),
    ...(fromFourOffices && draft.guards ? { guards: true } : {}),
    ...(draft.proofOfDelivery ? { proofOfDelivery: true } : {}),
  };
}

/** Từ chối nhận: content that may not be sent is turned away and put on record (12.2 #23). */
export function refusalOf(draft: AcceptDraft, facility: FacilityId, inputId: string): WireInput | undefined {
  if (draft.sender === null) return undefined;
  const { id: body } = draft.sender;
  return { kind: 'ReportIrregularity', inputId, facility, irregularity: 'forbidden-content', body };
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
  const { secrecy: stamp } = draft;
  const seen = { coverSound: true, kt1Stamp: true, stamp, twoEnvelopes: true, innerSealed: true };
  const filled = inputOf({ ...draft, ...seen, massGrams: draft.massGrams ?? 1 }, facility, text, now);
  return 'input' in filled ? filled.input : undefined;
}
