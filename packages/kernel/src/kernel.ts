import { actOf } from './acts.ts';
import { broken, type Common } from './act.ts';
import { assert } from './assert.ts';
import { precedenceOf, type Breach } from './breach.ts';
import type { Context } from './context.ts';
import type { Event, Recorded } from './event.ts';
import { idOf, kindOf, type SubjectId } from './ids.ts';
import { isReport, type Input } from './input.ts';
import { irregularityIdOf, raised } from './irregularity/raise.ts';
import { ROLES_OF } from './network/roles.ts';
import { RULES } from './rules.ts';
import type { Scene } from './scene.ts';
import { STEPS } from './steps.ts';
import { EMPTY_STORY, tell, type Step, type Story } from './story.ts';
import { subjectsOfEvent } from './subjects.ts';
import { MINUTE, type Instant } from './time.ts';
import type { SubjectNow, World } from './world.ts';

/** Refused, or events; never both. */
export type Decision =
  | { readonly kind: 'refused'; readonly breaches: readonly [Breach, ...Breach[]] }
  | { readonly kind: 'decided'; readonly events: readonly [Event, ...Event[]] };

/** What must be loaded before `check` or `decide` can look at `input`. */
export function subjectsOf(input: Input): readonly SubjectId[] {
  return [...new Set(actOf(input).subjects(input))];
}

/**
 * Every rule that `input` breaks, in order of precedence; for a screen before the act, and for `decide` after it.
 * Shape: `world` holds the stories of `subjectsOf(input)`; a missing story is an unknown subject.
 */
export function check(world: World, input: Input, context: Context): readonly Breach[] {
  const scene = sceneOf(world, input, context);
  const mayDo = ROLES_OF[input.kind].some((role) => context.actor.roles.includes(role));
  const claimed = claimOf(input);
  const { clockToleranceMinutes, lateReportMinutes } = context.rules;
  const tolerance = clockToleranceMinutes.value * MINUTE;
  const isMoved = claimed !== undefined && (claimed < scene.at || claimed > scene.at + tolerance);
  const isLate = claimed !== undefined && claimed < context.now - lateReportMinutes.value * MINUTE;
  const breaches = [
    ...broken(!mayDo, 'actor_must_hold_role'),
    ...actOf(input).check(scene, input),
    ...broken(isMoved, 'claimed_time_must_be_possible'),
    // Judged by what was so when it happened: the further back, the more expiries a claim passes by.
    ...broken(isLate, 'report_must_be_timely'),
  ];
  return breaches.toSorted((one, other) => precedenceOf(one.code) - precedenceOf(other.code));
}

/**
 * What becomes of `input`. A command is refused by any breach. A report is refused only by a breach that bars always;
 * every other breach becomes an `IrregularityRaised` beside its fact (architecture, decision 2).
 */
export function decide(world: World, input: Input, context: Context): Decision {
  const breaches = check(world, input, context);
  const barring = isReport(input) ? breaches.filter(({ code }) => RULES[code].bars === 'always') : breaches;
  const [first, ...rest] = barring;
  if (first !== undefined) return { kind: 'refused', breaches: [first, ...rest] };

  const scene = sceneOf(world, input, context);
  const common = commonOf(scene, input);
  const [fact, ...others] = actOf(input).events(scene, input, common);
  assert(fact !== undefined, 'an act that nothing bars becomes an event');
  const offset = [fact, ...others].filter(({ type }) => type === 'IrregularityRaised').length;
  const beside = breaches.map((breach, index) => irregularityBeside(scene, breach, input, common, index + offset));
  return { kind: 'decided', events: [fact, ...others, ...beside] };
}

/** The world after more facts, in the order of the log; total, and the only way in which state changes. */
export function evolve(world: World, facts: readonly Recorded[]): World {
  const stories = new Map(world.stories);
  for (const recorded of facts) {
    for (const subject of subjectsOfEvent(recorded.event)) {
      // The kind in the tag is the kind of the story and of its step.
      const step = STEPS[kindOf(subject)](idOf(subject)) as Step<SubjectNow>;
      const story: Story<SubjectNow> = stories.get(subject) ?? EMPTY_STORY;
      stories.set(subject, tell(story, recorded, step));
    }
  }
  return { stories };
}

function sceneOf(world: World, input: Input, context: Context): Scene {
  return { world, context, at: momentOf(world, input, context) };
}

/** A report's claim, bounded by the birth of what it speaks of and by now; a command happens now. */
function momentOf(world: World, input: Input, context: Context): Instant {
  const claimed = claimOf(input);
  if (claimed === undefined) return context.now;
  const births = subjectsOf(input)
    // What is first told of a machine is no birth: it stood there before.
    .filter((subject) => kindOf(subject) !== 'equipment')
    .map((subject) => world.stories.get(subject)?.facts[0]?.event.occurredAt ?? 0);
  return Math.min(Math.max(claimed, ...births), context.now);
}

function claimOf(input: Input): Instant | undefined {
  return isReport(input) ? input.occurredAt : undefined;
}

function commonOf(scene: Scene, input: Input): Common {
  const { actor } = scene.context;
  const claimed = claimOf(input);
  return {
    occurredAt: scene.at,
    ...(claimed === undefined || claimed === scene.at ? {} : { claimedAt: claimed }),
    by: actor.person,
    at: actor.facility,
    evidence: 'scanned',
  };
}

function irregularityBeside(scene: Scene, breach: Breach, input: Input, common: Common, index: number): Event {
  const touched = breach.subject === undefined ? subjectsOf(input) : [breach.subject];
  const what = { code: breach.code, about: touched.slice(0, 1), touched };
  return raised(scene, common, irregularityIdOf(input.inputId, index), what);
}
