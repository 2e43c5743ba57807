import { MINUTE } from '@giaolien/kernel';

/**
 * How fast the network lives. The server's clock is real and stamps every command, so a faster network is one with
 * shorter timetables and shorter pauses: at speed 60 a leg of three hours is driven in three minutes.
 */
export interface Pace {
  /** Seconds of the network in one second of the wall clock; 1 is the published timetable. */
  readonly speed: number;
  /** Milliseconds on the wall clock that so many minutes of the network take. */
  wall(networkMinutes: number): number;
  /** Milliseconds from one look at the board to the next. */
  readonly lookEvery: number;
  /** Milliseconds from one report of positions to the next. */
  readonly positionEvery: number;
}

/** Network minutes between two looks at the board, within what a server should be asked for. */
const LOOK_MINUTES = 2;
const SHORTEST_LOOK = 1_500;
const LONGEST_LOOK = 10_000;
const POSITION_EVERY = 3_000;

/** @throws RangeError unless `speed` is between 1 and 10,000 */
export function paceOf(speed: number): Pace {
  if (!(speed >= 1 && speed <= 10_000)) {
    throw new RangeError(`The speed of the network is 1 … 10000 network seconds per second, not ${speed}.`);
  }
  const wall = (networkMinutes: number) => (networkMinutes * MINUTE) / speed;
  return {
    speed,
    wall,
    lookEvery: Math.min(Math.max(wall(LOOK_MINUTES), SHORTEST_LOOK), LONGEST_LOOK),
    positionEvery: POSITION_EVERY,
  };
}
