import type { ItemNow } from '@giaolien/kernel';
import { formatMass, Moment, useText } from '@giaolien/ui';
import type { Names } from '../../api/answers.ts';
import { Facts } from '../../shell/page.tsx';

/** What stands on the cover. Nothing of what is inside: the platform never holds it. */
export function ItemFacts({ item, names }: { readonly item: ItemNow; readonly names: Names }) {
  const text = useText();
  const words = text.views.trace;
  const nameOf = (id: string) => names[id] ?? id;
  const { scope, secrecy, urgency } = item.product;
  const product = [
    text.domain.scope[scope],
    secrecy === null ? text.domain.secrecy.none : `${secrecy} (${text.domain.secrecy[secrecy]})`,
    urgency === 'ordinary' ? undefined : text.domain.urgency[urgency],
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
  const [year, month, day] = item.postingDate.split('-');
  return (
    <Facts
      rows={[
        [words.sender, nameOf(item.sender)],
        [words.recipient, nameOf(item.recipient)],
        item.bound !== item.recipient && [words.bound, nameOf(item.bound)],
        [words.origin, nameOf(item.origin)],
        [words.delivery, nameOf(item.delivery)],
        [words.product, product],
        [words.form, text.domain.itemForm[item.form]],
        [words.mass, formatMass(item.massGrams)],
        [words.postingDate, `${day}/${month}/${year}`],
        [words.acceptedBy, nameOf(item.acceptedBy)],
        [words.payment, text.domain.payment[item.payment]],
        item.screeningRequired && [
          words.screening,
          item.screening === null ? words.screeningNeeded : text.domain.screening[item.screening],
        ],
        item.screeningRequired && [words.disinfected, item.disinfected ? words.disinfected : words.notDisinfected],
        item.namedPersonOnly && [text.domain.recipientPosition['named-person'], words.named],
        item.returnBy !== null && [words.returnBy, <Moment key="at" at={item.returnBy} />],
        item.attempts > 0 && [words.attempts, String(item.attempts)],
        [words.ruleSet, item.ruleSet],
      ]}
    />
  );
}
