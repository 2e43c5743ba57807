import type { PersonId, ServiceDate } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import type { RosterShift, RosterWeek } from '@giaolien/wire';
import { useMemo, useRef, useState } from 'react';
import { Panel } from '../../../shell/page.tsx';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { AssignPanel } from './assign-panel.tsx';
import { Board } from './board-table.tsx';
import { bandsOf, type Slot } from './board.ts';
import { minutesOf, putIn, removeBand, takeOut } from './edit.ts';
import type { RosterPerson } from './fit.ts';
import { GapList } from './gap-list.tsx';
import { NoRoster } from './no-roster.tsx';
import { RosterActs } from './roster-acts.tsx';
import { SheetFoot, SheetHead } from './roster-sheet.tsx';
import { useRoster } from './use-roster.ts';
import classes from './roster.module.css';

/** Where in the table one is: a line and a day. */
export interface Spot {
  readonly row: string;
  readonly day: ServiceDate;
}

/** The table, who can be put into the chosen cell, and what is wrong. */
export function RosterStage({ week }: { readonly week: RosterWeek }) {
  const text = useText();
  const desk = useRoster(week);
  const { shifts } = desk;
  const bands = useMemo(() => bandsOf(shifts), [shifts]);
  const people = usePeople(week, desk.shifts);
  const [spot, setSpot] = useState<Spot>();
  const [dragged, setDragged] = useState<PersonId>();
  const finder = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const slot = slotAt(bands, spot);
  usePageKeys(week.may ? [{ key: 'u', label: text.rosters.key.undo, run: desk.undo }] : []);
  const idOf = ({ shift, position }: Slot) => ({ shift: shift.id, position: position.id });
  const put = (target: Slot, person: PersonId) => desk.write(putIn(shifts, idOf(target), person));
  const out = (target: Slot, person: PersonId) => desk.write(takeOut(shifts, idOf(target), person));
  function takeOutLast(): void {
    const last = slot?.position.people.at(-1);
    if (slot !== undefined && last !== undefined && week.may) out(slot, last);
  }
  if (bands.length === 0) return <NoRoster week={week} desk={desk} />;
  return (
    <div className={classes.stage} data-alone={!week.may || undefined}>
      <div className={classes.main}>
        <SheetHead week={week} />
        <RosterActs week={week} desk={desk} />
        <Board
          ref={table}
          week={week}
          bands={bands}
          shifts={shifts}
          people={people}
          spot={spot}
          dragged={dragged}
          onSpot={setSpot}
          onEnter={() => finder.current?.focus()}
          onTakeOut={takeOutLast}
          onPut={put}
          onRemoveBand={week.may ? (band) => desk.write(removeBand(shifts, band)) : undefined}
        />
        <SheetFoot />
        <Panel title={text.rosters.gap.title} flush>
          <GapList
            week={week}
            shifts={shifts}
            bands={bands}
            onShow={(next) => showSpot(next, setSpot, table.current)}
          />
        </Panel>
      </div>
      {week.may && (
        <AssignPanel
          ref={finder}
          slot={slot}
          week={week}
          people={people}
          shifts={shifts}
          onPut={(person) => slot !== undefined && put(slot, person)}
          onOut={(person) => slot !== undefined && out(slot, person)}
          onDrag={setDragged}
          onLeave={() => focusSpot(table.current)}
        />
      )}
    </div>
  );
}

function slotAt(bands: ReturnType<typeof bandsOf>, spot: Spot | undefined): Slot | undefined {
  if (spot === undefined) return undefined;
  return bands
    .flatMap(({ rows }) => rows)
    .find(({ key }) => key === spot.row)
    ?.slots.get(spot.day);
}

function showSpot(spot: Spot, setSpot: (spot: Spot) => void, table: HTMLElement | null): void {
  setSpot(spot);
  // The cell gets its place in the tab order when it is drawn anew.
  requestAnimationFrame(() => focusSpot(table));
}

function focusSpot(table: HTMLElement | null): void {
  table?.querySelector<HTMLElement>('[data-spot]')?.focus();
}

/** Who can be put on the roster, with the hours that the table gives him now. */
function usePeople({ people }: RosterWeek, shifts: readonly RosterShift[]) {
  return useMemo<readonly RosterPerson[]>(() => {
    const minutes = minutesOf(shifts);
    return people.map((person) => ({ ...person, minutes: minutes.get(person.id) ?? 0 }));
  }, [people, shifts]);
}
