import { Chip, EmptyState, SecrecyBadge, StateChip, useText } from '@giaolien/ui';
import { SegmentedControl } from '@mantine/core';
import { IconWalk } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { StaffRow } from '../../../api/answers.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { Page } from '../../../shell/page.tsx';
import { ListStage } from '../handover/list-stage.tsx';
import { useHandovers } from '../handover/use-handovers.ts';
import { peopleQuery } from '../parts/catalogue.ts';
import { Queue, type QueueRow } from '../parts/queue.tsx';
import { Workbench } from '../parts/workbench.tsx';
import { DrawRound } from './draw-round.tsx';
import { ReturnsBench } from './returns-bench.tsx';
import { useDue } from './use-due.ts';

/** Phát, at the office: a list (BĐ13) for each courier, and what came back undelivered (12.5 #51–58). */
export function DeliveryPage() {
  const text = useText();
  const words = text.floor.delivery;
  const navigate = useNavigate();
  const { view = 'lists' } = useSearch({ from: '/shell/floor/delivery' });
  const world = useHandovers();
  const due = useDue(world.session.facility);
  usePageKeys([
    { key: 'F6', label: words.lists, run: () => void navigate({ to: '/floor/delivery', search: { view: 'lists' } }) },
    {
      key: 'F7',
      label: words.returns,
      run: () => void navigate({ to: '/floor/delivery', search: { view: 'returns' } }),
    },
  ]);
  return (
    <Page
      title={words.title}
      aside={<Chip>{world.session.facilityName}</Chip>}
      actions={
        <SegmentedControl
          aria-label={words.title}
          value={view}
          onChange={(next) =>
            void navigate({ to: '/floor/delivery', search: { view: next === 'returns' ? 'returns' : 'lists' } })
          }
          data={[
            { value: 'lists', label: `${words.lists} (${due.items.length}) · F6` },
            { value: 'returns', label: `${words.returns} (${due.attempted.length}) · F7` },
          ]}
        />
      }
      fill
    >
      {view === 'lists' ? <ListsBench world={world} due={due} /> : <ReturnsBench due={due} />}
    </Page>
  );
}

interface ListsBenchProps {
  readonly world: ReturnType<typeof useHandovers>;
  readonly due: ReturnType<typeof useDue>;
}

function ListsBench({ world, due }: ListsBenchProps) {
  const text = useText();
  const words = text.floor.delivery;
  const navigate = useNavigate();
  const { id } = useSearch({ from: '/shell/floor/delivery' });
  const { data: staff } = useQuery(peopleQuery(world.session.facility));
  const couriers = (staff?.people ?? []).filter((person) => person.roles.includes('courier'));
  const lists = world.outgoing.filter((list) => list.form === 'BD13');
  const list = lists.find((each) => each.id === id);
  const courier = list === undefined ? (couriers.find((person) => person.id === id) ?? couriers[0]) : undefined;
  const names = { ...world.names, ...due.names, ...staff?.names };
  function show(next: string): void {
    void navigate({ to: '/floor/delivery', search: { view: 'lists', id: next }, replace: true });
  }
  return (
    <Workbench
      queue={{
        title: words.couriers,
        count: couriers.length,
        body: (
          <Queue
            label={words.couriers}
            chosen={list?.id ?? courier?.id}
            onChoose={show}
            empty={<EmptyState icon={IconWalk} title={words.noCouriers} />}
            rows={[
              ...lists.map((each): QueueRow => ({
                key: each.id,
                title:
                  each.receiver.kind === 'courier'
                    ? (names[each.receiver.person] ?? each.receiver.person)
                    : words.lists,
                detail: `${text.domain.handoverForm[each.form]} · ${text.common.pieces({ count: String(each.lines.length) })}`,
                aside: <StateChip kind="handover" state={each.state} />,
              })),
              ...couriers.map((person): QueueRow => ({
                key: person.id,
                title: person.name,
                detail: person.id,
                aside: <ClearanceMark person={person} />,
              })),
            ]}
          />
        ),
      }}
    >
      {list !== undefined && <ListStage key={list.id} handover={list} names={names} trips={world.trips} />}
      {courier !== undefined && <DrawRound key={courier.id} courier={courier} due={due} onDrawn={show} />}
    </Workbench>
  );
}

/** Up to which class a courier may carry. */
function ClearanceMark({ person }: { readonly person: StaffRow }) {
  return <SecrecyBadge secrecy={person.clearance} />;
}
