import type { ReceptacleNow } from '@giaolien/kernel';
import { Chip, EmptyState, useScans, useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { receptaclesQuery } from '../../../api/queries.ts';
import { useSession } from '../../../api/session.ts';
import { useMayGive } from '../../../parts/may-give.ts';
import { parseScan } from '../../../scan/scan.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { Page } from '../../../shell/page.tsx';
import { signal } from '../parts/signals.ts';
import { Workbench } from '../parts/workbench.tsx';
import { BagQueue, isThrough } from './bag-queue.tsx';
import { FindingStage } from './finding-stage.tsx';
import { OpeningStage } from './opening-stage.tsx';
import { ReconcileStage } from './reconcile-stage.tsx';
import { SubstituteStage } from './substitute-stage.tsx';

/** Mở túi: before a witness, the contents against the list (section 9 step 9; 12.3 #38). */
export function OpeningPage() {
  const words = useText().floor.opening;
  const session = useSession();
  const navigate = useNavigate();
  const { id, view } = useSearch({ from: '/shell/floor/opening' });
  const { bags, open, names } = useBagsHere(session.facility, useMayGive('ReconcileSubstitute'));
  const chosen = view === undefined ? bags.find((bag) => bag.id === id) : undefined;
  const toReconcile = view === undefined && chosen === undefined ? open.find((bag) => bag.id === id) : undefined;
  const maySort = useMayGive('ReportSubstitute');

  function show(next: 'substitute' | 'finding'): void {
    void navigate({ to: '/floor/opening', search: { view: next }, replace: true });
  }
  usePageKeys([
    ...(maySort ? [{ key: 'F2', label: words.substitute, run: () => show('substitute') }] : []),
    { key: 'F4', label: words.finding, run: () => show('finding') },
  ]);
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
    <Page
      title={words.title}
      aside={<Chip>{session.facilityName}</Chip>}
      actions={<OtherActs maySort={maySort} onShow={show} />}
      fill
    >
      <Workbench
        queue={{
          title: words.queue,
          count: bags.length,
          body: (
            <BagQueue
              bags={bags}
              open={open}
              names={names}
              facility={session.facility}
              chosen={chosen?.id ?? toReconcile?.id}
              onChoose={choose}
            />
          ),
        }}
      >
        {view === 'substitute' ? (
          <SubstituteStage onDone={choose} />
        ) : view === 'finding' ? (
          <FindingStage />
        ) : toReconcile !== undefined ? (
          <ReconcileStage key={toReconcile.id} bag={toReconcile} names={names} />
        ) : chosen === undefined ? (
          <NothingChosen onScan={take} />
        ) : (
          <OpeningStage key={chosen.id} bag={chosen} names={names} onBag={take} />
        )}
      </Workbench>
    </Page>
  );
}

/** The bags to open, those that only pass through last; and the substitute entries to compare. */
function useBagsHere(facility: string, mayReconcile: boolean) {
  const { data } = useQuery(receptaclesQuery({ facility, state: 'received,opened,empty' }));
  const all = data?.receptacles ?? [];
  const bags = all
    .filter((bag) => bag.state === 'received' && isHere(bag, facility))
    .toSorted(
      (one, other) => Number(isThrough(one, facility)) - Number(isThrough(other, facility)) || one.since - other.since,
    );
  const open = mayReconcile ? all.filter((bag) => isToReconcile(bag, facility)) : [];
  return { bags, open, names: data?.names ?? {} };
}

interface OtherActsProps {
  readonly maySort: boolean;
  readonly onShow: (view: 'substitute' | 'finding') => void;
}

function OtherActs({ maySort, onShow }: OtherActsProps) {
  const words = useText().floor.opening;
  return (
    <>
      {maySort && (
        <Button variant="default" onClick={() => onShow('substitute')}>
          {words.substitute} · F2
        </Button>
      )}
      <Button variant="default" onClick={() => onShow('finding')}>
        {words.finding} · F4
      </Button>
    </>
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

/** Entered by its label at this office, and not yet compared with the sender's data. */
function isToReconcile({ substitute }: ReceptacleNow, facility: string): boolean {
  return substitute !== null && substitute.reconciled === null && substitute.enteredAt === facility;
}
