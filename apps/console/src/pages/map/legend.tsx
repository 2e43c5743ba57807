import { formatNumber, useText } from '@giaolien/ui';
import { UnstyledButton, useComputedColorScheme } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import classes from './map.module.css';
import { mapColours, type MapColours } from './style/colours.ts';
import type { FacilityById } from './trips-geojson.ts';

/** What the signs mean. Says plainly when positions are only approximate. */
export function Legend({ facilities }: { readonly facilities: FacilityById }) {
  const text = useText();
  const colours = mapColours(useComputedColorScheme('light'));
  const [open, setOpen] = useState(() => window.innerWidth > 900);
  const approximate = useMemo(
    () => [...facilities.values()].filter(({ quality }) => quality === 'approximate').length,
    [facilities],
  );
  return (
    <section className={classes.legend} aria-label={text.views.map.legend}>
      <UnstyledButton className={classes.legendHead} aria-expanded={open} onClick={() => setOpen(!open)}>
        {text.views.map.legend}
        <IconChevronDown size={14} data-open={open || undefined} aria-hidden />
      </UnstyledButton>
      {open && <Rows colours={colours} />}
      {open && approximate > 0 && (
        <p className={classes.legendNote}>
          {text.views.map.approximateNote({ count: formatNumber(approximate), all: formatNumber(facilities.size) })}
        </p>
      )}
    </section>
  );
}

function Rows({ colours }: { readonly colours: MapColours }) {
  const text = useText();
  const { centre, office, point, trip, tripStale } = colours;
  const rows = [
    [
      <circle key="s" cx="9" cy="9" r="5.5" fill={centre} stroke={office} strokeWidth="2.5" />,
      text.domain.facilityKind['regional-centre'],
    ],
    [<circle key="s" cx="9" cy="9" r="4.5" fill={office} />, text.domain.facilityKind['provincial-office']],
    [
      <circle key="s" cx="9" cy="9" r="3" fill={point} />,
      `${text.domain.facilityKind['commune-office']}, ${text.domain.facilityKind['service-point'].toLowerCase()}`,
    ],
    [<circle key="s" cx="9" cy="9" r="4" fill="none" stroke={point} strokeWidth="1.6" />, text.views.map.approximate],
    [<path key="s" d="M9 2 14 15 9 12.5 4 15Z" fill={trip} />, text.views.map.fresh],
    [
      <rect key="s" x="4.5" y="4.5" width="9" height="9" rx="2" fill="none" stroke={trip} strokeWidth="2" />,
      text.views.map.standing,
    ],
    [
      <path key="s" d="M9 2 14 15 9 12.5 4 15Z" fill="none" stroke={tripStale} strokeWidth="1.5" />,
      text.views.map.stale,
    ],
    [
      <circle key="s" cx="9" cy="9" r="6" fill="none" stroke={tripStale} strokeWidth="1.5" strokeDasharray="2.5 2" />,
      text.views.map.lost,
    ],
  ] as const;
  return (
    <ul className={classes.legendRows}>
      {rows.map(([sign, words]) => (
        <li key={words}>
          <svg width="18" height="18" aria-hidden>
            {sign}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
