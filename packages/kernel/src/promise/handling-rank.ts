import { secrecyRank, type Product, type Urgency } from '../item/product.ts';

const URGENCY_RANKS: Readonly<Record<Urgency, number>> = { ordinary: 0, timed: 1, express: 2, 'express-timed': 2 };
const LAST = 11;

/**
 * The place of a product in lists to work through (R1.43; 12.4 #49): 0 goes first, 11 last. Secrecy before urgency,
 * because a secret may not lie (R1.48): A, B, C, then the others; of one class Hỏa tốc, Hẹn giờ, then ordinary.
 */
export function handlingRankOf({ secrecy, urgency }: Pick<Product, 'secrecy' | 'urgency'>): number {
  return LAST - secrecyRank(secrecy) * 3 - URGENCY_RANKS[urgency];
}
