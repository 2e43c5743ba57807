import type { Tree } from './tree.ts';

/** One place where a rule does not hold. Lines count from 1. */
export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

/** A house rule. It states what holds, why, and what to do instead, so that its failure teaches. */
export interface Rule {
  readonly holds: string;
  readonly because: string;
  readonly instead: string;
  /** The smallest tree that breaks it, path → text: a rule that cannot fail is no rule. */
  readonly breaks: Readonly<Record<string, string>>;
  /** A tree that comes near and is right. */
  readonly allows: Readonly<Record<string, string>>;
  find(tree: Tree): readonly Finding[];
}

/** The failure of `rule` as a developer reads it. */
export function messageOf(rule: Rule, findings: readonly Finding[]): string {
  const places = findings.map((finding) => `  ${finding.path}:${finding.line}  ${finding.what}`);
  return [rule.holds, ...places, `Why: ${rule.because}`, `Instead: ${rule.instead}`].join('\n');
}
