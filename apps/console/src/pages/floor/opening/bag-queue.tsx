import type { FacilityId, ReceptacleNow } from '@giaolien/kernel';
import { Chip, EmptyState, Moment, SecrecyBadge, useText } from '@giaolien/ui';
import { IconLockOpen } from '@tabler/icons-react';
import type { Names } from '../../../api/answers.ts';
import { Queue, type QueueRow } from '../parts/queue.tsx';

interface BagQueueProps {
  readonly bags: readonly ReceptacleNow[];
  /** Substitute entries to be reconciled. */
  readonly open: readonly ReceptacleNow[];
  readonly names: Names;
  readonly facility: FacilityId;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Bags that wait for their opening, then substitute entries that wait for their data. */
export function BagQueue({ bags, open, names, facility, chosen, onChoose }: BagQueueProps) {
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
      rows={[
        ...bags.map((bag): QueueRow => ({
          key: bag.id,
          title: (
            <>
              {bag.id} <SecrecyBadge secrecy={bag.secrecy} />
              {bag.substitute !== null && <Chip tone="warn">{words.substituteMark}</Chip>}
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
        })),
        ...open
          .filter(({ id }) => !bags.some((bag) => bag.id === id))
          .map((bag): QueueRow => ({
            key: bag.id,
            title: bag.id,
            detail: words.from({ office: nameOf(names, bag.origin) }),
            aside: <Chip tone="warn">{words.toReconcile}</Chip>,
          })),
      ]}
    />
  );
}

/** Quá giang: it only passes here. */
export function isThrough(bag: ReceptacleNow, facility: string): boolean {
  return bag.destination !== null && bag.destination !== facility;
}

function nameOf(names: Names, id: string | null): string {
  return id === null ? '–' : (names[id] ?? id);
}
