import type { Tree } from '../../tidy/tree.ts';
import { renderEvents, renderInputs } from './acts.ts';
import { renderRefusals } from './refusals.ts';
import { renderShapes } from './shapes.ts';
import { renderViews } from './views.ts';

/** The generated pages of docs/reference, path → text. */
export function renderReference(tree: Tree): ReadonlyMap<string, string> {
  return new Map([
    ['docs/reference/inputs.md', renderInputs(tree)],
    ['docs/reference/events.md', renderEvents(tree)],
    ['docs/reference/refusals.md', renderRefusals(tree)],
    ['docs/reference/shapes.md', renderShapes(tree)],
    ['docs/reference/views.md', renderViews(tree)],
  ]);
}
