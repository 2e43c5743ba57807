import { Moment, useText } from '@giaolien/ui';
import type { ItemTrace } from '../../api/answers.ts';
import { Facts, Panel } from '../../shell/page.tsx';

/** What follows later of itself: complaints, unclaimed, the keeping of records. */
export function DeadlinesPanel({ trace: { deadlines } }: { readonly trace: ItemTrace }) {
  const text = useText();
  const words = text.views.item;
  const { retainedUntil, complaintUntil, unclaimedFrom } = deadlines;
  return (
    <Panel title={words.deadlines}>
      <Facts
        rows={[
          complaintUntil.loss !== null && [words.complaintLoss, <Moment key="loss" at={complaintUntil.loss} />],
          complaintUntil.damage !== null && [words.complaintDamage, <Moment key="damage" at={complaintUntil.damage} />],
          unclaimedFrom !== null && [words.unclaimedFrom, <Moment key="unclaimed" at={unclaimedFrom} />],
          [words.retainedUntil, <Moment key="retained" at={retainedUntil} />],
        ]}
      />
    </Panel>
  );
}
