import { EmptyState, formatSpan, useNow, useText } from '@giaolien/ui';
import type { Entry, Place } from '@giaolien/wire';
import { Button } from '@mantine/core';
import { IconDoor, IconDoorExit } from '@tabler/icons-react';
import { Panel } from '../../../shell/page.tsx';
import { useKeep, type Change } from '../parts/use-keep.tsx';
import { entrantOf } from './entry-words.ts';
import classes from './places.module.css';

/** Who is inside now, the longest first, each with a way out. */
export function InsidePanel({ place }: { readonly place: Place }) {
  const text = useText();
  const words = text.places.entries;
  const inside = place.inside.toSorted((one, other) => one.enteredAt - other.enteredAt);
  return (
    <Panel flush title={inside.length === 0 ? words.inside : words.insideCount({ count: String(inside.length) })}>
      {inside.length === 0 ? (
        <EmptyState icon={IconDoor} title={words.nobody} />
      ) : (
        <ul className={classes.list} aria-label={words.inside}>
          {inside.map((entry) => (
            <Insider key={entry.id} entry={entry} place={place} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Insider({ entry, place }: { readonly entry: Entry; readonly place: Place }) {
  const text = useText();
  const words = text.places.entries;
  const now = useNow();
  const name = entrantOf(entry, place.names);
  const zone = place.zones.find(({ id }) => id === entry.zone)?.name ?? entry.zone;
  const keep = useKeep({ kinds: ['places'] });
  const told = [
    zone,
    words.for({ span: formatSpan(now - entry.enteredAt, text) }),
    entry.visitor?.organisation === null || entry.visitor === null
      ? undefined
      : words.from({ organisation: entry.visitor.organisation }),
    entry.escort === null ? undefined : words.with({ name: place.names[entry.escort] ?? entry.escort }),
    entry.purpose,
  ];
  return (
    <li className={classes.item}>
      <span>
        <span className={classes.itemTitle}>
          {name}
          {entry.visitor !== null && ` (${words.visitor})`}
        </span>
        <span className={classes.dim}>{told.filter((part) => part !== undefined).join(' · ')}</span>
      </span>
      {place.may.log && (
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconDoorExit size={14} />}
          loading={keep.isPending}
          aria-label={words.leaveOf({ name })}
          onClick={() => keep.mutate(leaving(place.facility, entry, name, words))}
        >
          {words.leave}
        </Button>
      )}
    </li>
  );
}

type Words = ReturnType<typeof useText>['places']['entries'];

/** Who was sent out by mistake goes in again: the log keeps both. */
function leaving(facility: string, entry: Entry, name: string, words: Words): Change {
  const { zone, person, visitor, purpose, escort } = entry;
  return {
    path: `/places/${facility}/entries/${entry.id}/exit`,
    body: { version: entry.version },
    done: words.left({ name }),
    undo: () => ({
      path: `/places/${facility}/entries`,
      body: { zone, person, visitor, purpose, escort },
      done: words.entered({ name }),
    }),
  };
}
