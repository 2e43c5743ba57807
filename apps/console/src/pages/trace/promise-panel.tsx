import { Chip, Moment, useText, type Tone } from '@giaolien/ui';
import type { ItemTrace, LegRow, Names } from '../../api/answers.ts';
import { Facts, Panel } from '../../shell/page.tsx';
import own from './clocks.module.css';

type Result = NonNullable<LegRow['result']>;
type Way = 'asPromised' | 'withStops' | 'withExclusions';

const TONES: Readonly<Record<Result['asPromised']['verdict'], Tone>> = { running: 'calm', kept: 'done', missed: 'bad' };

/** What became of the promise on each way: as promised, and where they differ with stops and less force majeure. */
export function PromisePanel({ trace: { promise, names } }: { readonly trace: ItemTrace }) {
  const text = useText();
  const told = promise.flatMap(({ result }) => (result === null ? [] : waysOf(result)));
  // One way whose result is the same however it is counted stands in the card above already.
  if (promise.length < 2 && told.length < 2) return null;
  return (
    <Panel title={text.views.item.promise}>
      {promise.map((leg) => (
        <Leg key={leg.from} leg={leg} names={names} />
      ))}
    </Panel>
  );
}

function Leg({ leg: { body, result }, names }: { readonly leg: LegRow; readonly names: Names }) {
  const text = useText();
  const words = text.views.item;
  return (
    <section className={own.leg}>
      <h3 className={own.legName}>{words.leg({ body: names[body] ?? body })}</h3>
      {result === null ? (
        words.nothingPromised
      ) : (
        <Facts
          rows={waysOf(result).map((way) => [
            words.outcome[way],
            <span key={way} className={own.outcome}>
              <Moment at={result[way].dueAt} show="short" />
              <Chip tone={TONES[result[way].verdict]}>{words.verdict[result[way].verdict]}</Chip>
            </span>,
          ])}
        />
      )}
    </section>
  );
}

/** The ways of counting that say something of their own. */
function waysOf({ asPromised, withStops, withExclusions }: Result): readonly Way[] {
  return [
    'asPromised',
    ...(withStops.dueAt === asPromised.dueAt ? [] : (['withStops'] as const)),
    ...(withExclusions.dueAt === withStops.dueAt ? [] : (['withExclusions'] as const)),
  ];
}
