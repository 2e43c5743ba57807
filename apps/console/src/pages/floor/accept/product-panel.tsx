import { minuteOfDay, type Event, type Facility } from '@giaolien/kernel';
import { formatMoment, SecrecyBadge, useNow, useText } from '@giaolien/ui';
import { UrgencyChip } from '../parts/item-line.tsx';
import type { AcceptDraft } from './accept-draft.ts';
import classes from './accept.module.css';

interface ProductPanelProps {
  readonly draft: AcceptDraft;
  readonly preview: Extract<Event, { type: 'ItemAccepted' }> | undefined;
  readonly here: Facility | undefined;
}

/** Scope, promise and payment of the slip: computed, never typed (12.2 #13, #18). */
export function ProductPanel({ draft, preview, here }: ProductPanelProps) {
  const text = useText();
  const words = text.floor.accept.product;
  const scope = preview?.product.scope ?? scopeOf(draft, here);
  return (
    <section className={classes.product} aria-label={words.title}>
      <h2 className={classes.productTitle}>{words.title}</h2>
      <p className={classes.scope}>{scope === undefined ? '–' : text.domain.scope[scope]}</p>
      <div className={classes.marks}>
        <span>{text.domain.itemForm[draft.form]}</span>
        <SecrecyBadge secrecy={draft.secrecy === 'none' ? null : draft.secrecy} withWords />
        <UrgencyChip urgency={draft.urgency} />
      </div>
      <dl className={classes.promise}>
        <dt>{words.due}</dt>
        <dd>{preview?.dueAt === undefined ? <Later /> : formatMoment(preview.dueAt)}</dd>
        <dt>{words.payment}</dt>
        <dd>{preview === undefined ? <Later /> : text.domain.payment[preview.payment]}</dd>
      </dl>
      {here !== undefined && <CutOff minute={here.cutOffMinute} />}
    </section>
  );
}

/** Known as soon as the slip is complete. */
function Later() {
  const text = useText();
  return <span className={classes.later}>{text.floor.accept.product.afterCheck}</span>;
}

/** J is today until the office's last acceptance (R2.15). */
function CutOff({ minute }: { readonly minute: number }) {
  const text = useText();
  const past = minuteOfDay(useNow()) > minute;
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return (
    <p className={classes.cutOff} data-past={past || undefined}>
      {past ? text.floor.accept.product.pastCutOff({ clock }) : text.floor.accept.product.cutOff({ clock })}
    </p>
  );
}

function scopeOf(draft: AcceptDraft, here: Facility | undefined) {
  if (draft.recipient === null || here === undefined) return undefined;
  return draft.recipient.province === here.province ? 'intra-province' : 'inter-province';
}
