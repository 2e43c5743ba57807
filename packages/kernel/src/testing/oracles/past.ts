import { subjectsOfEvent } from '../../subjects.ts';
import type { World } from '../../world.ts';
import type { Day } from '../day.ts';
import { lastGroup } from './reading.ts';

/**
 * Changing a parameter or an administrative unit today changes nothing of the past (127): between `before` and now
 * only those stories differ that a fact of the last input names.
 */
export function wrongPast(day: Day, before: World): readonly string[] {
  const group = day.world === before ? [] : lastGroup(day);
  const touched = new Set(group.flatMap(({ event }) => subjectsOfEvent(event)));
  return [...before.stories].flatMap(([subject, story]) =>
    touched.has(subject) || day.world.stories.get(subject) === story ? [] : [`127: ${subject} changed without a fact`],
  );
}
