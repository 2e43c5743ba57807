import { describe, expect, test } from 'vitest';
import { messageOf, type Rule } from './tidy/rule.ts';
import { HOUSE_RULES } from './tidy/rules.ts';
import { readTree, treeOf, type Tree } from './tidy/tree.ts';

const project = readTree(import.meta.dirname);

/** What is wrong in `tree` as one text, empty when the rule holds. */
function complaintsOf(rule: Rule, tree: Tree): string {
  const findings = rule.find(tree);
  return findings.length === 0 ? '' : messageOf(rule, findings);
}

describe('The house rules hold', () => {
  test.each(HOUSE_RULES)('$holds', (rule) => {
    const complaints = complaintsOf(rule, project);
    expect(complaints === '', complaints).toBe(true);
  });
});

describe('A house rule can fail, and lets through what is right', () => {
  test.each(HOUSE_RULES)('$holds', (rule) => {
    expect(complaintsOf(rule, treeOf(rule.breaks))).toContain(rule.because);
    expect(complaintsOf(rule, treeOf(rule.allows))).toBe('');
  });
});
