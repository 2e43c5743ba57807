/** Secrecy classes on the outer cover: A = Tuyệt mật, B = Tối mật, C = Mật (R1.32, R3.13–3.14). */
export const SECRECY_CLASSES = ['A', 'B', 'C'] as const;
export type SecrecyClass = (typeof SECRECY_CLASSES)[number];

/** Độ khẩn (R1.33): ordinary, Hỏa tốc (express), Hẹn giờ (timed), and both at once as the field sees it (R1.35). */
export const URGENCIES = ['ordinary', 'express', 'timed', 'express-timed'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Nội tỉnh or liên tỉnh (R1.31): always computed from the two provinces, never typed (12.2 #13). */
export type Scope = 'intra-province' | 'inter-province';

/** Thư, gói, kiện. */
export const ITEM_FORMS = ['letter', 'packet', 'parcel'] as const;
export type ItemForm = (typeof ITEM_FORMS)[number];

/** One cell of the product matrix: 2 scopes × 4 secrecies × 3 urgencies = 24, and the flagged 25th family (12.2 #12). */
export interface Product {
  readonly scope: Scope;
  readonly secrecy: SecrecyClass | null;
  readonly urgency: Urgency;
}

/** Orders secrecy: none 0, C 1, B 2, A 3. */
export function secrecyRank(secrecy: SecrecyClass | null): number {
  return secrecy === null ? 0 : 3 - SECRECY_CLASSES.indexOf(secrecy);
}

/** The stricter of two secrecies. */
export function stricterSecrecy(one: SecrecyClass | null, other: SecrecyClass | null): SecrecyClass | null {
  return secrecyRank(one) >= secrecyRank(other) ? one : other;
}
