import type { Event } from '@giaolien/kernel';
import { formatNumber, type Messages } from '@giaolien/ui';
import type { Names } from '../api/answers.ts';
import { custodianName } from '../parts/custodian-link.tsx';

/** What happened, in one line for a person. Names come from the answer that holds the event. */
export function eventWords(event: Event, names: Names, text: Messages): string {
  const words = text.views.event;
  const { domain } = text;
  const nameOf = (id: string) => names[id] ?? id;
  switch (event.type) {
    case 'ItemAccepted':
    case 'ItemControlled':
    case 'ItemDisinfected':
    case 'ReceptacleRegistered':
    case 'HandoverGiven':
    case 'TripPlanned':
    case 'DepartureAuthorised':
    case 'ReturnApproved':
    case 'ItemFound':
    case 'IrregularityRaised':
      return words[event.type];
    case 'AcceptanceCancelled':
      return words.AcceptanceCancelled({ reason: domain.cancelReason[event.reason] });
    case 'ItemScreened':
      return words.ItemScreened({ result: domain.screening[event.result] });
    case 'DespatchOpened':
      return words.DespatchOpened({ to: nameOf(event.destination) });
    case 'ReceptacleAdded':
      return words.ReceptacleAdded({ bag: event.receptacle });
    case 'ItemsPacked':
      return words.ItemsPacked({ bag: event.receptacle, count: formatNumber(event.lines.length) });
    case 'ItemUnpacked':
      return words.ItemUnpacked({ bag: event.receptacle });
    case 'ReceptacleSealed':
      return words.ReceptacleSealed({ bag: event.receptacle, seal: event.sealNumber });
    case 'DespatchClosed':
      return words.DespatchClosed({ count: formatNumber(event.bags.length) });
    case 'ReceptacleOpened':
      return openingWords(event, text);
    case 'HandoverListDrawn':
      return words.HandoverListDrawn({
        form: domain.handoverForm[event.form],
        to: custodianName(event.receiver, names),
      });
    case 'HandoverListCancelled':
      return words.HandoverListCancelled({ form: event.lines.length > 0 ? domain.handoverForm.BD10 : '' });
    case 'HandoverCompleted':
      return words.HandoverCompleted({ form: domain.handoverForm[event.form] });
    case 'TripDeparted':
      return words.TripDeparted({ at: nameOf(event.facility) });
    case 'TripArrived':
      return words.TripArrived({ at: nameOf(event.facility) });
    case 'ItemDelivered':
      return withCover(words.ItemDelivered({ position: domain.recipientPosition[event.position] }), event, text);
    case 'ItemReturned':
      return withCover(words.ItemReturned({ position: domain.recipientPosition[event.position] }), event, text);
    case 'DeliveryAttempted':
      return words.DeliveryAttempted({ reason: domain.attemptReason[event.reason] });
    case 'IrregularityClosed':
      return words.IrregularityClosed({ finding: domain.finding[event.finding] });
  }
  // A newer server may know more kinds of event than this build of the screens.
  return words.unknown({ type: (event as Event).type });
}

function openingWords(event: Extract<Event, { type: 'ReceptacleOpened' }>, text: Messages): string {
  const { event: words } = text.views;
  const parts = [
    words.ReceptacleOpened({ bag: event.receptacle, seal: text.domain.sealState[event.sealState].toLowerCase() }),
    event.missing.length > 0 && words.missing({ count: formatNumber(event.missing.length) }),
    event.excess.length > 0 && words.excess({ count: formatNumber(event.excess.length) }),
  ];
  return parts.filter((part) => part !== false).join(', ');
}

function withCover(words: string, event: { readonly coverIntact: boolean }, text: Messages): string {
  return event.coverIntact ? words : `${words}, ${text.views.event.coverTorn}`;
}
