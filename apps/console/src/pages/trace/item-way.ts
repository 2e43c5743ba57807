import { isEnded, type Custodian } from '@giaolien/kernel';
import type { ItemTrace, MapFacility, Position } from '../../api/answers.ts';
import { placeName } from '../../parts/place-name.ts';
import type { Way, WayStop } from '../../parts/way-map.tsx';

/** Where an item was held, where it is, and where it goes. `moving`: newest position of the trip that carries it. */
export function itemWay(
  { item, custody, names }: ItemTrace,
  facilities: ReadonlyMap<string, MapFacility>,
  moving: Position | undefined,
): Way {
  const findStop = (id: string): WayStop | undefined => {
    const facility = facilities.get(id);
    return facility === undefined
      ? undefined
      : { lon: facility.lon, lat: facility.lat, name: placeName(names[id] ?? facility.name) };
  };
  const held = custody.flatMap(({ custodian }) => findStop(facilityOf(custodian) ?? '') ?? []);
  const behind = held.filter((stop, index) => stop.name !== held[index - 1]?.name);
  const last = behind.at(-1);
  const here = moving === undefined ? last : { lon: moving.lon, lat: moving.lat, name: '' };
  const goal = isEnded(item) ? undefined : findStop(item.delivery);
  const ahead = goal === undefined || (goal.name === last?.name && moving === undefined) ? [] : [goal];
  return { behind, here, ahead };
}

function facilityOf(custodian: Custodian): string | undefined {
  return custodian.kind === 'facility' || custodian.kind === 'courier' ? custodian.facility : undefined;
}
