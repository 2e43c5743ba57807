import type { Rule } from './rule.ts';
import { ASVS_RULES } from './rules/asvs.ts';
import { DOCUMENT_RULES } from './rules/documents.ts';
import { IMPORT_RULES } from './rules/imports.ts';
import { PURITY_RULES } from './rules/purity.ts';
import { REACH_RULES } from './rules/reach.ts';
import { REFERENCE_RULES } from './rules/reference.ts';
import { RULEBOOK_RULES } from './rules/rulebook.ts';
import { SHAPE_RULES } from './rules/shape.ts';
import { WORD_RULES } from './rules/words.ts';

/** The house rules, all of them. */
export const HOUSE_RULES: readonly Rule[] = [
  ...IMPORT_RULES,
  ...PURITY_RULES,
  ...SHAPE_RULES,
  ...WORD_RULES,
  ...RULEBOOK_RULES,
  ...REFERENCE_RULES,
  ...DOCUMENT_RULES,
  ...ASVS_RULES,
  ...REACH_RULES,
];
