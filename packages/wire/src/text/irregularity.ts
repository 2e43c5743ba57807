import { IRREGULARITY_KINDS, type BreachCode, type IrregularityKind } from '@giaolien/kernel';
import { REFUSAL_EN } from './refusal-en.ts';
import { REFUSAL_VI } from './refusal-vi.ts';

export type Language = 'vi' | 'en';

/** Sentences for what a person reports without any rule being broken by the report itself. */
export const IRREGULARITY_TEXT: Readonly<Record<Language, Readonly<Record<IrregularityKind, string>>>> = {
  vi: {
    'cover-torn': 'Bìa bưu gửi bị rách hoặc hư hỏng.',
    'seal-broken': 'Niêm phong bị đứt hoặc hư hỏng.',
    'suspected-opening': 'Có dấu hiệu bưu gửi đã bị bóc mở.',
    accident: 'Tai nạn trên đường vận chuyển.',
    theft: 'Bưu gửi hoặc túi bị mất cắp.',
  },
  en: {
    'cover-torn': 'The cover of the item is torn or damaged.',
    'seal-broken': 'The seal is broken or damaged.',
    'suspected-opening': 'The item seems to have been opened.',
    accident: 'An accident on the way.',
    theft: 'The item or bag was stolen.',
  },
};

/** Sentences of refusals, by language. */
export const refusalText: Readonly<Record<Language, Readonly<Record<BreachCode, string>>>> = {
  vi: REFUSAL_VI,
  en: REFUSAL_EN,
};

/** The sentence of an irregularity: what was reported, or the rule that was broken. */
export function irregularitySentence(code: BreachCode | IrregularityKind, language: Language): string {
  return isReportedKind(code) ? IRREGULARITY_TEXT[language][code] : refusalText[language][code];
}

function isReportedKind(code: BreachCode | IrregularityKind): code is IrregularityKind {
  return IRREGULARITY_KINDS.some((kind) => kind === code);
}
