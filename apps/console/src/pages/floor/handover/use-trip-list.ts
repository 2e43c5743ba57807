import type { Custodian, TripNow } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { useState } from 'react';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import { parseScan } from '../../../scan/scan.ts';
import { signal } from '../parts/signals.ts';
import { useLoadable, type Loadable } from './use-loadable.ts';

/** A hand-over list between a trip and the office where it stands, while it is being made up. */
export function useTripList(trip: TripNow, unloading: boolean) {
  const text = useText();
  const words = text.floor.handover;
  const place = trip.stops[trip.stop]?.facility ?? '';
  const loadable = useLoadable(trip, place, unloading);
  const [showsOutside, setShowsOutside] = useState(false);
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [ids, setIds] = useState({ input: newId(), handover: newId() });
  const all = [...loadable.bags, ...loadable.outside];
  const isTicked = (line: Loadable): boolean => changed.get(line.id) ?? line.suggested;
  const ticked = all.filter(isTicked);
  const lines = [...loadable.bags, ...loadable.outside.filter((line) => showsOutside || isTicked(line))];
  const office: Custodian = { kind: 'facility', facility: place };
  const vehicle: Custodian = { kind: 'trip', trip: trip.id };
  const tick = (line: Loadable, on: boolean): void => setChanged((now) => new Map([...now, [line.id, on]]));

  function inputOf(chosen: readonly Loadable[]): WireInput {
    return {
      kind: 'DrawHandoverList',
      inputId: ids.input,
      handover: ids.handover,
      place,
      giver: unloading ? vehicle : office,
      receiver: unloading ? office : vehicle,
      receptacles: chosen.filter((line) => line.kind === 'receptacle').map((line) => line.id),
      items: chosen.filter((line) => line.kind === 'item').map((line) => line.id),
    };
  }
  function take(raw: string): void {
    const scan = parseScan(raw);
    const line = all.find(
      (each) => ('id' in scan && each.id === scan.id) || (scan.kind === 'label' && each.label === scan.label),
    );
    if (line === undefined) return signal('refuse', raw, words.notHere);
    signal(isTicked(line) ? 'duplicate' : 'accept', line.id, isTicked(line) ? words.alreadyTicked : words.ticked);
    tick(line, true);
  }
  return {
    names: loadable.names,
    lines,
    ticked,
    isTicked,
    tick,
    take,
    inputOf,
    /** How many items wait outside bags; they are shown on demand, because most of them are to be bagged. */
    outside: loadable.outside.length,
    showsOutside,
    toggleOutside: () => setShowsOutside((now) => !now),
    tickAll: () => setChanged(new Map(lines.map((line) => [line.id, ticked.length < lines.length]))),
    /** The list that was drawn; the next one gets ids of its own. */
    drawn: () => {
      setIds({ input: newId(), handover: newId() });
      return ids.handover;
    },
  };
}
