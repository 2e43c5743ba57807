import { listUnion } from '../../tidy/rules/rulebook.ts';
import type { Tree } from '../../tidy/tree.ts';
import { fieldTable, pageOf, readDeclarations, type Declaration } from './declaration.ts';

const INPUTS = 'packages/kernel/src/input.ts';
const EVENTS = 'packages/kernel/src/event.ts';

/** docs/reference/inputs.md: what may be said to the platform. */
export function renderInputs(tree: Tree): string {
  const declarations = readDeclarations(tree);
  const program = tree.sources.get(INPUTS)?.program;
  const intro = [
    'Everything that changes the network goes to `POST /api/inputs` as one of these. A **command** asks for what exists',
    'only by our decision: its first breach is the refusal. A **report** states a physical act or finding: its fact is',
    'kept, and each breach becomes an irregularity beside it ([why](../adr/0003-one-rulebook-two-tenses.md)).',
    'Types are those of [shapes](shapes.md); what each breach means is in [the rules](../rules/README.md).',
  ].join('\n');
  return pageOf('Inputs', intro, [
    `Every input carries:\n\n${fieldTable(declarations.get('InputCommon')?.fields ?? [])}`,
    '## Commands',
    ...listUnion(program, 'Command').map((name) => section('###', declarations.get(name), 'kind')),
    '## Reports',
    ...listUnion(program, 'Report').map((name) => section('###', declarations.get(name), 'kind')),
  ]);
}

/** docs/reference/events.md: what can have happened. */
export function renderEvents(tree: Tree): string {
  const declarations = readDeclarations(tree);
  const names = listUnion(tree.sources.get(EVENTS)?.program, 'Event');
  const intro = [
    'What can have happened. Events are never changed and never deleted; a mistake is put right by a later event.',
    '`GET /api/stream` and every history give them as `Recorded`: the event with its place in the log.',
    'Types are those of [shapes](shapes.md).',
  ].join('\n');
  return pageOf('Events', intro, [
    `In the log an event stands with:\n\n${fieldTable(declarations.get('Recorded')?.fields ?? [])}`,
    `Every event carries:\n\n${fieldTable(declarations.get('EventCommon')?.fields ?? [])}`,
    ...names.map((name) => section('##', declarations.get(name), 'type')),
  ]);
}

function section(heading: string, declaration: Declaration | undefined, tag: string): string {
  if (declaration === undefined) return '';
  const fields = declaration.fields.filter((field) => field.name !== tag);
  return [`${heading} ${declaration.name}`, declaration.comment, fieldTable(fields)]
    .filter((part) => part !== '')
    .join('\n\n');
}
