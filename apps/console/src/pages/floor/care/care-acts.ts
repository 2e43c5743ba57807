import {
  isEnded,
  isIsolated,
  type AcceptanceChange,
  type CorrectionReason,
  type FacilityId,
  type InputKind,
  type ItemForm,
  type ItemNow,
  type PersonId,
  type SenderOrder,
  type SuspensionGround,
  type ClockStop,
  type Urgency,
} from '@giaolien/kernel';
import type { WireInput } from '../../../act/use-check.ts';
import type { ChosenBody } from '../parts/body-field.tsx';
import { parseDate, parseMoment } from '../parts/parse-moment.ts';
import { referenceOf } from '../parts/reference-field.tsx';

/** What has been filled in at the item desk; each act takes the fields that it needs. */
export interface CareDraft {
  readonly inputId: string;
  readonly reason: CorrectionReason;
  readonly ground: SuspensionGround;
  readonly reference: string;
  readonly minutes: string;
  readonly decision: string;
  readonly outcome: 'continue' | 'return';
  readonly order: SenderOrder;
  readonly recipient: ChosenBody | null;
  readonly proofShown: boolean;
  readonly stop: ClockStop;
  readonly witness: PersonId | null;
  readonly massGrams: number | null;
  readonly innerOpened: boolean;
  readonly form: ItemForm | null;
  readonly urgency: Urgency | null;
  readonly agreedText: string;
  readonly postingText: string;
}
export type CareField =
  | Exclude<keyof CareDraft, 'inputId' | 'recipient' | 'form' | 'urgency' | 'agreedText' | 'postingText' | 'massGrams'>
  | 'newRecipient'
  | 'massAfter'
  | 'change';

/** Nothing filled in. */
export function emptyCare(inputId: string): CareDraft {
  return {
    inputId,
    reason: 'entered-wrongly',
    ground: 'authority-request',
    reference: '',
    minutes: '',
    decision: '',
    outcome: 'continue',
    order: 'change-addressee',
    recipient: null,
    proofShown: false,
    stop: 'address-inquiry',
    witness: null,
    massGrams: null,
    innerOpened: false,
    form: null,
    urgency: null,
    agreedText: '',
    postingText: '',
  };
}

interface Setting {
  readonly facility: FacilityId;
  readonly now: number;
}

interface CareSpec {
  readonly kind: InputKind;
  readonly fields: readonly CareField[];
  /** Where the act makes sense at all; whether it is allowed, the rulebook says. */
  readonly suits: (item: ItemNow, setting: Setting) => boolean;
  /** `undefined` while a field is missing. */
  readonly inputOf: (draft: CareDraft, item: ItemNow, setting: Setting) => WireInput | undefined;
}

export const CARE_ACTS = [
  'notice',
  'return',
  'release',
  'correct',
  'suspend',
  'order',
  'restart',
  'stop',
  'rewrap',
  'voidDelivery',
  'proof',
  'unclaimed',
] as const;
export type CareAct = (typeof CARE_ACTS)[number];

const isStopped = (item: ItemNow): boolean => item.stops.some(({ until }) => until === null);
const isLoose = (item: ItemNow): boolean => !isEnded(item) && item.container === null && item.state !== 'missing';

