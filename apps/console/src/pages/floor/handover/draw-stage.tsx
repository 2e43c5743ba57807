import type { TripNow } from '@giaolien/kernel';
import { Chip, useScans, useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { ActButton } from '../../../act/act-button.tsx';
import type { Names } from '../../../api/answers.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { signal } from '../parts/signals.ts';
import { tripName } from '../parts/parties.ts';
import { Count, Stage } from '../parts/workbench.tsx';
import { LineChoice } from './line-choice.tsx';
import classes from './lines.module.css';
import { useTripList } from './use-trip-list.ts';

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
  const list = useTripList(trip, unloading);
  const { ticked, lines } = list;
  useScans(list.take);
  usePageKeys([
    { key: 'F2', label: words.showOutside, run: list.toggleOutside },
    { key: 'F4', label: words.tickAll, run: list.tickAll },
  ]);
  return (
    <Stage
      step={unloading ? words.drawUnloading : words.drawLoading}
      object={tripName(trip, names)}
      aside={
        <>
          <span>{trip.stops.map((stop) => names[stop.facility] ?? stop.facility).join(' → ')}</span>
          <EscortMark trip={trip} />
        </>
      }
      count={<Count done={ticked.length} of={lines.length} label={words.onList} />}
      acts={
        <ActButton
          quiet
          input={ticked.length === 0 ? undefined : list.inputOf(ticked)}
          incomplete={lines.length === 0 ? words.nothingToGive : words.needLine}
          hotkey="F9"
          size="sm"
          onDone={() => {
            signal('accept', tripName(trip, names), words.drawn, true);
            onDrawn(list.drawn());
          }}
        >
          {words.draw}
        </ActButton>
      }
    >
      <LineChoice
        lines={lines}
        names={{ ...list.names, ...names }}
        isTicked={list.isTicked}
        onTick={list.tick}
        questionOf={(line) => list.inputOf([line])}
      />
      {list.outside > 0 && (
        <Button
          className={classes.more ?? ''}
          variant="subtle"
          size="sm"
          onClick={list.toggleOutside}
          rightSection={<kbd className={classes.key}>F2</kbd>}
        >
          {list.showsOutside ? words.hideOutside : words.outsideN({ count: String(list.outside) })}
        </Button>
      )}
    </Stage>
  );
}

/** A vehicle that is not dedicated carries KT1 mail only with an escort (R1.41). */
function EscortMark({ trip }: { readonly trip: TripNow }) {
  const text = useText();
  const words = text.floor.handover;
  if (trip.dedicated) return null;
  return trip.escort === null ? <Chip tone="warn">{words.noEscort}</Chip> : <Chip>{words.withEscort}</Chip>;
}
