import { serviceDateOf, type RuleSet, type ServiceDate } from '@giaolien/kernel';
import type { Static } from 'typebox';
import { RULE_SET_CHANGE } from '@giaolien/wire';
import { Problem } from '../../http/problem.ts';
import type { Services } from '../../services.ts';
import { defineAct } from '../act.ts';

type Change = Static<typeof RULE_SET_CHANGE>;

/**
 * Legal parameters change by a new set with its day and its clause, never by writing over one that was applied. From
 * its day on the kernel decides by it; what happened before is judged by what was so then (R0.1).
 */
export const changeRuleSet = defineAct({
  name: 'change-rule-set',
  parameters: RULE_SET_CHANGE,
  mayAsk: ['administrator'],
  mayApprove: ['administrator', 'monitor'],
  nationalOnly: true,
  assertPossible(change, _asker, services) {
    nextRuleSet(change, services);
  },
  async run(change, { services, asked, caller }) {
    const next = nextRuleSet(change, services);
    await services.security.record({
      ...caller,
      kind: 'rules-changed',
      subject: `rule-set:${next.id}`,
      detail: { from: next.effectiveFrom, parameters: Object.keys(change.changes).join(' '), approval: asked.id },
    });
    // Another set for the same day may have been decided meanwhile; revisions come one after the other.
    await services.store.catalogue.revise({ ruleSets: [next] }, async () => void nextRuleSet(change, services));
    return { kept: { ruleSet: next.id, effectiveFrom: next.effectiveFrom } };
  },
});

/** @throws Problem 422 `act_must_be_possible`: a day that has passed, or that has a set of its own */
function nextRuleSet({ effectiveFrom, citation, changes }: Change, { store, now }: Services): RuleSet {
  const network = store.catalogue.network();
  const isPast = effectiveFrom < serviceDateOf(now());
  const id = `KT1-${effectiveFrom}`;
  const isTaken = network.nation.ruleSets.some((set) => set.effectiveFrom === effectiveFrom || set.id === id);
  if (isPast || isTaken || !isDay(effectiveFrom)) throw new Problem(422, 'act_must_be_possible', 'effectiveFrom');
  const { endToEndHalfDays, ...others } = changes;
  const changed = Object.entries(others).map(([name, value]) => [name, { value, citation }] as const);
  const promised = endToEndHalfDays === undefined ? {} : { endToEndDays: daysOf(endToEndHalfDays, citation) };
  return {
    ...network.rulesOn(effectiveFrom),
    ...Object.fromEntries(changed),
    ...promised,
    id,
    effectiveFrom,
    citation,
  };
}

function isDay(date: ServiceDate): boolean {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}

/** Half days are whole numbers, which have one canonical form; the law counts in days. */
function daysOf(half: NonNullable<Change['changes']['endToEndHalfDays']>, citation: string): RuleSet['endToEndDays'] {
  const days = ({ ordinary, express }: { readonly ordinary: number; readonly express: number }) => {
    return { ordinary: ordinary / 2, express: express / 2 };
  };
  const value = { 'intra-province': days(half['intra-province']), 'inter-province': days(half['inter-province']) };
  return { value, citation };
}
