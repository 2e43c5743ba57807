import type { Instant, QualificationKind, Role } from '@giaolien/kernel';
import { formatDate, useText } from '@giaolien/ui';
import type { Held } from '@giaolien/wire';
import { isNeeded } from '../expiry.ts';
import { tellingPeriod } from './lanes.ts';
import { stretchAround } from './validity.ts';
import { ValidityTrack } from './validity-track.tsx';

interface StripProps {
  readonly kind: QualificationKind;
  readonly held: readonly Held[];
  readonly roles: readonly Role[];
  readonly now: Instant;
}

/** One qualification on a line of time, half a year back and a year and a half ahead. A list is then read as a picture. */
export function Strip({ kind, held, roles, now }: StripProps) {
  const text = useText();
  const what = text.staff.endingKind[kind];
  const periods = held.filter((one) => one.kind === kind);
  const telling = tellingPeriod(periods, now);
  const lacking = telling === undefined && isNeeded(kind, roles);
  if (telling === undefined && !lacking) return null;
  const said =
    telling === undefined
      ? text.staff.list.never({ what })
      : `${what}: ${formatDate(telling.from)} – ${formatDate(telling.until - 1)}`;
  return (
    <span role="img" aria-label={said} title={said}>
      <ValidityTrack periods={periods} stretch={stretchAround(now)} now={now} lacking={lacking} />
    </span>
  );
}
