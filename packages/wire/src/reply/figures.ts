import type { Figures } from '@giaolien/kernel';
import { Type, type Static } from 'typebox';
import { PRODUCT } from '../shape/part.ts';
import { COUNT, nullable, oneOf, SERVICE_DATE, strictObject } from '../shape/scalar.ts';
import type { SameType } from '../shape/same-type.ts';
import { withNames } from './query.ts';

/** By what items are counted: the office of posting, the product, the day of posting. */
export const FIGURE_KEYS = ['office', 'product', 'day'] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];

/** Counts of items: how many, where they stand, promises kept and missed, with and without force majeure. */
export const FIGURES = strictObject({
  accepted: COUNT,
  inHand: COUNT,
  underWay: COUNT,
  suspended: COUNT,
  delivered: COUNT,
  returned: COUNT,
  lost: COUNT,
  cancelled: COUNT,
  onTime: COUNT,
  late: COUNT,
  onTimeExcluding: COUNT,
  lateExcluding: COUNT,
});
const figuresAreTheKernels: SameType<Static<typeof FIGURES>, Figures> = true;
void figuresAreTheKernels;

/** Days of posting, both included, at most 366; the last thirty, up to today, unless told. */
export const FIGURES_QUERY = strictObject({
  from: Type.Optional(SERVICE_DATE),
  to: Type.Optional(SERVICE_DATE),
  by: Type.Optional(oneOf(FIGURE_KEYS)),
});

/** `label`: the name of the office, or the key itself. `product`: told where items are counted by it. */
const FIGURE_ROW = strictObject({
  key: Type.String(),
  label: Type.String(),
  product: nullable(PRODUCT),
  figures: FIGURES,
});
export type FigureRow = Static<typeof FIGURE_ROW>;
/** `total`: the sum of the rows. */
export const FIGURE_TABLE = withNames({
  from: SERVICE_DATE,
  to: SERVICE_DATE,
  by: oneOf(FIGURE_KEYS),
  rows: Type.Array(FIGURE_ROW),
  total: FIGURES,
});
export type FigureTable = Static<typeof FIGURE_TABLE>;
