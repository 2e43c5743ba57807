import type { ContentLine } from '@giaolien/kernel';
import { Code, formatMass, SecrecyBadge, useText } from '@giaolien/ui';
import { IconArrowBackUp } from '@tabler/icons-react';
import classes from './bagging.module.css';

interface BagContentsProps {
  readonly contents: readonly ContentLine[];
  readonly onUnpack: (item: string) => void;
}

/** What lies in the bag, newest first; anything can be taken out again until the seal. */
export function BagContents({ contents, onUnpack }: BagContentsProps) {
  const text = useText();
  const words = text.floor.bagging;
  return (
    <section className={classes.side} aria-label={words.inside}>
      <h3 className={classes.sideTitle}>
        {words.inside} <span>{contents.length}</span>
      </h3>
      {contents.length === 0 && <p className={classes.sideEmpty}>{words.emptyBag}</p>}
      <ol className={classes.lines}>
        {[...contents].reverse().map((line, index) => (
          <li key={line.item} className={classes.line}>
            <span className={classes.lineNumber}>{contents.length - index}</span>
            <div className={classes.lineWords}>
              <span className={classes.lineTitle}>
                <Code value={line.item} />
                <SecrecyBadge secrecy={line.secrecy} />
              </span>
            </div>
            <span className={classes.lineDetail}>{formatMass(line.massGrams)}</span>
            <button
              type="button"
              className={classes.lineAct}
              aria-label={words.unpackThis({ item: line.item })}
              title={words.unpackThis({ item: line.item })}
              onClick={() => onUnpack(line.item)}
            >
              <IconArrowBackUp size={16} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
