import type { Tree } from '../../tidy/tree.ts';
import { renderAccess } from './access.ts';
import { renderEvents, renderInputs } from './acts.ts';
import { renderRules } from './rules.ts';
import { renderShapes } from './shapes.ts';
import { renderViews } from './views.ts';

/** The generated pages of docs, path → text. */
export function renderPages(tree: Tree): ReadonlyMap<string, string> {
  return new Map([
    ['docs/reference/inputs.md', renderInputs(tree)],
    ['docs/reference/events.md', renderEvents(tree)],
    ['docs/rules/README.md', renderRules(tree)],
    ['docs/reference/shapes.md', renderShapes(tree)],
    ['docs/reference/views.md', renderViews(tree)],
    ['docs/reference/access.md', renderAccess()],
  ]);
}
