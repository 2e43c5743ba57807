/** A UUID in lower case: identifies one input, hand-over list or trip chosen by this screen. */
export function newId(): string {
  return crypto.randomUUID();
}
