import type { DeliveryTarget } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import type { ItemRow } from '../../../api/answers.ts';
import { bodyQuery } from '../parts/catalogue.ts';
import { useChecks } from '../parts/use-checks.ts';

/**
 * Where the item is to be delivered now (R2.10; 12.5 #52): the rulebook is asked, by calendar and clock, whether the
 * address is the due place; if it is not, the contact that the body named for out of hours is.
 */
export function useDueTarget(item: ItemRow): { readonly target: DeliveryTarget; readonly hint: string } {
  const words = useText().floor.round;
  const { data: body } = useQuery(bodyQuery(item.bound));
  const atAddress = { kind: 'ReportAttempt', inputId: '', item: item.id, target: 'address', reason: 'closed' } as const;
  const breaches = useChecks(new Map([['address', atAddress]])).get('address') ?? [];
  const isOutOfHours = breaches.some(({ code }) => code === 'delivery_must_be_at_due_place');
  const contact = body?.outOfHoursContact;
  if (!isOutOfHours) {
    // A body that named nobody is delivered to at the address, when it opens.
    return { target: 'address', hint: words.inHours };
  }
  return contact === undefined
    ? { target: 'address', hint: words.outOfHoursNobody }
    : { target: 'contact', hint: words.outOfHours({ contact }) };
}
