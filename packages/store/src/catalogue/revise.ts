import type { Nation } from '@giaolien/catalogue';
import type { Equipment, Person, RuleSet } from '@giaolien/kernel';
import type { ClientBase, Pool } from 'pg';

/** People and machines that are new or have changed, and legal parameters that are new; everything else stays. */
export interface Revision {
  readonly people?: readonly Person[];
  readonly equipment?: readonly Equipment[];
  readonly ruleSets?: readonly RuleSet[];
}

const WRITE_PEOPLE = `
  insert into person (id, name, facility, roles, qualifications, rank)
  select id, name, facility, roles, qualifications, (select coalesce(max(rank), -1) from person) + ordinality::integer
  from rows from (jsonb_to_recordset($1::jsonb) as (
    id text, name text, facility text, roles jsonb, qualifications jsonb)) with ordinality
  on conflict (id) do update
  set name = excluded.name, facility = excluded.facility, roles = excluded.roles,
      qualifications = excluded.qualifications`;

const WRITE_EQUIPMENT = `
  insert into equipment (id, name, kind, facility, calibrated_until, rank)
  select id, name, kind, facility, "calibratedUntil",
    (select coalesce(max(rank), -1) from equipment) + ordinality::integer
  from rows from (jsonb_to_recordset($1::jsonb) as (
    id text, name text, kind text, facility text, "calibratedUntil" bigint)) with ordinality
  on conflict (id) do update
  set name = excluded.name, kind = excluded.kind, facility = excluded.facility,
      calibrated_until = excluded.calibrated_until`;

/** A set that stands is law that was applied: it is never overwritten. */
const WRITE_RULE_SETS = `
  insert into rule_set (id, effective_from, citation, parameters)
  select id, "effectiveFrom", citation, parameters
  from jsonb_to_recordset($1::jsonb) as t (id text, "effectiveFrom" date, citation text, parameters jsonb)`;

/** Writes a revision and what `within` writes besides, in one transaction. Answers what `within` answered. */
export async function writeRevision<Result>(
  pool: Pool,
  { people = [], equipment = [], ruleSets = [] }: Revision,
  within: (client: ClientBase) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await within(client);
    if (people.length > 0) await client.query(WRITE_PEOPLE, [JSON.stringify(people)]);
    if (equipment.length > 0) await client.query(WRITE_EQUIPMENT, [JSON.stringify(equipment)]);
    if (ruleSets.length > 0) await client.query(WRITE_RULE_SETS, [JSON.stringify(ruleSets.map(rowOf))]);
    await client.query('commit');
    return result;
  } catch (cause) {
    await client.query('rollback');
    throw cause;
  } finally {
    client.release();
  }
}

/** `nation` with a revision in it; the order of the lists stays, what is new comes last. */
export function revised(nation: Nation, { people = [], equipment = [], ruleSets = [] }: Revision): Nation {
  return {
    ...nation,
    people: merged(nation.people, people),
    equipment: merged(nation.equipment, equipment),
    ruleSets: [...nation.ruleSets, ...ruleSets].toSorted((one, other) =>
      one.effectiveFrom < other.effectiveFrom ? -1 : 1,
    ),
  };
}

function rowOf({ id, effectiveFrom, citation, ...parameters }: RuleSet) {
  return { id, effectiveFrom, citation, parameters };
}

function merged<Row extends { readonly id: string }>(rows: readonly Row[], changed: readonly Row[]): readonly Row[] {
  if (changed.length === 0) return rows;
  const left = new Map(changed.map((row) => [row.id, row]));
  const kept = rows.map((row) => {
    const next = left.get(row.id);
    left.delete(row.id);
    return next ?? row;
  });
  return [...kept, ...left.values()];
}
