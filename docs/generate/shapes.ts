import { listUnion } from '../../tidy/rules/rulebook.ts';
import type { Tree } from '../../tidy/tree.ts';
import { fieldTable, pageOf, readDeclarations, type Declaration } from './declaration.ts';

/** docs/reference/shapes.md: every type that an input, an event or a view is made of, and that no other page shows. */
export function renderShapes(tree: Tree): string {
  const declarations = readDeclarations(tree);
  const shown = new Set([
    ...['Command', 'Report'].flatMap((type) =>
      listUnion(tree.sources.get('packages/kernel/src/input.ts')?.program, type),
    ),
    ...listUnion(tree.sources.get('packages/kernel/src/event.ts')?.program, 'Event'),
    'InputCommon',
    'EventCommon',
    'Recorded',
    'NowOf',
    'BreachCode',
    'Event',
    ...viewNames(declarations),
  ]);
  const found = new Set<string>();
  const pending = [...shown];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    for (const used of typesIn(declarations.get(name))) {
      if (shown.has(used) || found.has(used) || !declarations.has(used)) continue;
      found.add(used);
      pending.push(used);
    }
  }
  const sections = [...found].sort().map((name) => section(declarations.get(name)));
  const intro = 'The parts that [inputs](inputs.md), [events](events.md) and [views](views.md) are made of.';
  return pageOf('Shapes', intro, sections);
}

/** The types of the views: what `NowOf` maps each kind of subject to. */
function viewNames(declarations: ReadonlyMap<string, Declaration>): readonly string[] {
  return (declarations.get('NowOf')?.fields ?? []).map((field) => field.type);
}

function typesIn(declaration: Declaration | undefined): readonly string[] {
  if (declaration === undefined) return [];
  return [declaration.text, ...declaration.fields.map((field) => field.type)].flatMap((text) =>
    [...text.replace(/'[^']*'/gu, '').matchAll(/\b[A-Z]\w+/gu)].map((match) => match[0]),
  );
}

function section(declaration: Declaration | undefined): string {
  if (declaration === undefined) return '';
  const body =
    declaration.fields.length > 0
      ? fieldTable(declaration.fields)
      : [
          '```ts',
          `type ${declaration.name} = ${declaration.text.replace(/ & \{ readonly __kind\?: '\w+' \}/u, '')}`,
          '```',
        ].join('\n');
  return [`## ${declaration.name}`, declaration.comment, body].filter((part) => part !== '').join('\n\n');
}
