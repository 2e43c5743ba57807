import { AT_THE_ADDRESS } from './address.ts';
import { ABOUT_CASES } from './cases.ts';
import { AT_THE_COUNTER } from './counter.ts';
import { IN_THE_HALL } from './hall.ts';
import { ON_THE_ROAD } from './road.ts';
import type { Speaker } from './speaker.ts';

export type { Speaker } from './speaker.ts';

/** All who might speak, each as often as he has weight. */
export const SPEAKERS: readonly Speaker[] = [
  ...AT_THE_COUNTER,
  ...IN_THE_HALL,
  ...ON_THE_ROAD,
  ...AT_THE_ADDRESS,
  ...ABOUT_CASES,
].flatMap(([speaker, weight]) => Array.from({ length: weight }, () => speaker));
