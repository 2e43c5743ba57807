import { Chip, Moment, useText } from '@giaolien/ui';
import type { Camera, Place } from '@giaolien/wire';
import { ActionIcon, Button, NumberInput, Select, TextInput, VisuallyHidden } from '@mantine/core';
import { IconPencil, IconPlus, IconVideo, IconVideoOff } from '@tabler/icons-react';
import { useState } from 'react';
import columns from '../../../parts/detail.module.css';
import { Panel } from '../../../shell/page.tsx';
import { useKeep, type Change } from '../parts/use-keep.tsx';
import panels from '../staff/panels.module.css';
import { RecordModal } from './record-modal.tsx';

/** Every camera with its state; one press reports that it went down or works again. */
export function CamerasPanel({ place }: { readonly place: Place }) {
  const text = useText();
  const words = text.places.cameras;
  const [edited, setEdited] = useState<Camera | 'new'>();
  return (
    <Panel
      flush
      title={words.title}
      aside={
        place.may.keep &&
        place.zones.length > 0 && (
          <Button variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => setEdited('new')}>
            {words.add}
          </Button>
        )
      }
    >
      {place.cameras.length === 0 ? (
        <p className={panels.none}>{words.none}</p>
      ) : (
        <CameraTable place={place} onEdit={setEdited} />
      )}
      {edited !== undefined && (
        <CameraForm place={place} camera={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Panel>
  );
}

interface CameraTableProps {
  readonly place: Place;
  readonly onEdit: (camera: Camera) => void;
}

function CameraTable({ place, onEdit }: CameraTableProps) {
  const text = useText();
  const words = text.places.cameras;
  const zones = new Map(place.zones.map(({ id, name }) => [id, name] as const));
  // What is down stands first.
  const cameras = place.cameras.toSorted((one, other) => Number(one.working) - Number(other.working));
  return (
    <div className={columns.scroll}>
      <table className={columns.table}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.zone}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.retention}</th>
            {place.may.keep && (
              <th scope="col">
                <VisuallyHidden>{text.staff.edit}</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {cameras.map((camera) => (
            <tr key={camera.id}>
              <td>
                <strong>{camera.name}</strong>
              </td>
              <td>{zones.get(camera.zone) ?? camera.zone}</td>
              <td>
                <CameraState camera={camera} />
              </td>
              <td>
                <Moment at={camera.since} show="short" />
              </td>
              <td>{camera.retentionDays}</td>
              {place.may.keep && (
                <td>
                  <CameraActs place={place} camera={camera} onEdit={() => onEdit(camera)} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CameraState({ camera: { working } }: { readonly camera: Camera }) {
  const text = useText();
  const words = text.places.cameras;
  return working ? (
    <Chip tone="done" icon={<IconVideo size={13} aria-hidden />}>
      {words.works}
    </Chip>
  ) : (
    <Chip tone="bad" icon={<IconVideoOff size={13} aria-hidden />}>
      {words.down}
    </Chip>
  );
}

interface CameraActsProps {
  readonly place: Place;
  readonly camera: Camera;
  readonly onEdit: () => void;
}

function CameraActs({ place, camera, onEdit }: CameraActsProps) {
  const text = useText();
  const words = text.places.cameras;
  const keep = useKeep({ kinds: ['places'] });
  return (
    <span className={panels.line}>
      <Button
        variant="subtle"
        size="compact-xs"
        loading={keep.isPending}
        onClick={() => keep.mutate(reporting(place.facility, camera, !camera.working, camera.version, words))}
      >
        {camera.working ? words.reportDown : words.reportWorks}
      </Button>
      <ActionIcon variant="subtle" size="sm" aria-label={`${text.staff.edit} ${camera.name}`} onClick={onEdit}>
        <IconPencil size={14} />
      </ActionIcon>
    </span>
  );
}

type Words = ReturnType<typeof useText>['places']['cameras'];

function reporting(facility: string, camera: Camera, working: boolean, version: number, words: Words): Change {
  const { id, zone, name, retentionDays } = camera;
  return {
    path: `/places/${facility}/cameras`,
    body: { id, version, zone, name, working, since: Date.now(), retentionDays },
    done: working ? words.reportedWorks({ camera: name }) : words.reportedDown({ camera: name }),
    undo: () => ({
      path: `/places/${facility}/cameras`,
      body: { id, version: version + 1, zone, name, working: camera.working, since: camera.since, retentionDays },
      done: words.saved({ camera: name }),
    }),
  };
}

interface CameraFormProps {
  readonly place: Place;
  readonly camera: Camera | undefined;
  readonly onClose: () => void;
}

function CameraForm({ place, camera, onClose }: CameraFormProps) {
  const text = useText();
  const words = text.places.cameras;
  const [name, setName] = useState(camera?.name ?? '');
  const [zone, setZone] = useState(camera?.zone ?? place.zones[0]?.id ?? null);
  const [days, setDays] = useState<number | string>(camera?.retentionDays ?? 30);
  const keep = useKeep({ kinds: ['places'], onDone: onClose });
  const retentionDays = Number(days);
  const ready = name.trim() !== '' && zone !== null && days !== '' && Number.isInteger(retentionDays);
  const known = camera === undefined ? { version: 0 } : { id: camera.id, version: camera.version };
  return (
    <RecordModal
      title={camera === undefined ? words.add : `${text.staff.edit} ${camera.name}`}
      facility={place.facility}
      register="camera"
      known={camera}
      onClose={onClose}
    >
      <form
        className={panels.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          const state = { working: camera?.working ?? true, since: camera?.since ?? Date.now() };
          const body = { ...known, zone, name: name.trim(), ...state, retentionDays };
          keep.mutate({ path: `/places/${place.facility}/cameras`, body, done: words.saved({ camera: name.trim() }) });
        }}
      >
        <div className={panels.grid}>
          <TextInput
            label={words.name}
            maxLength={60}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={words.zone}
            allowDeselect={false}
            value={zone}
            data={place.zones.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={setZone}
          />
          <NumberInput label={words.retention} min={0} max={3650} value={days} onChange={setDays} />
        </div>
        <div className={panels.line}>
          <Button type="submit" loading={keep.isPending} data-disabled={!ready} aria-disabled={!ready}>
            {text.staff.keep}
          </Button>
          <span className={panels.why} role="status">
            {!ready && words.incomplete}
          </span>
        </div>
      </form>
    </RecordModal>
  );
}
