import type { RequestNow } from './collection/request.ts';
import type { DespatchNow, SeriesNow } from './despatch/despatch.ts';
import type { HandoverNow } from './custody/handover.ts';
import type { EquipmentNow } from './handling/equipment.ts';
import type { SubjectId } from './ids.ts';
import type { IrregularityNow } from './irregularity/irregularity.ts';
import type { ItemNow } from './item/item.ts';
import type { ExclusionNow } from './promise/exclusion.ts';
import type { ReceptacleNow } from './receptacle/receptacle.ts';
import type { SealNow } from './receptacle/seal.ts';
import type { Story } from './story.ts';
import type { TripNow } from './transport/trip.ts';

/** What each kind of subject adds up to. */
export interface NowOf {
  readonly item: ItemNow;
  readonly receptacle: ReceptacleNow;
  readonly seal: SealNow;
  readonly series: SeriesNow;
  readonly despatch: DespatchNow;
  readonly handover: HandoverNow;
  readonly trip: TripNow;
  readonly irregularity: IrregularityNow;
  readonly equipment: EquipmentNow;
  readonly request: RequestNow;
  readonly exclusion: ExclusionNow;
}
export type SubjectNow = NowOf[keyof NowOf];

/** The part of the network that an input touches: the stories of its subjects. Only `evolve` makes a new one. */
export interface World {
  readonly stories: ReadonlyMap<SubjectId, Story<SubjectNow>>;
}

export const EMPTY_WORLD: World = { stories: new Map() };