/** Every act of the item desk: its fields, and the input that they make. */
export const CARE_SPECS: Readonly<Record<CareAct, CareSpec>> = {
  notice: {
    kind: 'ReportNotice',
    fields: [],
    suits: (item) => isLoose(item) && item.attempts > 0,
    inputOf: ({ inputId }, { id }) => ({ kind: 'ReportNotice', inputId, item: id }),
  },
  return: {
    kind: 'ApproveReturn',
    fields: ['reference'],
    suits: (item) => isLoose(item) && !item.returning && (item.attempts > 0 || isIsolated(item)),
    inputOf({ inputId, reference: typed }, { id }) {
      const reference = referenceOf(typed);
      return reference === undefined ? undefined : { kind: 'ApproveReturn', inputId, item: id, reference };
    },
  },
  release: {
    kind: 'ReleaseItem',
    fields: ['decision', 'outcome'],
    suits: (item) => item.suspension !== null,
    inputOf({ inputId, decision: typed, outcome }, { id }) {
      const decision = referenceOf(typed);
      return decision === undefined ? undefined : { kind: 'ReleaseItem', inputId, item: id, decision, outcome };
    },
  },
  correct: {
    kind: 'CorrectAcceptance',
    fields: ['reason', 'change'],
    suits: (item, { facility }) => isLoose(item) && !item.moved && item.origin === facility,
    inputOf(draft, { id }, { now }) {
      const change = changeOf(draft, now);
      const { inputId, reason } = draft;
      if (change === undefined || Object.keys(change).length === 0) return undefined;
      return { kind: 'CorrectAcceptance', inputId, item: id, reason, change };
    },
  },
  suspend: {
    kind: 'SuspendItem',
    fields: ['ground', 'reference', 'minutes'],
    suits: (item) => isLoose(item) && item.suspension === null,
    inputOf({ inputId, ground, ...draft }, { id }) {
      const reference = referenceOf(draft.reference);
      const minutes = referenceOf(draft.minutes);
      if (reference === undefined || minutes === undefined) return undefined;
      return { kind: 'SuspendItem', inputId, item: id, ground, reference, minutes };
    },
  },
  order: {
    kind: 'OrderBySender',
    fields: ['order', 'newRecipient', 'proofShown'],
    suits: (item) => !isEnded(item),
    inputOf({ inputId, order, recipient, proofShown }, { id }) {
      const isBack = order === 'withdraw';
      if (!isBack && recipient === null) return undefined;
      const whither = isBack || recipient === null ? {} : { recipient: recipient.id };
      return { kind: 'OrderBySender', inputId, item: id, order, ...whither, proofShown };
    },
  },
  restart: {
    kind: 'RestartClock',
    fields: [],
    suits: isStopped,
    inputOf: ({ inputId }, { id }) => ({ kind: 'RestartClock', inputId, item: id }),
  },
  stop: {
    kind: 'StopClock',
    fields: ['stop', 'reference'],
    suits: (item) => !isEnded(item) && item.dueAt !== null && !isStopped(item),
    inputOf({ inputId, stop: reason, reference: typed }, { id }) {
      const reference = referenceOf(typed);
      return reference === undefined ? undefined : { kind: 'StopClock', inputId, item: id, reason, reference };
    },
  },
  rewrap: {
    kind: 'ReportRewrap',
    fields: ['witness', 'minutes', 'massAfter', 'innerOpened'],
    suits: isLoose,
    inputOf({ inputId, witness, minutes: typed, massGrams, innerOpened }, { id }, { facility }) {
      const minutes = referenceOf(typed);
      if (witness === null || minutes === undefined || massGrams === null) return undefined;
      return { kind: 'ReportRewrap', inputId, item: id, facility, witness, minutes, massGrams, innerOpened };
    },
  },
  voidDelivery: {
    kind: 'CorrectDelivery',
    fields: ['reason'],
    suits: (item) => item.reportedBy !== null,
    inputOf: ({ inputId, reason }, { id }) => ({ kind: 'CorrectDelivery', inputId, item: id, reason }),
  },
  proof: {
    kind: 'ConfirmProof',
    fields: [],
    suits: (item) => item.proof === 'due',
    inputOf: ({ inputId }, { id }) => ({ kind: 'ConfirmProof', inputId, item: id }),
  },
  unclaimed: {
    kind: 'DeclareUnclaimed',
    fields: ['decision'],
    suits: (item) => isLoose(item) && item.returning && item.attempts > 0,
    inputOf({ inputId, decision: typed }, { id }) {
      const decision = referenceOf(typed);
      return decision === undefined ? undefined : { kind: 'DeclareUnclaimed', inputId, item: id, decision };
    },
  },
};

/** What stands instead of what was entered; `undefined` while a date or time cannot be read. */
function changeOf(draft: CareDraft, now: number): AcceptanceChange | undefined {
  const { form, urgency, recipient, massGrams, agreedText, postingText } = draft;
  const agreedAt = agreedText.trim() === '' ? null : parseMoment(agreedText, now);
  const postingDate = postingText.trim() === '' ? null : parseDate(postingText);
  if (agreedAt === undefined || postingDate === undefined) return undefined;
  return {
    ...(form === null ? {} : { form }),
    ...(urgency === null ? {} : { urgency }),
    ...(recipient === null ? {} : { recipient: recipient.id }),
    ...(massGrams === null ? {} : { massGrams }),
    ...(agreedAt === null ? {} : { agreedAt }),
    ...(postingDate === null ? {} : { postingDate }),
  };
}
