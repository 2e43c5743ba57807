import type { Treatment } from '@giaolien/kernel';
import { Chip, Moment, useText } from '@giaolien/ui';
import type { ReactNode } from 'react';
import type { ItemTrace, Names } from '../../api/answers.ts';
import classes from '../../parts/detail.module.css';
import { Facts, Panel } from '../../shell/page.tsx';
import own from './clocks.module.css';

/** X-ray and disinfection; not there where neither is asked for nor done (R1.50). */
export function TreatmentsPanel({ trace: { item, screeningPlaces, names } }: { readonly trace: ItemTrace }) {
  const text = useText();
  const words = text.views.item;
  const { screening, disinfection, screeningRequired } = item;
  if (!screeningRequired && screening === null && disinfection === null) return null;
  return (
    <Panel title={words.treatments}>
      <Facts
        rows={[
          [
            words.screening,
            <Shown key="screening" treatment={screening} required={screeningRequired} names={names}>
              {screening !== null && (
                <Chip tone={screening.result === 'passed' ? 'done' : 'bad'}>
                  {text.domain.screening[screening.result]}
                </Chip>
              )}
            </Shown>,
          ],
          [
            words.disinfection,
            <Shown key="disinfection" treatment={disinfection} required={screeningRequired} names={names} />,
          ],
          screeningPlaces !== null && [words.places, <Places key="places" places={screeningPlaces} names={names} />],
        ]}
      />
    </Panel>
  );
}

/** The machines that work for it, the nearest first; whoever stands before a broken one sees where to go. */
function Places({
  places,
  names,
}: {
  readonly places: NonNullable<ItemTrace['screeningPlaces']>;
  readonly names: Names;
}) {
  const text = useText();
  const words = text.views.item;
  const [nearest, ...others] = places;
  if (nearest === undefined) return <Chip tone="bad">{words.noPlace}</Chip>;
  return (
    <div className={own.treatment}>
      {[nearest, ...others.slice(0, 2)].map(({ facility, machine, reason }) => (
        <span key={machine}>
          {names[machine] ?? machine} · {names[facility] ?? facility} ({words.placeReason[reason]})
        </span>
      ))}
    </div>
  );
}

interface ShownProps {
  readonly treatment: Treatment | null;
  readonly required: boolean;
  readonly names: Names;
  readonly children?: ReactNode;
}

function Shown({ treatment, required, names, children }: ShownProps) {
  const text = useText();
  const words = text.views.item;
  if (treatment === null) {
    return required ? (
      <Chip tone="warn">{words.missingTreatment}</Chip>
    ) : (
      <span className={classes.dim}>{words.notRequired}</span>
    );
  }
  const { at, by, machine, counts, receptacle } = treatment;
  return (
    <div className={own.treatment}>
      <span className={classes.marks}>
        {children}
        <Chip tone={counts ? 'done' : 'bad'}>{counts ? words.counts : words.countsNot}</Chip>
      </span>
      <span>
        <Moment at={at} show="short" /> · {names[machine] ?? machine} · {names[by] ?? by}
        {receptacle !== null && ` · ${words.insideBag({ bag: receptacle })}`}
      </span>
    </div>
  );
}
