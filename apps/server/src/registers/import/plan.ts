import type { RosterBody } from '@giaolien/catalogue';
import { DAY, type FacilityId } from '@giaolien/kernel';
import type { RecordChange, Revision, StoredImport } from '@giaolien/store';
import type { ImportFinding, ImportKind, ImportTrial, TableFormat } from '@giaolien/wire';
import { createHash, randomUUID } from 'node:crypto';
import { notFound, Problem } from '../../http/problem.ts';
import type { Viewer } from '@giaolien/access';
import type { Services } from '../../services.ts';
import { rosterChange } from '../records.ts';
import { findRoster } from '../rosters.ts';
import { findStaffMany, stepOf } from '../staff.ts';
import { readRosterRows } from './roster-rows.ts';
import { MEND } from './row.ts';
import { readStaffRows, type StaffPlan } from './staff-rows.ts';
import type { Cells } from './table.ts';

/** How long a trial can still be applied. */
const LIFETIME = DAY;
/** Findings that are told at once; the error sheet has all. */
const TOLD = 500;

/** A week that an import replaces. */
interface WeekPlan {
  readonly facility: FacilityId;
  readonly seen: number;
  readonly body: RosterBody;
}

/** What an import would do. */
type Plan = { readonly staff: readonly StaffPlan[] } | { readonly weeks: readonly WeekPlan[] };
/** What was found in it. */
interface Report {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly rows: number;
  readonly bad: number;
  readonly findings: readonly ImportFinding[];
}
/** An import as it was kept. */
export type KeptImport = StoredImport<Plan, Report>;

/** Whose file it is, and what it is. */
export interface Given {
  readonly kind: ImportKind;
  readonly format: TableFormat;
  /** Whose roster; the giver's own office for people. */
  readonly facility: FacilityId;
  readonly cells: Cells;
  readonly giver: Viewer;
  /** Offices whose people he may write; `undefined`: all. */
  readonly reach: readonly FacilityId[] | undefined;
}

/**
 * Looks a table through and keeps what it would do; nothing is changed.
 * @throws Problem 400 `table_must_have_columns`
 */
export async function tryImport(given: Given, services: Services): Promise<ImportTrial> {
  const { plan, report } =
    given.kind === 'staff' ? await trialOfStaff(given, services) : await trialOfRoster(given, services);
  const now = services.now();
  const kept: Omit<KeptImport, 'appliedAt'> = {
    id: randomUUID(),
    kind: given.kind,
    format: given.format,
    facility: given.facility,
    digest: createHash('sha256')
      .update(JSON.stringify([given.kind, given.facility, given.cells, plan]))
      .digest('hex'),
    cells: given.cells,
    plan,
    report,
    givenBy: given.giver.person,
    givenAt: now,
    until: now + LIFETIME,
  };
  await services.store.registers.imports.keep(kept);
  return trialOf({ ...kept, appliedAt: null });
}

/** An import as the screens get it, without the names that it mentions. */
export function trialOf({ id, kind, format, digest, report, appliedAt, until }: KeptImport): ImportTrial {
  const { findings, ...counts } = report;
  const applicable = report.bad === 0 && report.added + report.changed > 0 && appliedAt === null;
  const told = findings.slice(0, TOLD);
  return { import: id, kind, format, digest, ...counts, applicable, appliedAt, until, findings: told, names: {} };
}

/** @throws Problem 404; 409 `import_must_be_sound` when it has faults, was applied, has run out, or is another */
export async function getImport(id: string, digest: string, services: Services): Promise<KeptImport> {
  const found = await services.store.registers.imports.find<Plan, Report>(id);
  if (found === undefined) throw notFound();
  const isSound = found.digest === digest && trialOf(found).applicable && services.now() < found.until;
  if (!isSound) throw new Problem(409, 'import_must_be_sound');
  return found;
}

/** The changes of an import, and what the kernel learns from them. */
export function appliedPlan(
  { plan }: KeptImport,
  services: Services,
): { readonly changes: readonly RecordChange[]; readonly revision: Revision } {
  if ('weeks' in plan) {
    const now = services.now();
    const changes = plan.weeks.map(({ facility, seen, body }) => {
      return rosterChange(facility, seen, { ...body, publishedAt: body.publishedAt ?? now });
    });
    return { changes, revision: {} };
  }
  const steps = plan.staff.map(({ id, seen, body }) => stepOf({ id, version: seen }, body));
  return {
    changes: steps.map(({ change }) => change),
    revision: { people: steps.flatMap(({ revision }) => revision.people ?? []) },
  };
}

/** The table as it came, with a column beside it that says what to mend in each row. */
export function errorSheet({ cells, report }: KeptImport): Cells {
  const [header = [], ...rows] = cells;
  // A file that was mended once brings the column of the last time.
  const kept = header.flatMap((heading, place) => (heading === MEND ? [] : [place]));
  const sentences = Map.groupBy(report.findings, ({ row }) => row);
  const lines = rows.map((row, index) => {
    const mend = (sentences.get(index + 2) ?? []).map(({ sentence }) => sentence).join(' ');
    return [...kept.map((place) => row[place] ?? ''), mend];
  });
  return [[...kept.map((place) => header[place] ?? ''), MEND], ...lines];
}

async function trialOfStaff(given: Given, services: Services): Promise<{ plan: Plan; report: Report }> {
  const network = services.store.catalogue.network();
  const place = given.cells[0]?.findIndex((heading) => heading.toLocaleLowerCase('vi') === 'mã nhân viên') ?? -1;
  const ids = given.cells.slice(1).map((row) => row[place] ?? '');
  const records = new Map((await findStaffMany([...new Set(ids)], services)).map((each) => [each.id, each]));
  const reads = readStaffRows(given.cells, {
    giver: given.giver.person,
    reach: given.reach === undefined ? undefined : new Set(given.reach),
    isFacility: (id) => network.findFacility(id) !== undefined,
    find: (id) => records.get(id),
  });
  const isAdded = reads.filter(({ isNew }) => isNew);
  const isChanged = reads.filter(({ isNew, isSame }) => !isNew && !isSame);
  return {
    plan: { staff: [...isAdded, ...isChanged].map(({ plan }) => plan) },
    report: {
      added: isAdded.length,
      changed: isChanged.length,
      same: reads.length - isAdded.length - isChanged.length,
      ...countsOf(reads.map(({ row }) => row)),
    },
  };
}

async function trialOfRoster(given: Given, services: Services): Promise<{ plan: Plan; report: Report }> {
  const { facility, cells } = given;
  const network = services.store.catalogue.network();
  const zones = new Set((await services.store.registers.list('zone', { facilities: [facility] })).map(({ id }) => id));
  const { rows, weeks } = readRosterRows(cells, {
    facility,
    isPerson: (id) => network.findPerson(id) !== undefined,
    isZone: (id) => zones.has(id),
  });
  const before = await Promise.all(weeks.map(({ week }) => findRoster(facility, week, services)));
  const plans = weeks.map(({ week, shifts }, index): WeekPlan => {
    const publishedAt = before[index]?.body.publishedAt ?? null;
    return { facility, seen: before[index]?.version ?? 0, body: { week, publishedAt, shifts } };
  });
  const added = plans.filter(({ seen }) => seen === 0).length;
  const counts = { added, changed: plans.length - added, same: 0 };
  return { plan: { weeks: plans }, report: { ...counts, ...countsOf(rows) } };
}

function countsOf(rows: readonly { readonly findings: readonly ImportFinding[] }[]) {
  const findings = rows.flatMap((row) => row.findings);
  return { rows: rows.length, bad: rows.filter((row) => row.findings.length > 0).length, findings };
}
