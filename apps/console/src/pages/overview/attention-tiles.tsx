import { useNow, useText } from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import type { IrregularityRow, Overview } from '../../api/answers.ts';
import { casesQuery } from '../../api/case-queries.ts';
import { caseDueAt } from '../irregularities/clocks.ts';
import classes from './overview.module.css';
import { Tile } from './tile.tsx';

/** What somebody must see to now; each figure leads to the list that it counts. */
export function AttentionTiles({ overview: { items, openIrregularities } }: { readonly overview: Overview }) {
  const text = useText();
  const words = text.views.overview;
  const now = useNow();
  const { data } = useQuery(casesQuery({ open: true }));
  const cases = data?.irregularities ?? [];
  const count = (matches: (one: IrregularityRow) => boolean) => cases.filter(matches).length;
  return (
    <div className={classes.tiles} role="group" aria-label={words.attention}>
      <Tile
        label={words.breaches}
        value={count(({ gravity }) => gravity === 'breach')}
        to="/irregularities"
        search={{ gravity: 'breach' }}
        tone="bad"
      />
      <Tile
        label={words.incidents}
        value={count(({ gravity }) => gravity === 'incident')}
        to="/irregularities"
        search={{ gravity: 'incident' }}
        tone="warn"
      />
      <Tile
        label={words.casesLate}
        value={count((one) => (caseDueAt(one) ?? now) < now)}
        to="/irregularities"
        search={{ late: true }}
        tone="bad"
      />
      <Tile
        label={words.secretsReadyLate}
        value={count(({ code }) => code === 'secret-lies-ready')}
        to="/irregularities"
        search={{ lapse: 'secret-lies-ready' }}
        tone="bad"
      />
      <Tile
        label={words.suspended}
        value={items['suspended'] ?? 0}
        to="/items"
        search={{ state: 'suspended' }}
        tone="warn"
      />
      <Tile label={words.openIrregularities} value={openIrregularities} to="/irregularities" />
    </div>
  );
}
