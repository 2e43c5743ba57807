import type { ItemNow } from '@giaolien/kernel';
import { Code, formatMass, Moment, useText } from '@giaolien/ui';
import type { Names } from '../../api/answers.ts';
import { BodyName } from '../../parts/body-name.tsx';
import { Facts } from '../../shell/page.tsx';

/** What stands on the cover. Nothing of what is inside: the platform never holds it. */
export function ItemFacts({ item, names }: { readonly item: ItemNow; readonly names: Names }) {
  const text = useText();
  const words = text.views.trace;
  const own = text.views.item;
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
        [words.recipient, <BodyName key="recipient" id={item.recipient} names={names} />],
        item.bound !== item.recipient && [words.bound, <BodyName key="bound" id={item.bound} names={names} />],
        [words.origin, nameOf(item.origin)],
        [words.delivery, nameOf(item.delivery)],
        [words.product, product],
        [words.form, text.domain.itemForm[item.form]],
        [words.mass, formatMass(item.massGrams)],
        [words.postingDate, `${day}/${month}/${year}`],
        [words.acceptedBy, nameOf(item.acceptedBy)],
        [words.payment, text.domain.payment[item.payment]],
        item.namedPersonOnly && [text.domain.recipientPosition['named-person'], words.named],
        item.returnBy !== null && [words.returnBy, <Moment key="at" at={item.returnBy} />],
        item.agreedAt !== null && [own.agreed, <Moment key="agreed" at={item.agreedAt} />],
        item.directCarriage && [own.direct, own.yes],
        item.guards && [own.guards, own.yes],
        item.remark !== null && [own.remark, item.remark],
        item.request !== null && [own.request, <Code key="request" value={item.request.slice(0, 8)} />],
        [words.ruleSet, item.ruleSet],
      ]}
    />
  );
}
