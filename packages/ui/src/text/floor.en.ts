import type { floorVi } from './floor.vi.ts';

/** English of `floorVi`. */
export const floorEn = {
  nav: {},
} satisfies typeof floorVi;
