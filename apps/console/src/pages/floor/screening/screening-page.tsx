import { isDisinfected, isIsolated, isScreened, type FacilityId, type ReceptacleNow } from '@giaolien/kernel';
import { Chip, EmptyState, useScans, useText } from '@giaolien/ui';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Decided } from '../../../act/use-submit.ts';
import type { ItemRow, Names } from '../../../api/answers.ts';
import { receptaclesQuery } from '../../../api/queries.ts';
import { useSession } from '../../../api/session.ts';
import { parseScan } from '../../../scan/scan.ts';
import { Page } from '../../../shell/page.tsx';
import { useLooseItems } from '../parts/floor-items.ts';
import { ItemTitle, nameOf } from '../parts/item-line.tsx';
import { Queue } from '../parts/queue.tsx';
import { signal } from '../parts/signals.ts';
import { Workbench } from '../parts/workbench.tsx';
import { DutiesCard } from './duties-card.tsx';
import { MachinesPanel } from './machines-panel.tsx';
import { TreatStage } from './treat-stage.tsx';
import { treatedBag, treatedItem } from './treated.ts';

/** Soi kiểm, khử khuẩn: what must be done before the gate of delivery (R1.50; 12.2 #27). */
export function ScreeningPage() {
  const words = useText().floor.screening;
  const session = useSession();
  const [last, setLast] = useState<Decided>();
  const { waiting, names, item, bag, object, choose, take } = useBelt(session.facility);
  useScans(take);
  return (
    <Page title={words.title} aside={<Chip>{session.facilityName}</Chip>} fill>
      <Workbench
        queue={{
          title: words.queue,
          count: waiting.length,
          body: (
            <WaitingQueue
              items={waiting}
              names={names}
              chosen={bag === undefined ? item?.id : undefined}
              onChoose={choose}
            />
          ),
        }}
        beside={
          <>
            {last !== undefined && <DutiesCard decided={last} />}
            <MachinesPanel facility={session.facility} />
          </>
        }
      >
        {object === undefined ? (
          <EmptyState icon={IconShieldCheck} title={words.none}>
            {words.noneHint}
          </EmptyState>
        ) : (
          <TreatStage
            key={`${object.id}${object.treatedAt}`}
            object={object}
            left={waiting.length}
            onScan={take}
            onDone={setLast}
          />
        )}
      </Workbench>
    </Page>
  );
}

interface WaitingQueueProps {
  readonly items: readonly ItemRow[];
  readonly names: Names;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

function WaitingQueue({ items, names, chosen, onChoose }: WaitingQueueProps) {
  const words = useText().floor.screening;
  return (
    <Queue
      label={words.queue}
      chosen={chosen}
      onChoose={onChoose}
      empty={<EmptyState icon={IconShieldCheck} title={words.none} />}
      rows={items.map((each) => ({
        key: each.id,
        title: <ItemTitle item={each} />,
        detail: nameOf(names, each.bound),
        aside: <Marks item={each} />,
      }))}
    />
  );
}

/** What waits for the machines, and what lies on the belt: the chosen item, or a sealed bag that was scanned. */
function useBelt(facility: FacilityId) {
  const words = useText().floor.screening;
  const navigate = useNavigate();
  const { id, bag: bagId } = useSearch({ from: '/shell/floor/screening' });
  const { items, names } = useLooseItems(facility);
  const bags = useQuery(receptaclesQuery({ facility, state: 'sealed,received' }));
  const waiting = items.filter((item) => item.screeningRequired && !(isScreened(item) && isDisinfected(item)));
  const item = waiting.find((each) => each.id === id) ?? waiting[0];
  const bag = bags.data?.receptacles.find((each) => each.id === bagId);
  const ofItem = item === undefined ? undefined : treatedItem(item, names);
  const object = bag === undefined ? ofItem : treatedBag(bag, bags.data?.names ?? {});

  function choose(next: string): void {
    void navigate({ to: '/floor/screening', search: { id: next }, replace: true });
  }
  function take(raw: string): void {
    const scan = parseScan(raw);
    const found = waiting.find((each) => scan.kind === 'item' && each.id === scan.id);
    const sealed = bags.data?.receptacles.find((each) => isScanned(each, scan));
    if (sealed !== undefined) {
      signal('accept', sealed.id, words.taken);
      void navigate({ to: '/floor/screening', search: { bag: sealed.id }, replace: true });
      return;
    }
    if (found === undefined) {
      return signal('refuse', raw, scan.kind === 'receptacle' ? words.unknownBag : words.notWaiting);
    }
    signal('accept', found.id, words.taken);
    choose(found.id);
  }
  return { waiting, names, item, bag, object, choose, take };
}

function isScanned(bag: ReceptacleNow, scan: ReturnType<typeof parseScan>): boolean {
  return scan.kind === 'receptacle' ? bag.id === scan.id : scan.kind === 'label' && bag.label === scan.label;
}

function Marks({ item }: { readonly item: ItemRow }) {
  const words = useText().floor.screening;
  return (
    <>
      {!isScreened(item) && <Chip tone={isIsolated(item) ? 'bad' : 'calm'}>{words.toScreen}</Chip>}
      {!isDisinfected(item) && <Chip>{words.toDisinfect}</Chip>}
    </>
  );
}
