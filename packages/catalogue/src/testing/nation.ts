import { join } from 'node:path';

import { instantOf } from '@giaolien/kernel';

import { buildDemonstration } from '../demonstration.ts';

/** The demonstration nation as the tests see it. */
export const NOW = instantOf('2026-11-24', 0);
export const NATION = buildDemonstration({ now: NOW });

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');

/** The geography folder beside the checkout; tests that need it are skipped by name where it is absent. */
export const GEO_FOLDER = join(ROOT, '..', 'shared', 'geo-data');

/** A small, whole import folder of an invented country corner. */
export const SMALL_FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'small');
