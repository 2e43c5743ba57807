/**
 * Writes the generated pages of docs from the code that they describe: `npm run docs`. The house rules compare, so a page can
 * never lag behind its code.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTree } from '../tidy/tree.ts';
import { renderPages } from './generate/pages.ts';

const root = join(import.meta.dirname, '..');
for (const [path, text] of renderPages(readTree(root))) writeFileSync(join(root, path), text);
