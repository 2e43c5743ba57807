import type { Urgency } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { Tooltip } from '@mantine/core';
import { IconBolt, IconClockHour4 } from '@tabler/icons-react';
import classes from './urgency-mark.module.css';

/** Hỏa tốc as a bolt, Hẹn giờ as a clock; nothing for ordinary items. */
export function UrgencyMark({ urgency }: { readonly urgency: Urgency }) {
  const text = useText();
  if (urgency === 'ordinary') return null;
  const words = text.domain.urgency[urgency];
  return (
    <Tooltip label={words}>
      <span className={classes.mark} role="img" aria-label={words}>
        {urgency !== 'timed' && <IconBolt size={15} aria-hidden />}
        {urgency !== 'express' && <IconClockHour4 size={15} aria-hidden />}
      </span>
    </Tooltip>
  );
}
