import type { Commune, Nation, Province } from '../nation.ts';
import { fullNameOf } from '../text/names.ts';
import { spellingKey } from '../text/search-key.ts';
import type { GeoImport } from './geo-import.ts';

export type LegalChangeKind = 'added' | 'removed' | 'renamed' | 'retyped' | 'moved';

/** A way in which the current units of an import differ in law, not in spelling, from those of the nation. */
export interface LegalChange {
  readonly kind: LegalChangeKind;
  readonly code: string;
  /** Line of the import's file; absent for a unit that the import lacks. */
  readonly line: number | undefined;
  /** Vietnamese, whole. */
  readonly sentence: string;
}

interface Unit {
  readonly code: string;
  readonly name: string;
  readonly kind: Commune['kind'] | Province['kind'];
  readonly province?: string;
  readonly line?: number;
}

/** Differences of units between a nation and an import; tone-mark spelling (Hoà/Hòa) is none. */
export function legalChangesOf(nation: Nation, geoImport: GeoImport): readonly LegalChange[] {
  return [
    ...changesBetween(nation.provinces, geoImport.provinces),
    ...changesBetween(nation.communes, geoImport.communes),
  ];
}

function changesBetween(known: readonly Unit[], read: readonly Unit[]): readonly LegalChange[] {
  const before = new Map(known.map((unit) => [unit.code, unit]));
  const changes: LegalChange[] = [];
  for (const unit of read) {
    const old = before.get(unit.code);
    before.delete(unit.code);
    changes.push(...(old === undefined ? [added(unit)] : changesOf(old, unit)));
  }
  for (const unit of before.values()) {
    changes.push({
      kind: 'removed',
      code: unit.code,
      line: undefined,
      sentence: `Không còn ${fullNameOf(unit)} (${unit.code}).`,
    });
  }
  return changes;
}

function added(unit: Unit): LegalChange {
  return { kind: 'added', code: unit.code, line: unit.line, sentence: `Thêm ${fullNameOf(unit)} (${unit.code}).` };
}

function changesOf(old: Unit, unit: Unit): readonly LegalChange[] {
  const changes: LegalChange[] = [];
  const note = (kind: LegalChangeKind, sentence: string): void => {
    changes.push({ kind, code: unit.code, line: unit.line, sentence });
  };
  if (spellingKey(old.name) !== spellingKey(unit.name)) {
    note('renamed', `Đổi tên ${fullNameOf(old)} (${unit.code}) thành ${unit.name}.`);
  }
  if (old.kind !== unit.kind) note('retyped', `Đổi ${fullNameOf(old)} (${unit.code}) thành ${fullNameOf(unit)}.`);
  if (old.province !== unit.province) {
    note('moved', `Chuyển ${fullNameOf(old)} (${unit.code}) từ tỉnh ${old.province} sang tỉnh ${unit.province}.`);
  }
  return changes;
}
