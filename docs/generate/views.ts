import { listViewTables } from '../../tidy/rules/rulebook.ts';
import type { Tree } from '../../tidy/tree.ts';
import { fieldTable, pageOf, readDeclarations } from './declaration.ts';

/** docs/reference/views.md: the tables that hold what each story adds up to now. */
export function renderViews(tree: Tree): string {
  const declarations = readDeclarations(tree);
  const kinds = new Map((declarations.get('NowOf')?.fields ?? []).map((field) => [`${field.name}_view`, field.type]));
  const intro = [
    'Each view table has one row per subject; its column `now` is the state below as JSON, its column `position` the last',
    'event that touched it. The other columns repeat parts of `now`, to be searched by. Views are written in the',
    'transaction of their events and can be rebuilt from the log ([why](../adr/0009-views.md)).',
    'Types are those of [shapes](shapes.md).',
  ].join('\n');
  return pageOf(
    'Views',
    intro,
    [...new Set(listViewTables(tree))].map((table) => {
      const declaration = declarations.get(kinds.get(table) ?? '');
      const columns = columnsOf(tree, table);
      return [
        `## ${table}`,
        declaration?.comment ?? '',
        columns.length === 0 ? '' : `Columns: ${columns.map((column) => `\`${column}\``).join(', ')}.`,
        declaration === undefined ? '' : fieldTable(declaration.fields),
      ]
        .filter((part) => part !== '')
        .join('\n\n');
    }),
  );
}

/** The columns of `table` as its migration creates them. */
function columnsOf(tree: Tree, table: string): readonly string[] {
  for (const { path, text } of tree.sources.values()) {
    if (!path.startsWith('packages/store/') || !path.endsWith('.sql')) continue;
    const body = new RegExp(`create table(?: if not exists)? ${table} \\(([\\s\\S]*?)\\n\\)`, 'iu').exec(text)?.[1];
    if (body === undefined) continue;
    return body
      .split('\n')
      .map((line) => /^\s*([a-z_]+)\s+\w/u.exec(line)?.[1] ?? '')
      .filter((name) => name !== '' && !['primary', 'unique', 'check', 'constraint', 'foreign'].includes(name));
  }
  return [];
}
