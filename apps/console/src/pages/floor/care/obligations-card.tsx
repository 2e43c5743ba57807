import { Moment, useNow, useText } from '@giaolien/ui';
import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { ItemTrace } from '../../../api/answers.ts';
import classes from './care.module.css';

type Obligation = ItemTrace['obligations'][number];

/** What must be true before the item's next step, and the clocks that run: the rulebook's own answer. */
export function ObligationsCard({ trace }: { readonly trace: ItemTrace }) {
  const text = useText();
  const words = text.floor.care;
  const now = useNow();
  const steps = [...new Set(trace.obligations.map(({ step }) => step))];
  return (
    <>
      <section className={classes.card} aria-label={words.obligations}>
        <h2 className={classes.heading}>{words.obligations}</h2>
        {steps.length === 0 && <p className={classes.hint}>{words.noObligations}</p>}
        {steps.map((step) => (
          <div key={step}>
            <p className={classes.group}>{text.domain.nextStep[step]}</p>
            <ul className={classes.duties}>
              {trace.obligations
                .filter((obligation) => obligation.step === step)
                .map((obligation) => (
                  <ObligationLine key={obligation.code} obligation={obligation} />
                ))}
            </ul>
          </div>
        ))}
      </section>
      {trace.lapses.length > 0 && (
        <section className={classes.card} aria-label={words.lapses}>
          <h2 className={classes.heading}>{words.lapses}</h2>
          <dl className={classes.clocks}>
            {trace.lapses.map(({ lapse, dueAt }) => (
              <Fragment key={lapse}>
                <dt>{text.domain.lapse[lapse]}</dt>
                <dd data-late={dueAt < now || undefined}>
                  <Moment at={dueAt} show="short" />
                </dd>
              </Fragment>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

/** Not met, the sentence that says what to do; else the rule in a few words. */
function ObligationLine({ obligation: { code, met, sentence } }: { readonly obligation: Obligation }) {
  const text = useText();
  const words = text.floor.care;
  const rules: Readonly<Record<string, string | undefined>> = text.views.item.rules;
  const Sign = met === null ? IconCircleDashed : met ? IconCircleCheck : IconCircleX;
  const state = met === null ? words.atStep : met ? words.met : words.unmet;
  return (
    <li data-met={met === null ? 'open' : String(met)}>
      <Sign size={15} aria-label={state} />
      <span>{met === false ? sentence : (rules[code] ?? sentence)}</span>
    </li>
  );
}
