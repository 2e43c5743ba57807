import { EmptyState, useText } from '@giaolien/ui';
import type { RosterWeek } from '@giaolien/wire';
import { Button } from '@mantine/core';
import { IconCalendarPlus, IconCalendarWeek } from '@tabler/icons-react';
import { Panel } from '../../../shell/page.tsx';
import { addShift } from './edit.ts';
import { GapList } from './gap-list.tsx';
import { Copy } from './roster-acts.tsx';
import type { RosterDesk } from './use-roster.ts';
import classes from './roster.module.css';

interface NoRosterProps {
  readonly week: RosterWeek;
  readonly desk: RosterDesk;
}

/** Nothing is planned: the two ways to begin, and what the network already misses. */
export function NoRoster({ week, desk }: NoRosterProps) {
  const text = useText();
  const words = text.rosters.empty;
  return (
    <div className={classes.main}>
      <Panel>
        <EmptyState icon={IconCalendarWeek} title={words.title}>
          <p className={classes.ask}>{week.may ? words.copy : words.readOnly}</p>
          {week.may && (
            <div className={classes.acts}>
              <Copy week={week} desk={desk} />
              <Button leftSection={<IconCalendarPlus size={14} />} onClick={() => desk.write(sampleWeek(week, text))}>
                {words.fresh}
              </Button>
            </div>
          )}
        </EmptyState>
      </Panel>
      {week.gaps.length > 0 && (
        <Panel title={text.rosters.gap.title} flush>
          <GapList week={week} shifts={[]} bands={[]} onShow={() => {}} />
        </Panel>
      )}
    </div>
  );
}

/** Three shifts around the clock, one clerk, one sorter and one controller in each. */
function sampleWeek(week: RosterWeek, text: ReturnType<typeof useText>) {
  const words = text.rosters.form.sample;
  const positions = [
    { task: words.counter, role: 'clerk', count: 1, secrecy: 'C', screening: false },
    { task: words.sorting, role: 'sorter', count: 1, secrecy: 'C', screening: false },
    { task: words.control, role: 'controller', count: 1, secrecy: 'C', screening: false },
  ] as const;
  const days = week.days.map(({ date }) => date);
  return [
    { name: words.morning, startMinute: 360, endMinute: 840, positions },
    { name: words.afternoon, startMinute: 840, endMinute: 1320, positions },
    { name: words.night, startMinute: 1320, endMinute: 1800, positions },
  ].reduce((shifts, draft) => addShift(shifts, draft, days), NOTHING_YET);
}

const NOTHING_YET: ReturnType<typeof addShift> = [];
