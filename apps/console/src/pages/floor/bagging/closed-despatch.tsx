import type { ClosedBag, DespatchNow } from '@giaolien/kernel';
import { formatMass, formatMoment, useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Names } from '../../../api/answers.ts';
import { receptacleQuery } from '../../../api/queries.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { Barcode } from '../parts/barcode.tsx';
import { Count, Stage } from '../parts/workbench.tsx';
import { TableHeads } from '../parts/table-heads.tsx';
import classes from './labels.module.css';

interface ClosedDespatchProps {
  readonly despatch: DespatchNow;
  readonly names: Names;
}

/** After the close: the label of each bag (E4) and the summary that goes with the despatch (BĐ8), to be printed. */
export function ClosedDespatch({ despatch, names }: ClosedDespatchProps) {
  const text = useText();
  const words = text.floor.bagging;
  const { totals, closedBags } = despatch;
  usePageKeys([{ key: 'F8', label: words.print, run: () => window.print() }]);
  return (
    <Stage
      step={words.closedStep}
      object={words.despatchTo({ office: names[despatch.destination] ?? despatch.destination })}
      aside={<span>{despatch.id}</span>}
      count={
        <Count
          done={totals?.items ?? 0}
          label={words.totals({
            bags: String(totals?.receptacles ?? 0),
            mass: formatMass((totals?.massGrams ?? 0) + (totals?.tareGrams ?? 0)),
          })}
        />
      }
      acts={
        <Button size="sm" onClick={() => window.print()} rightSection={<kbd className={classes.key}>F8</kbd>}>
          {words.print}
        </Button>
      }
    >
      <div className={classes.labels}>
        {closedBags.map((bag) => (
          <Label key={bag.receptacle} bag={bag} despatch={despatch} names={names} />
        ))}
      </div>
      <Summary despatch={despatch} names={names} />
    </Stage>
  );
}

function Label({ bag, despatch, names }: { readonly bag: ClosedBag } & ClosedDespatchProps) {
  const text = useText();
  const words = text.floor.bagging;
  const isLast = bag.label.slice(23, 24) === '1';
  return (
    <article className={classes.label} aria-label={words.labelOf({ bag: bag.receptacle })}>
      <header className={classes.labelHead}>
        <span>KT1</span>
        <span>{text.domain.carriage[despatch.carriage]}</span>
        <span>
          {words.bagNumber({ n: String(bag.bagNumber) })}
          {isLast ? ' · F' : ''}
        </span>
      </header>
      <p className={classes.labelTo}>{names[despatch.destination] ?? despatch.destination}</p>
      <p className={classes.labelCode}>{despatch.destination}</p>
      <Barcode value={bag.label} height={14} />
      <footer className={classes.labelFoot}>
        <span>{names[despatch.origin] ?? despatch.origin}</span>
        <span>{bag.receptacle}</span>
        <span>
          {text.common.pieces({ count: String(bag.items) })} · {formatMass(bag.grossGrams)}
        </span>
      </footer>
    </article>
  );
}

function Summary({ despatch, names }: ClosedDespatchProps) {
  const text = useText();
  const words = text.floor.bagging;
  const bags = useQueries({ queries: despatch.closedBags.map((bag) => receptacleQuery(bag.receptacle)) });
  return (
    <section className={classes.summary} aria-label={words.summary}>
      <h3 className={classes.summaryTitle}>{words.summary}</h3>
      <p className={classes.summaryHead}>
        {words.fromTo({
          from: names[despatch.origin] ?? despatch.origin,
          to: names[despatch.destination] ?? despatch.destination,
        })}
        {' · '}
        <Link to="/despatches/$id" params={{ id: despatch.id }}>
          {words.number({ number: String(despatch.number).padStart(4, '0'), year: String(despatch.year) })}
        </Link>
        {' · '}
        {despatch.closedAt === null ? '' : formatMoment(despatch.closedAt)}
      </p>
      <table className={classes.table}>
        <TableHeads heads={words.summaryHeads} />
        <tbody>
          {despatch.closedBags.map((bag, index) => {
            const now = bags[index]?.data?.receptacle;
            const same = now?.despatch === despatch.id ? now : undefined;
            return (
              <tr key={bag.receptacle}>
                <td>{bag.bagNumber}</td>
                <td>{bag.receptacle}</td>
                <td>{same?.seal?.number ?? '–'}</td>
                <td>{bag.items}</td>
                <td>{formatMass(bag.grossGrams)}</td>
                <td className={classes.contents}>{same?.contents.map((line) => line.item).join(', ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={classes.signatures}>
        {words.signatures.map((who) => (
          <p key={who}>{who}</p>
        ))}
      </div>
    </section>
  );
}
