import type { FacilityKind } from '@giaolien/kernel';
import { foldText, useText } from '@giaolien/ui';
import { useMemo } from 'react';
import type { MapFacility } from '../../api/answers.ts';
import classes from './map.module.css';
import { PanelList } from './panel-list.tsx';
import type { FacilityById } from './trips-geojson.ts';
import type { MapSelection } from './use-map-selection.ts';

interface FacilityListProps {
  readonly facilities: FacilityById;
  readonly q: string;
  readonly selection: MapSelection;
  readonly onHover: (id: string | undefined) => void;
}

const ORDER: Readonly<Record<FacilityKind, number>> = {
  'regional-centre': 0,
  'provincial-office': 1,
  'commune-office': 2,
  'service-point': 3,
};
const COLLATOR = new Intl.Collator('vi');

/** Facilities, the great ones first, found by code or by name with or without diacritics. */
export function FacilityList({ facilities, q, selection, onHover }: FacilityListProps) {
  const text = useText();
  const all = useMemo(() => sorted(facilities), [facilities]);
  const rows = useMemo(() => {
    const wanted = foldText(q.trim());
    return wanted === '' ? all : all.filter(({ key }) => key.includes(wanted));
  }, [all, q]);
  return (
    <PanelList
      label={text.views.map.facilities}
      rows={rows}
      keyOf={({ facility }) => facility.id}
      chosen={selection.facility?.id}
      onChoose={selection.selectFacility}
      onHover={onHover}
      empty={text.views.map.noFacilities}
    >
      {({ facility }) => (
        <>
          <span className={classes.rowHead}>
            <strong className={classes.rowName}>{facility.name}</strong>
            <span className={classes.rowCode}>{facility.id}</span>
          </span>
          <span className={classes.rowFoot}>{text.domain.facilityKind[facility.kind]}</span>
        </>
      )}
    </PanelList>
  );
}

interface Keyed {
  readonly facility: MapFacility;
  readonly key: string;
}

function sorted(facilities: FacilityById): readonly Keyed[] {
  return [...facilities.values()]
    .toSorted((one, other) => ORDER[one.kind] - ORDER[other.kind] || COLLATOR.compare(one.name, other.name))
    .map((facility) => ({ facility, key: foldText(`${facility.name} ${facility.id}`) }));
}
