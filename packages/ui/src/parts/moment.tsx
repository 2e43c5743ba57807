import { Tooltip } from '@mantine/core';
import { formatMoment, formatRelative, formatShort } from '../text/format.ts';
import { useText } from '../text/language.tsx';
import { useNow } from './use-now.ts';

interface MomentProps {
  /** UTC milliseconds; null shows a dash. */
  readonly at: number | null | undefined;
  /** `full` dd/MM/yyyy HH:mm · `short` HH:mm today, else with the day · `relative` how long ago. */
  readonly show?: 'full' | 'short' | 'relative';
}

/** A moment in Việt Nam. Whatever it shows, hovering or focusing tells both the moment and its age. */
export function Moment({ at, show = 'full' }: MomentProps) {
  const text = useText();
  const now = useNow();
  if (at === null || at === undefined) return <span aria-label={text.common.none}>–</span>;
  const full = formatMoment(at);
  const relative = formatRelative(at, now, text);
  const shown = { full, short: formatShort(at, now), relative }[show];
  return (
    <Tooltip label={show === 'relative' ? full : `${full} · ${relative}`}>
      <time dateTime={new Date(at).toISOString()}>{shown}</time>
    </Tooltip>
  );
}
