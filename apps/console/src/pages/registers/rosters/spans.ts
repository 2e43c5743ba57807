/** Spans of the gaps of the network to choose from, days. */
export const GAP_SPANS = [7, 14, 31] as const;
