import type { DespatchNow, SeriesNow } from './despatch/despatch.ts';
import type { HandoverNow } from './custody/handover.ts';
import type { SubjectId } from './ids.ts';
import type { IrregularityNow } from './irregularity/irregularity.ts';
import type { ItemNow } from './item/item.ts';
import type { ReceptacleNow } from './receptacle/receptacle.ts';
import type { Story } from './story.ts';
import type { TripNow } from './transport/trip.ts';

/** What each kind of subject adds up to. */
export interface NowOf {
  readonly item: ItemNow;
  readonly receptacle: ReceptacleNow;
  readonly series: SeriesNow;
  readonly despatch: DespatchNow;
  readonly handover: HandoverNow;
  readonly trip: TripNow;
  readonly irregularity: IrregularityNow;
}
export type SubjectNow = NowOf[keyof NowOf];

/** The part of the network that an input touches: the stories of its subjects. Only `evolve` makes a new one. */
export interface World {
  readonly stories: ReadonlyMap<SubjectId, Story<SubjectNow>>;
}

export const EMPTY_WORLD: World = { stories: new Map() };
