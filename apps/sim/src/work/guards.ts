import type { TripNow } from '@giaolien/kernel';
import type { Board } from '../board/board.ts';
import type { Act, Draft } from './act.ts';
import { documentOf } from './documents.ts';
import type { Setting } from './setting.ts';

/** Áp tải, bảo vệ: what one of the four offices wants guarded does not leave before the guards have come (R1.42). */
export function settleGuards(board: Board, setting: Setting, trip: TripNow): readonly Act[] {
  const isWanted = [...trip.receptacles, ...trip.items].some((load) => load.guards);
  const isAsked = trip.guards !== null;
  if (isAsked ? trip.guards.state !== 'requested' : !isWanted) return [];
  const dispatcher = trip.stops
    .map(({ facility }) => setting.staff.find({ facility, role: 'dispatcher' }, board.now))
    .find((each) => each !== undefined);
  if (dispatcher === undefined) return [];
  const input: Draft = isAsked
    ? { kind: 'SettleGuards', trip: trip.id, outcome: 'fulfilled', reference: documentOf(setting, 'BB-BV', trip.id) }
    : { kind: 'RequestGuards', trip: trip.id, reference: documentOf(setting, 'CV-BV', trip.id) };
  return [{ person: dispatcher.id, inputs: [input] }];
}
