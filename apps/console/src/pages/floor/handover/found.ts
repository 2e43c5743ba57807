import type { HandoverLine, HandoverNow, SealState } from '@giaolien/kernel';
import { parseScan } from '../../../scan/scan.ts';

/** What the receiver has found so far: bags with the state of their seal, and items outside bags. */
export interface Found {
  readonly receptacles: Readonly<Record<string, SealState>>;
  readonly items: readonly string[];
}

/** The counting has not begun. */
export function nothingFound(): Found {
  return { receptacles: {}, items: [] };
}

/** The number by which a line is known. */
export function idOfLine(line: HandoverLine): string {
  return line.kind === 'receptacle' ? line.receptacle : line.item;
}

/** True when the line has been found. */
export function isFound(found: Found, line: HandoverLine): boolean {
  return line.kind === 'receptacle' ? line.receptacle in found.receptacles : found.items.includes(line.item);
}

/** Numbers that were found and that the list does not name. */
export function listExcess(found: Found, handover: HandoverNow): readonly string[] {
  const listed = new Set(handover.lines.map(idOfLine));
  return [...Object.keys(found.receptacles), ...found.items].filter((id) => !listed.has(id));
}

/** What a scan adds: a bag by its code or its label, an item by its number. */
export function addScan(
  found: Found,
  raw: string,
  handover: HandoverNow,
):
  | { readonly kind: 'added' | 'again' | 'excess'; readonly id: string; readonly found: Found }
  | { readonly kind: 'unreadable' } {
  const scan = parseScan(raw);
  if (scan.kind === 'item') {
    if (found.items.includes(scan.id)) return { kind: 'again', id: scan.id, found };
    const kind = handover.lines.some((line) => idOfLine(line) === scan.id) ? 'added' : 'excess';
    return { kind, id: scan.id, found: { ...found, items: [...found.items, scan.id] } };
  }
  const byLabel =
    scan.kind === 'label'
      ? handover.lines.find((line) => line.kind === 'receptacle' && line.label === scan.label)
      : undefined;
  const id = scan.kind === 'receptacle' ? scan.id : byLabel === undefined ? undefined : idOfLine(byLabel);
  if (id === undefined) return { kind: 'unreadable' };
  if (id in found.receptacles) return { kind: 'again', id, found };
  const kind = handover.lines.some((line) => idOfLine(line) === id) ? 'added' : 'excess';
  return { kind, id, found: withSeal(found, id, 'intact') };
}

/** A bag with the state in which its seal was seen. */
export function withSeal(found: Found, receptacle: string, seal: SealState): Found {
  return { ...found, receptacles: { ...found.receptacles, [receptacle]: seal } };
}

/** Takes back a scan. */
export function without(found: Found, id: string): Found {
  const { [id]: _gone, ...receptacles } = found.receptacles;
  return { receptacles, items: found.items.filter((item) => item !== id) };
}
