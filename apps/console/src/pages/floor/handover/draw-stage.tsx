import type { Custodian, TripNow } from '@giaolien/kernel';
import { Chip, useScans, useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import type { Names } from '../../../api/answers.ts';
import { parseScan } from '../../../scan/scan.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { signal } from '../parts/signals.ts';
import { tripName } from '../parts/parties.ts';
import { Count, Stage } from '../parts/workbench.tsx';
import { LineChoice } from './line-choice.tsx';
import classes from './lines.module.css';
import { useLoadable, type Loadable } from './use-loadable.ts';

interface DrawStageProps {
  readonly trip: TripNow;
  /** From the trip to the office where it stands; else from the office to the trip. */
  readonly unloading: boolean;
  readonly names: Names;
  readonly onDrawn: (handover: string) => void;
}

/** Lập BĐ10: what passes is ticked or scanned; what goes the trip's way is ticked already. */
export function DrawStage({ trip, unloading, names, onDrawn }: DrawStageProps) {
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
  const parties = unloading
    ? { giver: { kind: 'trip', trip: trip.id } as const, receiver: office }
    : { giver: office, receiver: { kind: 'trip', trip: trip.id } as const };

  function inputOf(chosen: readonly Loadable[]): WireInput {
    return {
      kind: 'DrawHandoverList',
      inputId: ids.input,
      handover: ids.handover,
      place,
      ...parties,
      receptacles: chosen.filter((line) => line.kind === 'receptacle').map((line) => line.id),
      items: chosen.filter((line) => line.kind === 'item').map((line) => line.id),
    };
  }
  function tick(line: Loadable, on: boolean): void {
    setChanged((now) => new Map([...now, [line.id, on]]));
  }
  useScans((raw) => {
    const scan = parseScan(raw);
    const line = all.find(
      (each) => ('id' in scan && each.id === scan.id) || (scan.kind === 'label' && each.label === scan.label),
    );
    if (line === undefined) return signal('refuse', raw, words.notHere);
    signal(isTicked(line) ? 'duplicate' : 'accept', line.id, isTicked(line) ? words.alreadyTicked : words.ticked);
    tick(line, true);
  });
  usePageKeys([
    { key: 'F2', label: words.showOutside, run: () => setShowsOutside((now) => !now) },
    {
      key: 'F4',
      label: words.tickAll,
      run: () => setChanged(new Map(lines.map((line) => [line.id, ticked.length < lines.length]))),
    },
  ]);
  return (
    <Stage
      step={unloading ? words.drawUnloading : words.drawLoading}
      object={tripName(trip, names)}
      aside={
        <>
          <span>{trip.stops.map((stop) => names[stop.facility] ?? stop.facility).join(' → ')}</span>
          {!trip.dedicated && (
            <Chip tone={trip.escort === null ? 'warn' : 'calm'}>
              {trip.escort === null ? words.noEscort : words.withEscort}
            </Chip>
          )}
        </>
      }
      count={<Count done={ticked.length} of={lines.length} label={words.onList} />}
      acts={
        <ActButton
          quiet
          input={ticked.length === 0 ? undefined : inputOf(ticked)}
          incomplete={lines.length === 0 ? words.nothingToGive : words.needLine}
          hotkey="F9"
          size="sm"
          onDone={() => {
            signal('accept', tripName(trip, names), words.drawn, true);
            onDrawn(ids.handover);
            setIds({ input: newId(), handover: newId() });
          }}
        >
          {words.draw}
        </ActButton>
      }
    >
      <LineChoice
        lines={lines}
        names={{ ...loadable.names, ...names }}
        isTicked={isTicked}
        onTick={tick}
        questionOf={(line) => inputOf([line])}
      />
      {loadable.outside.length > 0 && (
        <Button
          className={classes.more ?? ''}
          variant="subtle"
          size="sm"
          onClick={() => setShowsOutside((now) => !now)}
          rightSection={<kbd className={classes.key}>F2</kbd>}
        >
          {showsOutside ? words.hideOutside : words.outsideN({ count: String(loadable.outside.length) })}
        </Button>
      )}
    </Stage>
  );
}
