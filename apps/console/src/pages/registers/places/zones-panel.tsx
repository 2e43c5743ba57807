import { EmptyState, formatSpan, useNow, useText } from '@giaolien/ui';
import type { Place, Zone, ZoneKind } from '@giaolien/wire';
import { ActionIcon, Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArchive,
  IconBuildingStore,
  IconBuildingWarehouse,
  IconCar,
  IconDots,
  IconLockCheck,
  IconLockX,
  IconMailbox,
  IconMap2,
  IconPencil,
  IconPlus,
  IconScan,
  IconShieldLock,
  IconUser,
  IconUserCheck,
  IconVideo,
  IconVideoOff,
  type Icon,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Panel } from '../../../shell/page.tsx';
import { clockOf } from '../rosters/week.ts';
import { alarmSentence } from './alarms.ts';
import { ZoneForm } from './zone-form.tsx';
import classes from './places.module.css';

const SIGNS: Readonly<Record<ZoneKind, Icon>> = {
  counter: IconBuildingStore,
  processing: IconMailbox,
  'secret-sorting': IconShieldLock,
  store: IconArchive,
  'x-ray': IconScan,
  yard: IconCar,
  other: IconDots,
};

/** The zones as a plan of tiles: hours, cameras, doors, who is inside, and what is alarming. */
export function ZonesPanel({ place }: { readonly place: Place }) {
  const text = useText();
  const words = text.places.zones;
  const [edited, setEdited] = useState<Zone | 'new'>();
  return (
    <Panel
      title={words.title}
      aside={
        place.may.keep && (
          <Button variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => setEdited('new')}>
            {words.add}
          </Button>
        )
      }
    >
      {place.zones.length === 0 ? (
        <EmptyState icon={IconMap2} title={words.none}>
          {place.may.keep && words.noneHint}
        </EmptyState>
      ) : (
        <ul className={classes.plan}>
          {place.zones.map((zone) => (
            <ZoneTile
              key={zone.id}
              zone={zone}
              place={place}
              onEdit={place.may.keep ? () => setEdited(zone) : undefined}
            />
          ))}
        </ul>
      )}
      {edited !== undefined && (
        <ZoneForm place={place} zone={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Panel>
  );
}

interface ZoneTileProps {
  readonly zone: Zone;
  readonly place: Place;
  readonly onEdit: (() => void) | undefined;
}

function ZoneTile({ zone, place, onEdit }: ZoneTileProps) {
  const text = useText();
  const words = text.places.zones;
  const Sign = SIGNS[zone.kind] ?? IconBuildingWarehouse;
  const alarms = place.alarms.filter((alarm) => alarm.zone === zone.id);
  const inside = place.inside.filter((entry) => entry.zone === zone.id).length;
  return (
    <li className={classes.zone} data-alarm={alarms.length > 0 || undefined}>
      <div className={classes.zoneHead}>
        <Sign size={20} stroke={1.6} aria-hidden />
        <div className={classes.zoneWords}>
          <h3 className={classes.zoneName}>{zone.name}</h3>
          <span className={classes.dim}>
            {text.places.zoneKind[zone.kind]} · {hoursOf(zone, words)}
          </span>
        </div>
        {onEdit !== undefined && (
          <ActionIcon variant="subtle" size="sm" aria-label={words.edit({ zone: zone.name })} onClick={onEdit}>
            <IconPencil size={14} />
          </ActionIcon>
        )}
      </div>
      <ul className={classes.marks}>
        <CameraMark zone={zone} place={place} />
        {zone.needsEntryControl && (
          <Mark icon={zone.entryControlWorking ? IconLockCheck : IconLockX} bad={!zone.entryControlWorking}>
            {zone.entryControlWorking ? words.entryWorks : words.entryBroken}
          </Mark>
        )}
        {zone.needsAttendance && <Mark icon={IconUserCheck}>{words.attended}</Mark>}
        <Mark icon={IconUser}>{inside === 0 ? words.empty : words.insideNow({ count: String(inside) })}</Mark>
      </ul>
      <Alarms alarms={alarms} names={place.names} />
    </li>
  );
}

function CameraMark({ zone, place }: Omit<ZoneTileProps, 'onEdit'>) {
  const text = useText();
  const words = text.places.zones;
  const cameras = place.cameras.filter((camera) => camera.zone === zone.id);
  const working = cameras.filter((camera) => camera.working).length;
  if (cameras.length === 0) {
    return (
      <Mark icon={IconVideoOff} bad={zone.needsCamera}>
        {zone.needsCamera ? words.noCamera : words.noneNeeded}
      </Mark>
    );
  }
  return (
    <Mark icon={working < cameras.length ? IconVideoOff : IconVideo} bad={working < cameras.length}>
      {words.cameras({ working: String(working), all: String(cameras.length) })}
    </Mark>
  );
}

interface MarkProps {
  readonly icon: Icon;
  readonly bad?: boolean;
  readonly children: ReactNode;
}

function Mark({ icon: Sign, bad = false, children }: MarkProps) {
  return (
    <li className={classes.mark} data-bad={bad || undefined}>
      <Sign size={14} aria-hidden />
      {children}
    </li>
  );
}

function Alarms({ alarms, names }: { readonly alarms: Place['alarms']; readonly names: Place['names'] }) {
  const text = useText();
  const now = useNow();
  if (alarms.length === 0) return null;
  return (
    <ul className={classes.alarms}>
      {alarms.map((alarm) => (
        <li key={alarm.id}>
          <IconAlertTriangle size={14} aria-hidden />
          <span>
            {alarmSentence(alarm, names, text)}{' '}
            <span className={classes.since}>
              {text.places.alarmSaid.since({ span: formatSpan(now - alarm.since, text) })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function hoursOf({ opensMinute, closesMinute }: Zone, words: ReturnType<typeof useText>['places']['zones']): string {
  if (opensMinute === null || closesMinute === null) return words.always;
  return words.hours({ opens: clockOf(opensMinute), closes: closesMinute === 1440 ? '24:00' : clockOf(closesMinute) });
}
