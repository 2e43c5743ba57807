import type { SealLife, SealNow } from '@giaolien/kernel';
import { Chip, Code, EmptyState, Moment, useText, type Tone } from '@giaolien/ui';
import { Checkbox } from '@mantine/core';
import { IconRubberStamp } from '@tabler/icons-react';
import queue from '../parts/queue.module.css';
import classes from './seals.module.css';

const TONES: Readonly<Record<SealLife, Tone>> = { issued: 'calm', applied: 'busy', broken: 'warn', destroyed: 'done' };

interface SealLinesProps {
  readonly seals: readonly SealNow[];
  /** The ones to be destroyed; `undefined` while none can be chosen. */
  readonly ticked: readonly string[] | undefined;
  readonly onTick: (seal: string) => void;
}

/** The register by number: state, the bag it was put on, and who looked at it how often. */
export function SealLines({ seals, ticked, onTick }: SealLinesProps) {
  const text = useText();
  const words = text.floor.seals;
  if (seals.length === 0)
    return (
      <div className={queue.empty}>
        <EmptyState icon={IconRubberStamp} title={words.none} />
      </div>
    );
  return (
    <ul className={classes.lines} aria-label={words.list}>
      {seals.map((seal) => (
        <li key={seal.id} className={classes.line}>
          {ticked !== undefined && (
            <Checkbox
              aria-label={words.choose({ seal: seal.id })}
              checked={ticked.includes(seal.id)}
              onChange={() => onTick(seal.id)}
            />
          )}
          <div className={classes.words}>
            <Code value={seal.id} />
            <span className={classes.detail}>
              <SealDetail seal={seal} />
            </span>
          </div>
          <Chip tone={TONES[seal.state]}>{text.domain.sealLife[seal.state]}</Chip>
        </li>
      ))}
    </ul>
  );
}

function SealDetail({ seal }: { readonly seal: SealNow }) {
  const words = useText().floor.seals;
  if (seal.receptacle === null) {
    return (
      <>
        {words.issuedAt} <Moment at={seal.issuedAt} show="short" />
      </>
    );
  }
  return (
    <>
      {seal.receptacle}
      {seal.lastSeenAt !== null && (
        <>
          {` · ${words.seenTimes({ count: String(seal.verified) })} · `}
          <Moment at={seal.lastSeenAt} show="short" />
        </>
      )}
    </>
  );
}
