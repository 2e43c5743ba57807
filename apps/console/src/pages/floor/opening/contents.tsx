import type { ReceptacleNow } from '@giaolien/kernel';
import { Code, formatMass, SecrecyBadge, useText } from '@giaolien/ui';
import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import classes from '../handover/lines.module.css';

interface ContentsProps {
  readonly bag: ReceptacleNow;
  readonly found: readonly string[];
  readonly onSeen: (item: string) => void;
  readonly onDrop: (item: string) => void;
}

/** The content list beside what came out: what is missing shrinks, what is too much stands out. */
export function Contents({ bag, found, onSeen, onDrop }: ContentsProps) {
  const text = useText();
  const words = text.floor.opening;
  const missing = bag.contents.filter((line) => !found.includes(line.item));
  const listed = new Map(bag.contents.map((line) => [line.item, line]));
  return (
    <div className={classes.sides}>
      <section aria-label={words.missing}>
        <h3 className={classes.sideTitle}>
          {words.missing} <span>{missing.length}</span>
        </h3>
        {missing.length === 0 ? (
          <p className={classes.done}>{words.complete}</p>
        ) : (
          <ul className={classes.lines}>
            {missing.map((line) => (
              <li key={line.item} className={classes.line}>
                <div className={classes.words}>
                  <span className={classes.title}>
                    <Code value={line.item} />
                    <SecrecyBadge secrecy={line.secrecy} />
                  </span>
                  <span className={classes.detail}>{formatMass(line.massGrams)}</span>
                </div>
                <Button
                  variant="default"
                  aria-label={words.seenThis({ item: line.item })}
                  onClick={() => onSeen(line.item)}
                >
                  {text.floor.handover.seen}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-label={words.found}>
        <h3 className={classes.sideTitle}>
          {words.found} <span>{found.length}</span>
        </h3>
        {found.length === 0 && <p className={classes.detail}>{words.nothingYet}</p>}
        <ul className={classes.lines} data-empty={found.length === 0 || undefined}>
          {[...found].reverse().map((item) => {
            const line = listed.get(item);
            return (
              <li key={item} className={classes.line} data-tone={line === undefined ? 'bad' : undefined}>
                <div className={classes.words}>
                  <span className={classes.title}>
                    <Code value={item} />
                    <SecrecyBadge secrecy={line?.secrecy ?? null} />
                    {line === undefined && <em>{words.excess}</em>}
                  </span>
                </div>
                <ActionIcon aria-label={text.floor.handover.drop({ id: item })} onClick={() => onDrop(item)}>
                  <IconX size={15} />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}
