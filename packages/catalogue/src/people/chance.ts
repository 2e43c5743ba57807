/**
 * A number from 0 up to 2³² drawn from text, the same on every machine (FNV-1a with a final mix). People, plates and
 * dates hang on ids alone, so that adding one row changes no other.
 */
export function drawFrom(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return hash >>> 0;
}

/** The element of a non-empty list that `text` draws. */
export function pick<Element>(list: readonly Element[], text: string): Element {
  const element = list[drawFrom(text) % list.length];
  if (element === undefined) throw new Error('Cannot pick from an empty list.');
  return element;
}
