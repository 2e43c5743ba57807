export { Day, raisedBy, refusalOf, type Spoken } from './day.ts';
export {
  accept,
  acceptance,
  BAG,
  CLOSE,
  closeBag,
  DESPATCH,
  drive,
  ITEM,
  LIST,
  load,
  openBag,
  PACK,
  planned,
  receipt,
  SEAL,
  SOUND_PACKING,
  TO_TRIP,
  TRIP,
  unload,
} from './journeys.ts';
export { actorOf, CALENDAR, contextOf, MONDAY, NETWORK, RULE_SET } from './province.ts';
