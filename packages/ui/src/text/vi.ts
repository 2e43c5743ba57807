import { casesVi } from './cases.vi.ts';
import { domainVi } from './domain.vi.ts';
import { entryVi } from './entry.vi.ts';
import { eventsVi } from './events.vi.ts';
import { figuresVi } from './figures.vi.ts';
import { floorVi } from './floor.vi.ts';
import { itemVi } from './item.vi.ts';
import { mapVi } from './map.vi.ts';
import { placesVi } from './places.vi.ts';
import { registersVi } from './registers.vi.ts';
import { rostersVi } from './rosters.vi.ts';
import { rulebookVi } from './rulebook.vi.ts';
import { securityVi } from './security.vi.ts';
import { shellVi } from './shell.vi.ts';
import { staffVi } from './staff.vi.ts';
import { viewsVi } from './views.vi.ts';

/** Every text of the screens in Vietnamese: the source from which `Messages` is derived. */
export const vi = {
  ...shellVi,
  domain: { ...domainVi, ...rulebookVi },
  floor: floorVi,
  views: { ...viewsVi, map: mapVi, event: eventsVi, item: itemVi },
  cases: casesVi,
  registers: registersVi,
  staff: staffVi,
  rosters: rostersVi,
  places: placesVi,
  figures: figuresVi,
  entry: entryVi,
  security: securityVi,
};

/** Shape of a catalogue. A missing key or a wrong parameter in another language is a type error. */
export type Messages = typeof vi;
