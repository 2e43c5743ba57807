import type { FacilityId, ReceptacleNow } from '@giaolien/kernel';
import { Chip, EmptyState, Moment, SecrecyBadge, useScans, useText } from '@giaolien/ui';
import { IconLockOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Names } from '../../../api/answers.ts';
import { receptaclesQuery } from '../../../api/queries.ts';
import { useSession } from '../../../api/session.ts';
import { parseScan } from '../../../scan/scan.ts';
import { Page } from '../../../shell/page.tsx';
import { Queue } from '../parts/queue.tsx';
import { signal } from '../parts/signals.ts';
import { Workbench } from '../parts/workbench.tsx';
import { OpeningStage } from './opening-stage.tsx';

/** Mở túi: before a witness, the contents against the list (section 9 step 9; 12.3 #38). */
export function OpeningPage() {
  const words = useText().floor.opening;
  const session = useSession();
  const navigate = useNavigate();
  const { id } = useSearch({ from: '/shell/floor/opening' });
  const { data } = useQuery(receptaclesQuery({ facility: session.facility, state: 'received' }));
  const names = data?.names ?? {};
  const held = (data?.receptacles ?? []).filter((bag) => isHere(bag, session.facility));
  const bags = [...held].sort(
    (one, other) =>
      Number(isThrough(one, session.facility)) - Number(isThrough(other, session.facility)) || one.since - other.since,
  );
  const chosen = bags.find((bag) => bag.id === id);

  function choose(next: string): void {
    void navigate({ to: '/floor/opening', search: { id: next }, replace: true });
  }
  function take(raw: string): void {
    const scan = parseScan(raw);
    const bag = bags.find(
      (each) =>
        (scan.kind === 'receptacle' && each.id === scan.id) || (scan.kind === 'label' && each.label === scan.label),
    );
    if (bag === undefined) return signal('refuse', raw, words.notHere);
    signal('accept', bag.id, words.bagTaken);
    choose(bag.id);
  }
  return (
    <Page title={words.title} aside={<Chip>{session.facilityName}</Chip>} fill>
      <Workbench
        queue={{
          title: words.queue,
          count: bags.length,
          body: (
            <BagQueue bags={bags} names={names} facility={session.facility} chosen={chosen?.id} onChoose={choose} />
          ),
        }}
      >
        {chosen === undefined ? (
          <NothingChosen onScan={take} />
        ) : (
          <OpeningStage key={chosen.id} bag={chosen} names={names} onBag={take} />
        )}
      </Workbench>
    </Page>
  );
}

interface BagQueueProps {
  readonly bags: readonly ReceptacleNow[];
  readonly names: Names;
  readonly facility: FacilityId;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

function BagQueue({ bags, names, facility, chosen, onChoose }: BagQueueProps) {
  const text = useText();
  const words = text.floor.opening;
  return (
    <Queue
      label={words.queue}
      chosen={chosen}
      onChoose={onChoose}
      empty={
        <EmptyState icon={IconLockOpen} title={words.none}>
          {words.noneHint}
        </EmptyState>
      }
      rows={bags.map((bag) => ({
        key: bag.id,
        title: (
          <>
            {bag.id} <SecrecyBadge secrecy={bag.secrecy} />
          </>
        ),
        detail: words.from({ office: nameOf(names, bag.origin) }),
        aside: (
          <>
            <span>{text.common.pieces({ count: String(bag.contents.length) })}</span>
            <Moment at={bag.since} show="short" />
          </>
        ),
        reason: isThrough(bag, facility) ? words.through({ office: nameOf(names, bag.destination) }) : undefined,
      }))}
    />
  );
}

function NothingChosen({ onScan }: { readonly onScan: (raw: string) => void }) {
  const text = useText();
  useScans(onScan);
  return (
    <EmptyState icon={IconLockOpen} title={text.floor.opening.choose}>
      {text.floor.opening.chooseHint}
    </EmptyState>
  );
}

function isHere({ custodian, handover }: ReceptacleNow, facility: string): boolean {
  return custodian.kind === 'facility' && custodian.facility === facility && handover === null;
}

/** Quá giang: it only passes here. */
function isThrough(bag: ReceptacleNow, facility: string): boolean {
  return bag.destination !== null && bag.destination !== facility;
}

function nameOf(names: Names, id: string | null): string {
  return id === null ? '–' : (names[id] ?? id);
}
