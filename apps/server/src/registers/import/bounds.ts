/** The largest file that is looked at, bytes; the largest table in it. */
export const MAX_BYTES = 2_000_000;
export const MAX_ROWS = 10_001;
export const MAX_COLUMNS = 60;
/** The longest text in a cell. */
export const MAX_CELL = 500;
