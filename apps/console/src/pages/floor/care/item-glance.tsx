import type { ItemNow } from '@giaolien/kernel';
import { formatMass, formatShort, Moment, useNow, useText } from '@giaolien/ui';
import type { Names } from '../../../api/answers.ts';
import { BodyName } from '../../../parts/body-name.tsx';
import { Facts } from '../../../shell/page.tsx';
import { nameOf } from '../parts/item-line.tsx';

/** What a decision about an item wants to know of it. */
export function ItemGlance({ item, names }: { readonly item: ItemNow; readonly names: Names }) {
  const text = useText();
  const control = text.floor.control;
  const delivery = text.floor.delivery;
  const now = useNow();
  const stopped = item.stops.find(({ until }) => until === null);
  return (
    <Facts
      rows={[
        [control.sender, nameOf(names, item.sender)],
        [control.recipient, <BodyName key="recipient" id={item.recipient} names={names} />],
        item.bound !== item.recipient && [delivery.backTo, nameOf(names, item.bound)],
        [control.mass, formatMass(item.massGrams)],
        [control.due, <Moment key="due" at={item.dueAt} />],
        stopped !== undefined && [text.floor.care.act.stop, text.domain.clockStop[stopped.reason]],
        item.suspension !== null && [
          text.floor.care.act.suspend,
          `${text.domain.suspensionGround[item.suspension.ground]} · ${item.suspension.reference}`,
        ],
        item.attempts > 0 && [delivery.attemptsHead, delivery.attempts({ count: String(item.attempts) })],
        item.lastAttempt !== null && [delivery.lastAttempt, text.domain.attemptReason[item.lastAttempt]],
        item.attempts > 0 && [
          delivery.notices,
          item.notices.length === 0 ? delivery.noNotices : item.notices.map((at) => formatShort(at, now)).join(' · '),
        ],
        item.proof !== 'none' && [text.floor.care.act.proof, text.domain.proof[item.proof]],
      ]}
    />
  );
}
