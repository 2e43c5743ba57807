import { ENDPOINTS, ROW_RULES, type EndpointRule, type RowKind } from '../../packages/access/src/index.ts';
import { pageOf } from './declaration.ts';

const NEED = {
  near: 'his facility, himself, or a subject opened to him has to do with it',
  'near-or-carrier': 'as a receptacle, or whoever may see the receptacle in which it lies',
  everyone: 'whoever is signed in',
} as const;

/** docs/reference/access.md: the tables of packages/access, which the server and the database are made from. */
export function renderAccess(): string {
  const intro = [
    'What follows is `packages/access`, from which the gate of the server, the conditions of its queries and the row-level',
    'security of PostgreSQL are made ([why](../adr/0013-access.md)). Whoever watches the network sees every unit; nobody',
    'sees a class above his clearance.',
  ].join('\n');
  const rows = (Object.keys(ROW_RULES) as RowKind[]).map((kind) => {
    const { secrecy, need } = ROW_RULES[kind];
    return `| ${kind} | ${secrecy === 'own' ? 'of the record' : '–'} | ${NEED[need]} |`;
  });
  const endpoints = Object.entries(ENDPOINTS)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([route, rule]) => `| \`${route}\` | ${whoOf(rule)} | ${remarksOf(rule)} |`);
  return pageOf('Who may see and do what', intro, [
    ['## Records', '', '| record | class | open to |', '|---|---|---|', ...rows].join('\n'),
    ['## Endpoints', '', '| endpoint | who | besides |', '|---|---|---|', ...endpoints].join('\n'),
  ]);
}

function whoOf({ who }: EndpointRule): string {
  return typeof who === 'string' ? who.replaceAll('-', ' ') : who.join(', ');
}

function remarksOf({ stepUp, whileLocked }: EndpointRule): string {
  return [...(stepUp === true ? ['young proof'] : []), ...(whileLocked === true ? ['also while locked'] : [])].join(
    ', ',
  );
}
