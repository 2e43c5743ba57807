import { domainVi } from './domain.vi.ts';
import { floorVi } from './floor.vi.ts';
import { shellVi } from './shell.vi.ts';
import { viewsVi } from './views.vi.ts';

/** Every text of the screens in Vietnamese: the source from which `Messages` is derived. */
export const vi = { ...shellVi, domain: domainVi, floor: floorVi, views: viewsVi };

/** Shape of a catalogue. A missing key or a wrong parameter in another language is a type error. */
export type Messages = typeof vi;
