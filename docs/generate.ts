/**
 * Writes docs/reference from the code that the pages describe: `npm run docs`. The house rules compare, so a page can
 * never lag behind its code.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTree } from '../tidy/tree.ts';
import { renderReference } from './generate/reference.ts';

const root = join(import.meta.dirname, '..');
for (const [path, text] of renderReference(readTree(root))) writeFileSync(join(root, path), text);
