import type { Finding, Rule } from '../rule.ts';
import type { Tree } from '../tree.ts';

const MAP = 'docs/operating/asvs.csv';
const PAGE = 'docs/operating/security.md';
const HEADER = 'id,level,applies,status,about,where,tested,note';

/** OWASP ASVS 5.0.0: the level of each requirement, section by section. 345: 70 of level 1, 183 of 2, 92 of 3. */
const SECTIONS = `
  1.1=22 1.2=1111122223 1.3=112222222223 1.4=222 1.5=123 2.1=122 2.2=112 2.3=12223 2.4=23 3.1=3 3.2=113 3.3=12223
  3.4=11222233 3.5=11122333 3.6=3 3.7=22333 4.1=12233 4.2=23333 4.3=22 4.4=1222 5.1=2 5.2=112333 5.3=113 5.4=222
  6.1=122 6.2=111111112222 6.3=11223333 6.4=112233 6.5=22222333 6.6=2223 6.7=33 6.8=2222 7.1=222 7.2=1111 7.3=22
  7.4=11222 7.5=223 7.6=22 8.1=1233 8.2=1123 8.3=133 8.4=23 9.1=111 9.2=1222 10.1=22 10.2=223 10.3=22223
  10.4=1111122222233333 10.5=22222 10.6=22 10.7=222 11.1=2233 11.2=22233 11.3=11233 11.4=1222 11.5=23 11.6=23 11.7=33
  12.1=12233 12.2=11 12.3=22223 13.1=2333 13.2=222223 13.3=2233 13.4=1222233 14.1=22 14.2=12223333 14.3=122
  15.1=12233 15.2=12233 15.3=1222222 15.4=3333 16.1=2 16.2=22222 16.3=2222 16.4=222 16.5=2223 17.1=23 17.2=22223333
  17.3=22`;

const REQUIREMENTS: ReadonlyMap<string, string> = new Map(
  SECTIONS.trim()
    .split(/\s+/u)
    .flatMap((section) => {
      const [number = '', levels = ''] = section.split('=');
      return levels.split('').map((level, index) => [`V${number}.${index + 1}`, level] as const);
    }),
);

/** One line of the map. */
interface Row {
  readonly line: number;
  readonly id: string;
  readonly level: string;
  readonly applies: string;
  readonly status: string;
  readonly where: readonly string[];
  readonly tested: readonly string[];
  readonly note: string;
}

/** The fields of a line; a quoted one may hold commas and doubled quotes, never a line break. */
function fieldsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

function rowOf(text: string, index: number): Row {
  const [id = '', level = '', applies = '', status = '', , where = '', tested = '', note = ''] = fieldsOf(text);
  const files = (names: string) => names.split(' ').filter((name) => name !== '');
  return { line: index + 2, id, level, applies, status, where: files(where), tested: files(tested), note };
}

/** What is wrong with a line by itself. */
function faultsOf(row: Row, tree: Tree): readonly string[] {
  const { id, level, applies, status, where, tested, note } = row;
  const isDocumented = where.some((path) => path.startsWith('docs/'));
  const stories: Readonly<Record<string, boolean>> = {
    met: applies === 'yes' && where.length > 0 && (tested.length > 0 || isDocumented),
    exception: applies === 'yes' && note !== '',
    'not applicable': applies === 'no' && note !== '',
  };
  const page = tree.sources.get(PAGE)?.text ?? '';
  return [
    ...(REQUIREMENTS.get(id) === level ? [] : [`${id} of level ${level} is no requirement`]),
    ...(stories[status] === true ? [] : [`${id} is “${status}” without what that asks for`]),
    ...(status !== 'exception' || page.includes(`| ${id} |`)
      ? []
      : [`${id} is an exception that ${PAGE} does not name`]),
    ...[...where, ...tested]
      .filter((path) => !tree.paths.has(path))
      .map((path) => `${id} names ${path}, which is not there`),
  ];
}

/** A map in which nothing applies. */
function emptyMap(): string {
  const lines = [...REQUIREMENTS].map(([id, level]) => `${id},${level},no,not applicable,x,,,there is none`);
  return [HEADER, ...lines, ''].join('\n');
}

const map: Rule = {
  holds:
    'Every requirement of OWASP ASVS 5.0 has one line that says where it is met and how that is tested, or why not.',
  because: 'an inspector goes through the list; what was forgotten, and what points nowhere, he finds before we do.',
  instead: `mend the line in ${MAP}: files that exist, a test or a document for what is met, a reason for all else.`,
  breaks: { [MAP]: emptyMap().replace('V1.1.1,2,no,not applicable,x,,,there is none\n', '') },
  allows: { [MAP]: emptyMap() },
  find(tree) {
    const source = tree.sources.get(MAP);
    if (source === undefined) return [];
    const [header, ...lines] = source.lines;
    const rows = lines.filter((text) => text !== '').map(rowOf);
    const seen = new Map<string, number>();
    for (const { id } of rows) seen.set(id, (seen.get(id) ?? 0) + 1);
    const whole = [
      ...(header === HEADER ? [] : ['the header is another']),
      ...[...REQUIREMENTS.keys()]
        .filter((id) => seen.get(id) !== 1)
        .map((id) => `${id} stands there ${seen.get(id) ?? 0} times`),
    ];
    return [
      ...whole.map((what): Finding => ({ path: MAP, line: 1, what })),
      ...rows.flatMap((row) => faultsOf(row, tree).map((what): Finding => ({ path: MAP, line: row.line, what }))),
    ];
  },
};

export const ASVS_RULES: readonly Rule[] = [map];
