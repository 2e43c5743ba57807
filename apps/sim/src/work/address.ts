import type { AttemptReason, Body, Instant, RecipientPosition } from '@giaolien/kernel';
import type { ItemRow } from '@giaolien/wire';
import type { Draft } from './act.ts';
import { representativeOf, targetOf } from './law.ts';
import { chanceIn, goesWrong, type Setting } from './setting.ts';
import { signatoryName } from './signatory.ts';

/** How often nobody takes it. */
const FAILED_ATTEMPT = 0.07;

/**
 * True when a courier may set out with the item now: somebody is there, at the address or at the contact out of hours.
 * An ordinary item for a body that named no contact waits for its next opening; a secret does not lie (12.5 #51).
 */
export function isAwaited(setting: Setting, item: ItemRow, now: Instant): boolean {
  const body = setting.chart.network.findBody(item.bound);
  return body === undefined || item.product.secrecy !== null || targetOf(setting, body, item, now).from <= now;
}

/** Báo phát: what happens at the address, `at` being the moment when the courier stands there. */
export function outcomeOf(setting: Setting, item: ItemRow, at: Instant): readonly Draft[] {
  const body = setting.chart.network.findBody(item.bound);
  if (body === undefined) return [];
  const { target, from } = targetOf(setting, body, item, at);
  const isClosed = from > at;
  const fails = goesWrong(setting, FAILED_ATTEMPT, 'attempt', item.id, item.attempts);
  // An attempt that finds nobody counts only while somebody ought to be there; a way back is agreed by telephone.
  if (fails && !item.returning && !isClosed) return attempted(setting, item, target);
  return delivered(setting, item, body, at, target);
}

function attempted(setting: Setting, item: ItemRow, target: 'address' | 'contact'): readonly Draft[] {
  const chance = chanceIn(setting, 'address', item.id, item.attempts, String(item.returning));
  const reason = chance.weighted<AttemptReason>([
    ['closed', 55],
    ['did-not-collect', 20],
    ['not-found', 8],
    ['moved', 7],
    ['refused', 7],
    ['address-wrong', 3],
  ]);
  const refusal = reason === 'refused' ? { refusal: { refuserName: signatoryName(chance), stamped: true } } : {};
  const attempt: Draft = { kind: 'ReportAttempt', item: item.id, target, reason, ...refusal };
  const isInvited = reason === 'closed' || reason === 'did-not-collect';
  return isInvited ? [attempt, { kind: 'ReportNotice', item: item.id }] : [attempt];
}

/** Signed for by somebody of the body; a secret by the person whom it has authorised, and by nobody else (R3.04). */
function delivered(
  setting: Setting,
  item: ItemRow,
  body: Body,
  at: Instant,
  target: 'address' | 'contact',
): readonly Draft[] {
  const chance = chanceIn(setting, 'address', item.id, item.attempts, String(item.returning));
  const isSecret = item.product.secrecy !== null;
  const authorised = isSecret ? representativeOf(setting, body.id, at) : undefined;
  const position = positionOf(item, target, () =>
    chance.weighted<RecipientPosition>([
      ['clerk', 94],
      ['head', 4],
      ['other', 2],
    ]),
  );
  const name = signatoryName(chance);
  return [
    {
      kind: 'ReportDelivery',
      item: item.id,
      target,
      position,
      ...(authorised === undefined ? {} : { receivedBy: authorised.id }),
      recipientName: authorised?.name ?? name,
      coverIntact: true,
    },
  ];
}

function positionOf(
  item: ItemRow,
  target: 'address' | 'contact',
  atTheDesk: () => RecipientPosition,
): RecipientPosition {
  if (item.namedPersonOnly) return 'named-person';
  return target === 'contact' ? 'duty-contact' : atTheDesk();
}
