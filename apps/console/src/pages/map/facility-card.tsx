import { Chip, Code, useText } from '@giaolien/ui';
import { CloseButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { MapFacility } from '../../api/answers.ts';
import { PROVINCE_LABELS } from './data/province-labels.ts';
import classes from './map.module.css';

/** The selected facility, with ways to what it holds. */
export function FacilityCard({ facility, onClose }: { readonly facility: MapFacility; readonly onClose: () => void }) {
  const text = useText();
  const province = PROVINCE_LABELS.find(({ code }) => code === facility.province)?.name;
  return (
    <section className={classes.card}>
      <header className={classes.cardHead}>
        <strong>{facility.name}</strong>
        <CloseButton className={classes.cardClose} size="sm" aria-label={text.views.map.unselect} onClick={onClose} />
      </header>
      <div className={classes.cardLine}>
        <Code value={facility.id} copyable />
        <span>{text.domain.facilityKind[facility.kind]}</span>
        {province !== undefined && <span>{province}</span>}
      </div>
      {facility.quality === 'approximate' && <Chip tone="warn">{text.views.map.approximate}</Chip>}
      <nav className={classes.cardLinks}>
        <Link to="/items" search={{ facility: facility.id }}>
          {text.views.map.itemsHere}
        </Link>
        <Link to="/receptacles" search={{ facility: facility.id }}>
          {text.views.map.bagsHere}
        </Link>
        <Link to="/despatches" search={{ facility: facility.id, direction: 'out' }}>
          {text.views.map.despatchesOut}
        </Link>
        <Link to="/despatches" search={{ facility: facility.id, direction: 'in' }}>
          {text.views.map.despatchesIn}
        </Link>
      </nav>
    </section>
  );
}
