import { idOf, kindOf, type SubjectId } from '@giaolien/kernel';

const FOLDERS: Readonly<Record<string, string | undefined>> = {
  item: '/items',
  receptacle: '/receptacles',
  despatch: '/despatches',
  handover: '/handovers',
  trip: '/trips',
  irregularity: '/irregularities',
  facility: '/map?list=facilities&facility=',
  // A served body has no page of its own: what comes to it is what one looks for.
  body: '/items?recipient=',
};

/** The page of a search hit; undefined for what has no page of its own. */
export function pathOfHit(hit: { readonly kind: string; readonly id: string }): string | undefined {
  const folder = FOLDERS[hit.kind];
  if (folder === undefined) return undefined;
  return folder.endsWith('=') ? `${folder}${hit.id}` : `${folder}/${encodeURIComponent(hit.id)}`;
}

/** The page of a subject of the log. */
export function pathOfSubject(subject: SubjectId): string | undefined {
  return pathOfHit({ kind: kindOf(subject), id: idOf(subject) });
}
