/** SQLSTATE classes that speak of the statement's own values: wrong data, a broken constraint, a limit exceeded. */
const CLASSES_OF_INPUT = new Set(['22', '23', '54']);

/**
 * True when the values themselves were refused, by the database or on the way to it: the same input would fail again,
 * another one need not.
 */
export function isFaultOfInput(error: unknown): boolean {
  const code = findSqlState(error);
  if (code !== undefined) return CLASSES_OF_INPUT.has(code.slice(0, 2)) || code === 'GL002';
  return error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError;
}

/** True when the transaction was certainly undone and the connection is still good. */
export function isAnswered(error: unknown): boolean {
  const code = findSqlState(error);
  return code !== undefined && !code.startsWith('57') && !code.startsWith('08');
}

function findSqlState(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}
