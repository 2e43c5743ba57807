import { Chip, Code, EmptyState, formatNumber, SecrecyBadge, useScans, useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { IconPackages } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../../api/session.ts';
import { parseScan } from '../../../scan/scan.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { Page } from '../../../shell/page.tsx';
import { Queue } from '../parts/queue.tsx';
import { signal } from '../parts/signals.ts';
import { Workbench } from '../parts/workbench.tsx';
import { DespatchStage } from './despatch-stage.tsx';
import { OpenStage } from './open-stage.tsx';
import { useDirections, type Direction } from './use-directions.ts';

/** Đóng túi, đóng chuyến thư: by direction, in the fixed sequence of R5.44. */
export function BaggingPage() {
  const text = useText();
  const session = useSession();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/floor/bagging' });
  const { directions, names, here } = useDirections(session.facility);
  const [opening, setOpening] = useState(false);
  const chosen = directions.find((each) => keyOf(each) === (search.despatch ?? search.to));

  function choose(key: string): void {
    setOpening(false);
    const found = directions.find((each) => keyOf(each) === key);
    if (found === undefined) return;
    const next = found.despatch === undefined ? { to: found.destination } : { despatch: found.despatch.id };
    void navigate({ to: '/floor/bagging', search: next, replace: true });
  }
  function show(despatch: string): void {
    setOpening(false);
    void navigate({ to: '/floor/bagging', search: { despatch }, replace: true });
  }
  usePageKeys([{ key: 'F2', label: text.floor.bagging.newDespatch, run: () => setOpening(true) }]);
  return (
    <Page
      title={text.floor.bagging.title}
      aside={<Chip>{session.facilityName}</Chip>}
      actions={
        <Button variant="default" onClick={() => setOpening(true)}>
          {text.floor.bagging.newDespatch} · F2
        </Button>
      }
      fill
    >
      <Workbench
        queue={{
          title: text.floor.bagging.directions,
          count: directions.length,
          body: (
            <Queue
              label={text.floor.bagging.directions}
              chosen={chosen === undefined ? undefined : keyOf(chosen)}
              onChoose={choose}
              empty={<EmptyState icon={IconPackages} title={text.floor.bagging.nothingWaits} />}
              rows={directions.map((direction) => ({
                key: keyOf(direction),
                title: (
                  <DirectionTitle direction={direction} name={names[direction.destination] ?? direction.destination} />
                ),
                detail: <DirectionDetail direction={direction} />,
                aside: formatNumber(direction.waiting.length),
              }))}
            />
          ),
        }}
      >
        {opening || search.despatch === undefined ? (
          <NoDespatch
            direction={opening ? undefined : chosen}
            asked={opening}
            onOpened={show}
            here={here}
            names={names}
          />
        ) : (
          <DespatchStage key={search.despatch} id={search.despatch} direction={chosen} names={names} />
        )}
      </Workbench>
    </Page>
  );
}

interface NoDespatchProps {
  readonly direction: Direction | undefined;
  readonly asked: boolean;
  readonly onOpened: (despatch: string) => void;
  readonly here: string;
  readonly names: Readonly<Record<string, string>>;
}

function NoDespatch({ direction, asked, onOpened, here, names }: NoDespatchProps) {
  const text = useText();
  useScans((raw) => {
    const scan = parseScan(raw);
    if (scan.kind === 'despatch') onOpened(scan.id);
    else signal('refuse', raw, text.floor.bagging.chooseFirst);
  });
  if (direction === undefined && !asked) {
    return (
      <EmptyState icon={IconPackages} title={text.floor.bagging.choose}>
        {text.floor.bagging.chooseHint}
      </EmptyState>
    );
  }
  const destination = direction?.destination;
  return (
    <OpenStage
      key={destination ?? 'free'}
      origin={here}
      destination={destination === undefined ? undefined : { id: destination, name: names[destination] ?? destination }}
      waiting={direction?.waiting.length ?? 0}
      onOpened={onOpened}
    />
  );
}

function keyOf(direction: Direction): string {
  return direction.despatch?.id ?? direction.destination;
}

function DirectionTitle({ direction, name }: { readonly direction: Direction; readonly name: string }) {
  const classes = [...new Set(direction.waiting.map((item) => item.product.secrecy))];
  return (
    <>
      {name}
      {classes.map((secrecy) => (
        <SecrecyBadge key={secrecy ?? 'none'} secrecy={secrecy} />
      ))}
    </>
  );
}

function DirectionDetail({ direction }: { readonly direction: Direction }) {
  const text = useText();
  const { despatch } = direction;
  if (despatch === undefined) return text.floor.bagging.noDespatch;
  return (
    <>
      <Code value={despatch.id} /> · {text.common.bags({ count: String(despatch.bags.length) })}
    </>
  );
}
