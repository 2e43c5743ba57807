import { childOf, findAll, listOf, nameOf, type Syntax } from '../../tidy/syntax.ts';
import { listScripts, type Source, type Tree } from '../../tidy/tree.ts';

/** An exported type of the kernel with the words that its author gave it. */
export interface Declaration {
  readonly name: string;
  readonly path: string;
  readonly comment: string;
  readonly fields: readonly Field[];
  /** The text of the type itself, without its name. */
  readonly text: string;
}

export interface Field {
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
  readonly comment: string;
}

/** Every exported type of the kernel, by name. */
export function readDeclarations(tree: Tree): ReadonlyMap<string, Declaration> {
  const declarations = new Map<string, Declaration>();
  for (const script of listScripts(tree)) {
    if (!script.path.startsWith('packages/kernel/src/') || script.path.endsWith('.test.ts')) continue;
    for (const statement of findAll(script.program, 'ExportNamedDeclaration')) {
      const declaration = childOf(statement, 'declaration');
      if (declaration === undefined || !/^TS(?:Interface|TypeAlias)Declaration$/u.test(declaration.type)) continue;
      const name = nameOf(childOf(declaration, 'id')) ?? '';
      declarations.set(name, {
        name,
        path: script.path,
        comment: commentBefore(script, statement.start),
        fields: listOf(childOf(declaration, 'body'), 'body').map((member) => fieldOf(script, member)),
        text: typeText(script, declaration),
      });
    }
  }
  return declarations;
}

function typeText(script: Source, declaration: Syntax): string {
  const type = childOf(declaration, 'typeAnnotation') ?? childOf(declaration, 'body') ?? declaration;
  const text = script.text.slice(type.start, type.end);
  const list = /^\(typeof (\w+)\)\[number\]$/u.exec(text)?.[1];
  const values =
    list === undefined ? undefined : new RegExp(`export const ${list} = \\[([^\\]]*)\\]`, 'u').exec(script.text)?.[1];
  const listed = values
    ?.replace(/\/\/.*$/gmu, '')
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
  return listed?.join(' | ') ?? text;
}

function fieldOf(script: Source, member: Syntax): Field {
  const annotation = childOf(childOf(member, 'typeAnnotation'), 'typeAnnotation');
  return {
    name: nameOf(childOf(member, 'key')) ?? '',
    optional: member['optional'] === true,
    type: annotation === undefined ? '' : oneLine(script.text.slice(annotation.start, annotation.end)),
    comment: commentBefore(script, member.start),
  };
}

/** The `/** … *\/` that ends right before `offset`, as running text. */
function commentBefore(script: Source, offset: number): string {
  const before = script.text.slice(0, offset).trimEnd();
  if (!before.endsWith('*/')) return '';
  const from = before.lastIndexOf('/*');
  if (!before.startsWith('/**', from)) return '';
  return before
    .slice(from + 3, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/u, ''))
    .join('\n')
    .trim();
}

function oneLine(text: string): string {
  return text
    .replace(/\breadonly\s+/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^\| /u, '')
    .trim();
}

/** Text safe inside a cell of a table. */
function cell(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/\|/gu, '\\|').trim();
}

/** A type as code in a cell. */
function codeCell(type: string): string {
  return `\`${type.replace(/\s+/gu, ' ').replace(/\|/gu, '\\|')}\``;
}

/** The table of `fields`, without those that every one of its kind carries. */
export function fieldTable(fields: readonly Field[]): string {
  if (fields.length === 0) return '';
  const rows = fields.map((field) =>
    `| \`${field.name}\`${field.optional ? ' (optional)' : ''} | ${codeCell(field.type)} | ${cell(field.comment)} |`.replace(
      '|  |',
      '| |',
    ),
  );
  return ['| field | type | |', '|---|---|---|', ...rows].join('\n');
}

/** The page of `parts`, marked as made by the generator. */
export function pageOf(title: string, intro: string, parts: readonly string[]): string {
  const made = '<!-- Made by docs/generate.ts from the code it describes: change that, then `npm run docs`. -->';
  return `${[`# ${title}`, made, intro, ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}
