import type { DespatchBag, DespatchNow } from '@giaolien/kernel';
import { formatMass, ScanField, useScans, useText } from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '../../../act/new-id.ts';
import type { ItemRow, Names } from '../../../api/answers.ts';
import { receptacleQuery } from '../../../api/queries.ts';
import { parseScan } from '../../../scan/scan.ts';
import { signal } from '../parts/signals.ts';
import { StopCard, type Stop } from '../parts/stop-card.tsx';
import { useChecks } from '../parts/use-checks.ts';
import { useSend } from '../parts/use-send.ts';
import { Count } from '../parts/workbench.tsx';
import { BagContents } from './bag-contents.tsx';
import { DespatchFrame } from './despatch-frame.tsx';
import { LocatorPart } from './locator-part.tsx';
import { SealPart } from './seal-part.tsx';
import { RemoveBag } from './take-back.tsx';
import { useNextSeal } from './use-next-seal.ts';
import { WaitingItems } from './waiting-items.tsx';
import classes from './bagging.module.css';

interface FillingBagProps {
  readonly despatch: DespatchNow;
  readonly bag: DespatchBag;
  readonly waiting: readonly ItemRow[];
  readonly names: Names;
}

/** Scan after scan goes into the bag; what must not go in stops the hand. */
export function FillingBag({ despatch, bag, waiting, names }: FillingBagProps) {
  const text = useText();
  const words = text.floor.bagging;
  const { data } = useQuery(receptacleQuery(bag.receptacle));
  const [stop, setStop] = useState<Stop>();
  const [seal, setSeal] = useState<string | null>(null);
  const { seals } = useNextSeal(despatch.origin, seal);
  const send = useSend({ onRefused: (sentence, { code }) => setStop({ code, sentence }) });
  const inside = data?.receptacle.contents ?? [];
  const opinions = usePackable(waiting, despatch.id, bag.receptacle);
  const free = waiting.filter((item) => (opinions.get(item.id)?.length ?? 0) === 0).length;
  const place = String(despatch.bags.findIndex((each) => each.receptacle === bag.receptacle) + 1);

  function pack(item: string): void {
    if (inside.some((line) => line.item === item)) return signal('duplicate', item, words.alreadyInside);
    send.mutate({
      input: { kind: 'PackItems', inputId: newId(), despatch: despatch.id, receptacle: bag.receptacle, items: [item] },
      code: item,
      done: words.packed({ bag: place }),
    });
  }
  function unpack(item: string): void {
    send.mutate({
      input: { kind: 'UnpackItem', inputId: newId(), despatch: despatch.id, receptacle: bag.receptacle, item },
      code: item,
      done: words.unpacked({ bag: place }),
    });
  }
  function take(raw: string): void {
    if (stop !== undefined) return signal('refuse', raw, text.floor.stop.first);
    const scan = parseScan(raw);
    if (scan.kind === 'item') return pack(scan.id);
    const known = seals.find(({ id }) => id === raw.trim());
    if (known !== undefined) {
      setSeal(known.id);
      return signal('accept', known.id, words.sealTaken);
    }
    signal('refuse', raw, words.notAnItem);
  }
  useScans(take);
  return (
    <DespatchFrame
      despatch={despatch}
      names={names}
      at={bag.items === 0 || free > 0 ? 2 : 3}
      count={<Count done={bag.items} of={bag.items + free} label={words.inBag({ mass: formatMass(bag.massGrams) })} />}
      acts={
        <>
          <SealPart despatch={despatch} bag={bag} scanned={seal} onSeal={setSeal} />
          <RemoveBag despatch={despatch} bag={bag} />
        </>
      }
    >
      <ScanField
        label={words.scanInto({ bag: `${place} · ${bag.receptacle}` })}
        placeholder="MA…VN"
        autoFocus
        onScan={take}
      />
      {data !== undefined && <LocatorPart bag={data.receptacle} />}
      <div className={classes.sides}>
        <WaitingItems waiting={waiting} opinions={opinions} names={names} onPack={pack} />
        <BagContents contents={inside} onUnpack={unpack} />
      </div>
      <StopCard stop={stop} onDismiss={() => setStop(undefined)} />
    </DespatchFrame>
  );
}

/** What the rulebook would say of each waiting item in this bag. */
function usePackable(waiting: readonly ItemRow[], despatch: string, receptacle: string) {
  return useChecks(
    new Map(
      waiting.map(({ id }) => [id, { kind: 'PackItems', inputId: '', despatch, receptacle, items: [id] } as const]),
    ),
  );
}
