import type { NextStep } from '@giaolien/kernel';
import { Chip, useText, formatNumber, type Messages } from '@giaolien/ui';
import { IconCheck, IconHelp, IconX } from '@tabler/icons-react';
import type { ItemRow, ItemTrace, ObligationRow } from '../../api/answers.ts';
import classes from '../../parts/detail.module.css';
import { Panel } from '../../shell/page.tsx';
import own from './obligations.module.css';

/** What must be true before the next steps of an item, as the rulebook itself says it. */
export function ObligationsPanel({ trace: { item, obligations } }: { readonly trace: ItemTrace }) {
  const text = useText();
  const words = text.views.item;
  const steps = [...Map.groupBy(obligations, ({ step }) => step)];
  return (
    <Panel title={words.obligations}>
      {steps.length === 0 ? (
        <p className={classes.note}>{words.noObligations[whyNone(item)]}</p>
      ) : (
        steps.map(([step, rows]) => <Step key={step} step={step} rows={rows} />)
      )}
    </Panel>
  );
}

function Step({ step, rows }: { readonly step: NextStep; readonly rows: readonly ObligationRow[] }) {
  const text = useText();
  const words = text.views.item;
  const open = rows.filter(({ met }) => met === false).length;
  return (
    <section className={own.step}>
      <h3 className={own.stepName}>
        {words.step({ step: text.domain.nextStep[step] })}
        <Chip tone={open === 0 ? 'done' : 'warn'}>
          {open === 0 ? words.allMet : words.openCount({ count: formatNumber(open) })}
        </Chip>
      </h3>
      <ul className={own.rows}>
        {rows.map((row) => (
          <Row key={row.code} row={row} />
        ))}
      </ul>
    </section>
  );
}

const SIGNS = { met: IconCheck, open: IconX, depends: IconHelp };

/** Met in a few words; not met with the sentence that says what to do. */
function Row({ row: { code, met, sentence } }: { readonly row: ObligationRow }) {
  const text = useText();
  const kind = met === null ? 'depends' : met ? 'met' : 'open';
  const Sign = SIGNS[kind];
  const short = shortOf(code, text);
  return (
    <li className={own.row} data-kind={kind}>
      <Sign size={16} role="img" aria-label={text.views.item[kind]} />
      <span>
        <span className={own.rule} title={sentence}>
          {short ?? sentence}
        </span>
        {kind === 'open' && short !== undefined && <span className={own.sentence}>{sentence}</span>}
        {kind === 'depends' && <span className={own.sentence}>{text.views.item.depends}</span>}
      </span>
    </li>
  );
}

/** The rule as what holds; undefined for one that this build of the screens does not know. */
function shortOf(code: string, text: Messages): string | undefined {
  return text.views.item.rules[code];
}

/** Why nothing has to be seen to now. */
function whyNone(item: ItemRow): keyof Messages['views']['item']['noObligations'] {
  if (item.endedAt !== null) return 'ended';
  if (item.state === 'missing') return 'missing';
  if (item.container !== null) return 'bagged';
  return item.custodian.kind === 'trip' ? 'carried' : 'none';
}
