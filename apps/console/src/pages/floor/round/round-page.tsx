import { Chip, EmptyState, playTone, useScans, useText } from '@giaolien/ui';
import { IconMailCheck } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSession } from '../../../api/session.ts';
import { parseScan } from '../../../scan/scan.ts';
import { Page } from '../../../shell/page.tsx';
import { ReceiveStage } from '../handover/receive-stage.tsx';
import { useHandovers } from '../handover/use-handovers.ts';
import { signal } from '../parts/signals.ts';
import { SignalEdge } from '../parts/signal-list.tsx';
import { Count } from '../parts/workbench.tsx';
import { BringBack } from './bring-back.tsx';
import { CarriedCard } from './carried-card.tsx';
import { DeliverSheet } from './deliver-sheet.tsx';
import { useCarried } from './use-carried.ts';
import classes from './round.module.css';

/** Đi phát: the courier's own screen, made for one hand and 390 pixels (12.5 #53; frontend.md, section 8, 26). */
export function RoundPage() {
  const text = useText();
  const words = text.floor.round;
  const session = useSession();
  const navigate = useNavigate();
  const { id } = useSearch({ from: '/shell/floor/round' });
  const world = useHandovers();
  const carried = useCarried(session.person);
  const toSign = world.incoming.filter((list) => list.receiver.kind === 'courier' && list.state === 'given');
  const chosen = carried.open.find((item) => item.id === id);

  function show(next: string | undefined): void {
    void navigate({ to: '/floor/round', search: next === undefined ? {} : { id: next }, replace: true });
  }
  function take(raw: string): void {
    const scan = parseScan(raw);
    const item = carried.open.find((each) => scan.kind === 'item' && each.id === scan.id);
    if (item === undefined) return signal('refuse', raw, words.notWithMe);
    playTone('accept');
    show(item.id);
  }
  return (
    <Page title={words.title} aside={<Chip>{session.facilityName}</Chip>}>
      <SignalEdge />
      <div className={classes.round}>
        {toSign.map((list) => (
          <div key={list.id} className={classes.toSign}>
            <ReceiveStage handover={list} names={world.names} trips={world.trips} />
          </div>
        ))}
        {toSign.length === 0 && <RoundScans onScan={take} />}
        <header className={classes.head}>
          <h2 className={classes.title}>{words.withMe}</h2>
          <Count done={carried.open.length} label={words.toDeliver} />
        </header>
        {carried.open.length === 0 && toSign.length === 0 && (
          <EmptyState icon={IconMailCheck} title={words.nothing}>
            {words.nothingHint}
          </EmptyState>
        )}
        <ol className={classes.cards} aria-label={words.withMe}>
          {carried.open.map((item) => (
            <CarriedCard key={item.id} item={item} names={carried.names} onOpen={() => show(item.id)} />
          ))}
        </ol>
        <BringBack carried={carried} world={world} />
      </div>
      {chosen !== undefined && (
        <DeliverSheet key={chosen.id} item={chosen} names={carried.names} onClose={() => show(undefined)} />
      )}
    </Page>
  );
}

/** While a list waits to be counted, scans belong to it; else they open an item of the round. */
function RoundScans({ onScan }: { readonly onScan: (raw: string) => void }) {
  useScans(onScan);
  return null;
}
