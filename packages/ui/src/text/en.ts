import { casesEn } from './cases.en.ts';
import { domainEn } from './domain.en.ts';
import { entryEn } from './entry.en.ts';
import { eventsEn } from './events.en.ts';
import { figuresEn } from './figures.en.ts';
import { floorEn } from './floor.en.ts';
import { itemEn } from './item.en.ts';
import { mapEn } from './map.en.ts';
import { placesEn } from './places.en.ts';
import { registersEn } from './registers.en.ts';
import { rostersEn } from './rosters.en.ts';
import { rulebookEn } from './rulebook.en.ts';
import { securityEn } from './security.en.ts';
import { shellEn } from './shell.en.ts';
import type { Messages } from './vi.ts';
import { staffEn } from './staff.en.ts';
import { viewsEn } from './views.en.ts';

/** Every text of the screens in English. */
export const en = {
  ...shellEn,
  domain: { ...domainEn, ...rulebookEn },
  floor: floorEn,
  views: { ...viewsEn, map: mapEn, event: eventsEn, item: itemEn },
  cases: casesEn,
  registers: registersEn,
  staff: staffEn,
  rosters: rostersEn,
  places: placesEn,
  figures: figuresEn,
  entry: entryEn,
  security: securityEn,
} satisfies Messages;
