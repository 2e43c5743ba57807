import { domainEn } from './domain.en.ts';
import { floorEn } from './floor.en.ts';
import { shellEn } from './shell.en.ts';
import type { Messages } from './vi.ts';
import { viewsEn } from './views.en.ts';

/** Every text of the screens in English. */
export const en = { ...shellEn, domain: domainEn, floor: floorEn, views: viewsEn } satisfies Messages;
