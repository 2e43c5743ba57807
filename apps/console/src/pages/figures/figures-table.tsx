import type { Figures } from '@giaolien/kernel';
import { formatNumber, useText } from '@giaolien/ui';
import type { FigureTable } from '@giaolien/wire';
import { useState } from 'react';
import classes from './figures.module.css';
import { isQuality, sortedBy, type Order } from './figure-order.ts';
import { QUALITIES, qualityOf, shareOf, STANDINGS, wordOfRow, type Quality } from './figure-words.ts';

/** A line for each office, product or day, and the totals; every count is drawn as well. A head sorts by its column. */
export function FiguresTable({ table }: { readonly table: FigureTable }) {
  const text = useText();
  const { rows, total, by } = table;
  const [order, setOrder] = useState<Order>('given');
  const most = Math.max(1, ...rows.map(({ figures }) => figures.accepted));
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <Heads by={by} order={order} onOrder={setOrder} />
        <tbody>
          {sortedBy(order, rows).map((row) => (
            <tr key={row.key}>
              <th scope="row" className={classes.name}>
                {wordOfRow(row, by, text)}
                {by === 'office' && <span className={classes.code}>{row.key}</span>}
              </th>
              <Cells figures={row.figures} most={most} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={classes.name}>
              {text.figures.total}
            </th>
            <Cells figures={total} most={total.accepted} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

interface HeadsProps {
  readonly by: FigureTable['by'];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

function Heads({ by, order, onOrder }: HeadsProps) {
  const words = useText().figures;
  const sorter = (column: Order, word: string) => (
    <button type="button" className={classes.sorter} onClick={() => onOrder(order === column ? 'given' : column)}>
      {word}
    </button>
  );
  const sortOf = (column: Order) => (order !== column ? undefined : isQuality(column) ? 'ascending' : 'descending');
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className={classes.name}>
          {sorter('given', words.key[by])}
        </th>
        <th scope="col" rowSpan={2} className={classes.wide} aria-sort={sortOf('accepted')}>
          {sorter('accepted', words.accepted)}
        </th>
        <th scope="colgroup" colSpan={QUALITIES.length} className={classes.group} title={words.qualityHint}>
          {words.qualities}
        </th>
        <th scope="colgroup" colSpan={STANDINGS.length} className={classes.group}>
          {words.standings}
        </th>
      </tr>
      <tr>
        {QUALITIES.map((quality) => (
          <th key={quality} scope="col" className={classes.wide} aria-sort={sortOf(quality)}>
            {sorter(quality, words.quality[quality])}
          </th>
        ))}
        {STANDINGS.map((standing) => (
          <th key={standing} scope="col" aria-sort={sortOf(standing)}>
            {sorter(standing, words.standing[standing])}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cells({ figures, most }: { readonly figures: Figures; readonly most: number }) {
  return (
    <>
      <td>
        <Count count={figures.accepted} of={most} />
      </td>
      {QUALITIES.map((quality) => (
        <td key={quality}>
          <Share figures={figures} quality={quality} />
        </td>
      ))}
      {STANDINGS.map((standing) => (
        <td key={standing} data-standing={standing}>
          <Count count={figures[standing]} of={figures.accepted} />
        </td>
      ))}
    </>
  );
}

/** A count, and under it as a part of `of`. */
function Count({ count, of }: { readonly count: number; readonly of: number }) {
  if (count === 0) return <span className={classes.none}>–</span>;
  return (
    <>
      {formatNumber(count)}
      <Bar parts={[{ part: count / Math.max(1, of), tone: 'count' }]} />
    </>
  );
}

/** How many of the promises that were kept or missed were kept; a dash while none was. */
function Share({ figures, quality }: { readonly figures: Figures; readonly quality: Quality }) {
  const words = useText().figures;
  const { kept, missed } = qualityOf(figures, quality);
  const share = shareOf(figures, quality);
  const all = kept + missed;
  if (share === null) return <span className={classes.none}>–</span>;
  const told = words.keptOf({ kept: formatNumber(kept), all: formatNumber(all) });
  return (
    <span title={told}>
      {/* Rounded down: what was missed once is not a hundred percent. */}
      {formatNumber(Math.floor(share * 1000) / 10)}%<span className={classes.of}>{told}</span>
      <Bar
        parts={[
          { part: share, tone: 'kept' },
          { part: 1 - share, tone: 'missed' },
        ]}
      />
    </span>
  );
}

interface BarProps {
  readonly parts: readonly { readonly part: number; readonly tone: 'count' | 'kept' | 'missed' }[];
}

/** Parts of the whole width, one after another; the digits beside them say the same. */
function Bar({ parts }: BarProps) {
  const places = parts.map((_, index) => parts.slice(0, index).reduce((sum, { part }) => sum + part, 0));
  return (
    <svg className={classes.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
      {parts.map(({ part, tone }, index) => (
        <rect key={tone} data-tone={tone} x={(places[index] ?? 0) * 100} width={part * 100} height="4" />
      ))}
    </svg>
  );
}
