/** The conditions of decision tables, each with all its values. */
export type Conditions = Readonly<Record<string, readonly string[]>>;
/** One value for every condition. */
export type SituationOf<Of extends Conditions> = { readonly [Each in keyof Of]: Of[Each][number] };

/** A decision table: the first row whose cells all hold the values of a situation gives the verdict. */
export interface DecisionTable {
  readonly columns: readonly string[];
  readonly rows: readonly DecisionRow[];
}
interface DecisionRow {
  /** The values that each column allows. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
  readonly verdict: string;
}

/**
 * The table under `## heading` of a page in Markdown: a column for each condition it asks about, then the verdict.
 * A cell is `*`, one value, or several after commas. Throws on a column or a value that `conditions` does not have.
 */
export function readDecisionTable(page: string, heading: string, conditions: Conditions): DecisionTable {
  const section = page.split('\n## ').find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const [header = [], , ...body] = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cellsOf);
  const columns = header.slice(0, -1);
  if (columns.length === 0) throw new Error(`No table stands under "${heading}".`);
  return { columns, rows: body.map((cells) => rowOf(columns, cells, conditions)) };
}

/** Index of the row that decides; -1: none does. */
export function decidingRow({ rows }: DecisionTable, situation: Readonly<Record<string, string>>): number {
  return rows.findIndex(({ cells }) =>
    [...cells].every(([column, values]) => values.includes(situation[column] ?? '')),
  );
}

/** Every combination of the values of `columns`; the other conditions stay as in `rest`. */
export function listSituations<Of extends Conditions>(
  columns: readonly string[],
  conditions: Of,
  rest: SituationOf<Of>,
): readonly SituationOf<Of>[] {
  return columns.reduce<readonly SituationOf<Of>[]>(
    (all, column) => all.flatMap((one) => (conditions[column] ?? []).map((value) => ({ ...one, [column]: value }))),
    [rest],
  );
}

function cellsOf(line: string): readonly string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

function rowOf(columns: readonly string[], cells: readonly string[], conditions: Conditions): DecisionRow {
  const pairs = columns.map((column, at): [string, readonly string[]] => [
    column,
    valuesOf(column, cells[at] ?? '', conditions),
  ]);
  return { cells: new Map(pairs), verdict: cells[columns.length] ?? '' };
}

function valuesOf(column: string, cell: string, conditions: Conditions): readonly string[] {
  const all = conditions[column];
  if (all === undefined) throw new Error(`"${column}" is no condition.`);
  const values = cell === '*' ? all : cell.split(', ');
  const stranger = values.find((value) => !all.includes(value));
  if (stranger !== undefined) throw new Error(`"${stranger}" is no value of ${column}.`);
  return values;
}
