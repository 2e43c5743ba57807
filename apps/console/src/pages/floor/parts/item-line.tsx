import { Chip, Code, SecrecyBadge, useText } from '@giaolien/ui';
import { IconClock, IconFlame } from '@tabler/icons-react';
import type { ItemRow, Names } from '../../../api/answers.ts';

/** Number, class and urgency of an item on one line. */
export function ItemTitle({ item }: { readonly item: ItemRow }) {
  return (
    <>
      <Code value={item.id} />
      <SecrecyBadge secrecy={item.product.secrecy} />
      <UrgencyChip urgency={item.product.urgency} />
    </>
  );
}

/** Hỏa tốc and Hẹn giờ stand out; ordinary mail shows nothing. */
export function UrgencyChip({ urgency }: { readonly urgency: ItemRow['product']['urgency'] }) {
  const text = useText();
  if (urgency === 'ordinary') return null;
  const Sign = urgency === 'timed' ? IconClock : IconFlame;
  return (
    <Chip tone="warn" icon={<Sign size={12} aria-hidden />}>
      {text.domain.urgency[urgency]}
    </Chip>
  );
}

/** The display name of an id, or the id where the answer gave none. */
export function nameOf(names: Names, id: string): string {
  return names[id] ?? id;
}
