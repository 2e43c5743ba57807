import { ITEM_STATES, type ItemState } from '@giaolien/kernel';
import { formatNumber, formatSeconds, useText } from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import type { Overview } from '../../api/answers.ts';
import { overviewQuery } from '../../api/queries.ts';
import { QueryState } from '../../parts/query-state.tsx';
import { Page, Panel } from '../../shell/page.tsx';
import { AttentionTiles } from './attention-tiles.tsx';
import { FactsFeed } from './facts-feed.tsx';
import { Holders } from './holders.tsx';
import { HoursChart } from './hours-chart.tsx';
import classes from './overview.module.css';
import { StateCounts } from './state-counts.tsx';
import { Tile } from './tile.tsx';

/** The network at a glance; every figure leads to the list behind it. */
export function OverviewPage() {
  const text = useText();
  const query = useQuery(overviewQuery);
  const lead =
    query.data === undefined
      ? undefined
      : text.views.overview.lead({
          at: formatSeconds(query.data.at),
          head: formatNumber(query.data.head),
        });
  return (
    <Page title={text.views.overview.title} aside={lead !== undefined && <span className={classes.lead}>{lead}</span>}>
      <QueryState query={query}>{(overview) => <Body overview={overview} />}</QueryState>
    </Page>
  );
}

function Body({ overview }: { readonly overview: Overview }) {
  const text = useText();
  const words = text.views.overview;
  return (
    <div className={classes.body}>
      <div className={classes.tiles} role="group" aria-label={words.flow}>
        <Tile label={words.inNetwork} value={inNetwork(overview)} to="/items" />
        <Tile label={words.acceptedToday} value={overview.acceptedToday} to="/items" search={{ state: 'accepted' }} />
        <Tile
          label={words.deliveredToday}
          value={overview.deliveredToday}
          to="/items"
          search={{ state: 'delivered' }}
        />
        <Tile label={words.dueWithinDay} value={overview.dueWithinDay} to="/items" search={{ clock: 'day' }} />
        <Tile label={words.overdue} value={overview.overdue} to="/items" search={{ clock: 'overdue' }} tone="bad" />
        <Tile label={words.onTheRoad} value={overview.trips['under-way'] ?? 0} to="/map" search={{ list: 'trips' }} />
      </div>
      <AttentionTiles overview={overview} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Panel title={words.hours}>
            <HoursChart hours={overview.hours} />
          </Panel>
          <Panel title={words.items} flush>
            <StateCounts kind="item" counts={overview.items} to="/items" />
          </Panel>
          <div className={classes.pair}>
            <Panel title={words.receptacles} flush>
              <StateCounts kind="receptacle" counts={overview.receptacles} to="/receptacles" />
            </Panel>
            <Panel title={words.despatches} flush>
              <StateCounts kind="despatch" counts={overview.despatches} to="/despatches" />
            </Panel>
            <Panel title={words.handovers} flush>
              <StateCounts kind="handover" counts={overview.handovers} to="/handovers" />
            </Panel>
            <Panel title={words.trips} flush>
              <StateCounts kind="trip" counts={overview.trips} to="/trips" />
            </Panel>
          </div>
        </div>
        <div className={classes.column}>
          <Panel title={words.holders} flush>
            <Holders holders={overview.holders} names={overview.names} />
          </Panel>
          <Panel title={words.newest} flush>
            <FactsFeed names={overview.names} />
          </Panel>
        </div>
      </div>
    </div>
  );
}

/** The states in which nobody in the network answers for an item any more. */
const ENDED: readonly ItemState[] = ['delivered', 'returned', 'cancelled'];

function inNetwork({ items }: Overview): number {
  return ITEM_STATES.filter((state) => !ENDED.includes(state)).reduce((sum, state) => sum + (items[state] ?? 0), 0);
}
