import { Chip, EmptyState, StateChip, useText } from '@giaolien/ui';
import { SegmentedControl } from '@mantine/core';
import { IconArrowDownToArc, IconArrowUpFromArc, IconTruck } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { Page } from '../../../shell/page.tsx';
import { partyName, tripName } from '../parts/parties.ts';
import { Queue, type QueueRow } from '../parts/queue.tsx';
import { Workbench } from '../parts/workbench.tsx';
import { DrawStage } from './draw-stage.tsx';
import { ListStage } from './list-stage.tsx';
import { ReceiveStage } from './receive-stage.tsx';
import { useHandovers } from './use-handovers.ts';

type Side = 'out' | 'in';

/** Giao nhận: BĐ10 both ways, each list signed by both hands (R5.40, 12.3 #37–41). */
export function HandoverPage() {
  const text = useText();
  const words = text.floor.handover;
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/floor/handover' });
  const world = useHandovers();
  const side: Side = search.side ?? (world.incoming.some((each) => each.state === 'given') ? 'in' : 'out');
  const rows = useRows(world, side);
  const chosen = rows.find((row) => row.key === search.id)?.key ?? rows[0]?.key;

  function show(next: { readonly side?: Side; readonly id?: string }): void {
    void navigate({ to: '/floor/handover', search: { side, ...next }, replace: true });
  }
  usePageKeys([
    { key: 'F6', label: words.out, run: () => void navigate({ to: '/floor/handover', search: { side: 'out' } }) },
    { key: 'F7', label: words.in, run: () => void navigate({ to: '/floor/handover', search: { side: 'in' } }) },
  ]);
  return (
    <Page
      title={words.title}
      aside={<Chip>{world.session.facilityName}</Chip>}
      actions={
        <SegmentedControl
          aria-label={words.title}
          value={side}
          onChange={(next) => void navigate({ to: '/floor/handover', search: { side: next === 'in' ? 'in' : 'out' } })}
          data={[
            { value: 'out', label: `${words.out} · F6` },
            { value: 'in', label: `${words.in} (${world.incoming.length}) · F7` },
          ]}
        />
      }
      fill
    >
      <Workbench
        queue={{
          title: side === 'out' ? words.outQueue : words.inQueue,
          count: rows.length,
          body: (
            <Queue
              label={side === 'out' ? words.outQueue : words.inQueue}
              rows={rows}
              chosen={chosen}
              onChoose={(id) => show({ id })}
              empty={<EmptyState icon={IconTruck} title={side === 'out' ? words.nothingOut : words.nothingIn} />}
            />
          ),
        }}
      >
        <Centre side={side} chosen={chosen} world={world} onShow={show} />
      </Workbench>
    </Page>
  );
}

type World = ReturnType<typeof useHandovers>;

interface CentreProps {
  readonly side: Side;
  readonly chosen: string | undefined;
  readonly world: World;
  readonly onShow: (next: { readonly side?: Side; readonly id?: string }) => void;
}

function Centre({ side, chosen, world, onShow }: CentreProps) {
  const text = useText();
  const words = text.floor.handover;
  const list = [...world.outgoing, ...world.incoming].find((each) => each.id === chosen);
  const trip = world.standing.find((each) => `${each.id}` === chosen);
  if (list !== undefined && side === 'in') {
    return <ReceiveStage key={list.id} handover={list} names={world.names} trips={world.trips} />;
  }
  if (list !== undefined) return <ListStage key={list.id} handover={list} names={world.names} trips={world.trips} />;
  if (trip !== undefined) {
    // A driver gives from his trip; at the office bags go to the trip, or come from it on the other side.
    const unloading = side === 'in' || world.isOwn(trip);
    return (
      <DrawStage
        key={`${trip.id}${unloading}`}
        trip={trip}
        unloading={unloading}
        names={world.names}
        onDrawn={(id) => onShow({ side, id })}
      />
    );
  }
  return (
    <EmptyState
      icon={side === 'out' ? IconArrowUpFromArc : IconArrowDownToArc}
      title={side === 'out' ? words.nothingOut : words.nothingIn}
    >
      {side === 'out' ? words.outHint : words.inHint}
    </EmptyState>
  );
}

/** Lists first, then the trips for which one can be drawn. */
function useRows(world: World, side: Side): readonly QueueRow[] {
  const text = useText();
  const words = text.floor.handover;
  const lists = side === 'out' ? world.outgoing : world.incoming;
  const trips = world.standing.filter((trip) =>
    side === 'out' ? isForGiving(world, trip) : isForUnloading(world, trip),
  );
  return [
    ...lists.map((list): QueueRow => ({
      key: list.id,
      title: partyName(side === 'out' ? list.receiver : list.giver, world.names, world.trips),
      detail: `${text.domain.handoverForm[list.form]} · ${words.lines({ count: String(list.lines.length) })}`,
      aside: <StateChip kind="handover" state={list.state} />,
    })),
    ...trips.map((trip): QueueRow => ({
      key: trip.id,
      title: tripName(trip, world.names),
      detail:
        side === 'out' && !world.isOwn(trip)
          ? words.tripTo({ office: wayOf(world, trip) })
          : words.aboard({ count: String(trip.receptacles.length + trip.items.length) }),
      aside: <Chip>{words.newList}</Chip>,
    })),
  ];
}

type StandingTrip = World['standing'][number];

/** The office loads what goes on; a driver gives what is aboard. A finished trip takes nothing more. */
function isForGiving(world: World, trip: StandingTrip): boolean {
  const isListed = world.outgoing.some(({ giver }) => giver.kind === 'trip' && giver.trip === trip.id);
  if (world.isOwn(trip)) return !isListed && trip.receptacles.length + trip.items.length > 0 && trip.stop > 0;
  return trip.state !== 'finished';
}

function isForUnloading(world: World, trip: StandingTrip): boolean {
  const isListed = [...world.incoming, ...world.outgoing].some(
    ({ giver }) => giver.kind === 'trip' && giver.trip === trip.id,
  );
  return !isListed && !world.isOwn(trip) && trip.receptacles.length + trip.items.length > 0 && trip.stop > 0;
}

/** The next offices on its way, the first few by name. */
function wayOf(world: World, trip: StandingTrip): string {
  const ahead = trip.stops.slice(trip.stop + 1).map((stop) => world.names[stop.facility] ?? stop.facility);
  return ahead.length > 2 ? `${ahead.slice(0, 2).join(', ')}…` : ahead.join(', ');
}
