/** Functions longer than a screen, `path#name` → lines. The list may only shrink; new entries are not taken. */
export const LONG_FUNCTIONS: Readonly<Record<string, number>> = {};
