import { addDays } from '@giaolien/kernel';
import { formatNumber, playTone, useText } from '@giaolien/ui';
import type { RosterWeek } from '@giaolien/wire';
import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconCopy, IconPlus, IconPrinter, IconSpeakerphone, IconX } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Panel } from '../../../shell/page.tsx';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { addShift } from './edit.ts';
import { ShiftForm } from './shift-form.tsx';
import type { RosterDesk } from './use-roster.ts';
import classes from './roster.module.css';

interface RosterActsProps {
  readonly week: RosterWeek;
  readonly desk: RosterDesk;
}

/** What can be done to the whole week: copy, add, take back, publish, print. */
export function RosterActs({ week, desk }: RosterActsProps) {
  const text = useText();
  const words = text.rosters.act;
  const [open, setOpen] = useState(false);
  usePageKeys([{ key: 'F8', label: words.print, run: () => window.print() }]);
  const print = (
    <Button variant="default" leftSection={<IconPrinter size={14} />} onClick={() => window.print()}>
      {words.print}
    </Button>
  );
  if (!week.may) {
    return (
      <div className={classes.acts}>
        {print}
        <span className={classes.state}>{text.rosters.notYours}</span>
      </div>
    );
  }
  return (
    <>
      <div className={classes.acts}>
        <Button
          variant="default"
          leftSection={open ? <IconX size={14} /> : <IconPlus size={14} />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? text.common.close : words.addShift}
        </Button>
        <Copy week={week} desk={desk} />
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={14} />}
          disabled={!desk.canUndo}
          onClick={desk.undo}
        >
          {words.undo}
        </Button>
        {print}
        <Publish week={week} desk={desk} />
        <span className={classes.state} role="status">
          {desk.saving ? text.rosters.saving : week.roster !== null && text.rosters.saved}
        </span>
      </div>
      {open && (
        <Panel title={text.rosters.form.title}>
          <ShiftForm
            days={week.days}
            onAdd={(draft, days) => {
              desk.write(addShift(desk.shifts, draft, days));
              setOpen(false);
            }}
          />
        </Panel>
      )}
    </>
  );
}

/** Last week's shifts and people onto this one; asks first when something stands here. */
export function Copy({ week, desk }: RosterActsProps) {
  const text = useText();
  const words = text.rosters.act;
  const [asks, setAsks] = useState(false);
  async function copy(): Promise<void> {
    setAsks(false);
    const body = { from: addDays(week.week, -7), to: week.week, people: true };
    if (await desk.order('/rosters/copy', body)) tell(words.copied);
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCopy size={14} />}
        onClick={() => (desk.shifts.length > 0 ? setAsks(true) : void copy())}
      >
        {words.copy}
      </Button>
      <Ask open={asks} title={words.copy} sentence={words.copyConfirm} onClose={() => setAsks(false)}>
        <Button data-autofocus onClick={() => void copy()}>
          {words.copy}
        </Button>
      </Ask>
    </>
  );
}

/** Makes the week known; with gaps only after a second press. */
function Publish({ week, desk }: RosterActsProps) {
  const text = useText();
  const words = text.rosters.act;
  const [asks, setAsks] = useState(false);
  async function publish(): Promise<void> {
    setAsks(false);
    if (await desk.order('/rosters/publish', { week: week.week })) tell(words.publishDone);
  }
  const gaps = week.gaps.length;
  return (
    <>
      <Button
        leftSection={<IconSpeakerphone size={14} />}
        disabled={desk.saving}
        onClick={() => (gaps > 0 ? setAsks(true) : void publish())}
      >
        {words.publish}
      </Button>
      <Ask
        open={asks}
        title={words.publish}
        sentence={words.publishConfirm({ count: formatNumber(gaps) })}
        onClose={() => setAsks(false)}
      >
        <Button color="orange" onClick={() => void publish()}>
          {words.publishAnyway}
        </Button>
        <Button data-autofocus variant="default" onClick={() => setAsks(false)}>
          {text.common.cancel}
        </Button>
      </Ask>
    </>
  );
}

interface AskProps {
  readonly open: boolean;
  readonly title: string;
  readonly sentence: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Ask({ open, title, sentence, onClose, children }: AskProps) {
  const text = useText();
  return (
    <Modal opened={open} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': text.common.close }}>
      <p className={classes.ask}>{sentence}</p>
      <div className={classes.acts}>{children}</div>
    </Modal>
  );
}

function tell(message: string): void {
  playTone('accept');
  notifications.show({ color: 'gray', message });
}
