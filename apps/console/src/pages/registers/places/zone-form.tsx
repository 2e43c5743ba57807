import { useText } from '@giaolien/ui';
import { ZONE_KINDS, type Place, type Zone, type ZoneKind } from '@giaolien/wire';
import { Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useKeep } from '../parts/use-keep.tsx';
import { clockOf, parseClock } from '../rosters/week.ts';
import panels from '../staff/panels.module.css';
import { RecordForm } from './record-form.tsx';
import { RecordModal } from './record-modal.tsx';

interface ZoneFormProps {
  readonly place: Place;
  /** `undefined`: a new one. */
  readonly zone: Zone | undefined;
  readonly onClose: () => void;
}

interface Draft {
  readonly name: string;
  readonly kind: ZoneKind;
  readonly needsCamera: boolean;
  readonly needsEntryControl: boolean;
  readonly needsAttendance: boolean;
  readonly entryControlWorking: boolean;
  readonly opens: string;
  readonly closes: string;
}

/** What the rules ask for in a zone, and when it is open. */
export function ZoneForm({ place, zone, onClose }: ZoneFormProps) {
  const text = useText();
  const words = text.places.zones;
  const [draft, setDraft] = useState(() => draftOf(zone));
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const keep = useKeep({ kinds: ['places'], onDone: onClose });
  const fields = fieldsOf(draft);
  return (
    <RecordModal
      title={zone === undefined ? words.add : words.edit({ zone: zone.name })}
      facility={place.facility}
      register="zone"
      known={zone}
      onClose={onClose}
    >
      <RecordForm
        fields={fields}
        isKeeping={keep.isPending}
        incomplete={words.incomplete}
        onKeep={(kept) => keep.mutate(changing(place.facility, zone, kept, words.saved({ zone: kept.name })))}
      >
        <ZoneFields draft={draft} onChange={set} />
        <Needs draft={draft} onChange={set} />
      </RecordForm>
    </RecordModal>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function ZoneFields({ draft, onChange: set }: FieldsProps) {
  const text = useText();
  const words = text.places.zones;
  return (
    <div className={panels.grid}>
      <TextInput
        label={words.name}
        maxLength={60}
        data-autofocus
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Select
        label={words.kind}
        allowDeselect={false}
        value={draft.kind}
        data={ZONE_KINDS.map((kind) => ({ value: kind as string, label: text.places.zoneKind[kind] }))}
        onChange={(kind) => set({ kind: ZONE_KINDS.find((one) => one === kind) ?? draft.kind })}
      />
      <TextInput
        label={words.opens}
        description={words.hoursHint}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={text.rosters.form.clockHint}
        value={draft.opens}
        onChange={(event) => set({ opens: event.currentTarget.value })}
      />
      <TextInput
        label={words.closes}
        placeholder={text.rosters.form.clockHint}
        value={draft.closes}
        onChange={(event) => set({ closes: event.currentTarget.value })}
      />
    </div>
  );
}

function Needs({ draft, onChange }: FieldsProps) {
  const text = useText();
  const words = text.places.zones;
  return (
    <fieldset className={panels.fieldset}>
      <legend>{words.needs}</legend>
      <div className={panels.line}>
        {(['needsCamera', 'needsEntryControl', 'needsAttendance'] as const).map((need) => (
          <Checkbox
            key={need}
            label={words[need]}
            checked={draft[need]}
            onChange={(event) => onChange({ [need]: event.currentTarget.checked })}
          />
        ))}
        {draft.needsEntryControl && (
          <Checkbox
            label={words.entryControlWorking}
            checked={draft.entryControlWorking}
            onChange={(event) => onChange({ entryControlWorking: event.currentTarget.checked })}
          />
        )}
      </div>
    </fieldset>
  );
}

function draftOf(zone: Zone | undefined): Draft {
  if (zone === undefined) {
    return {
      name: '',
      kind: 'processing',
      needsCamera: true,
      needsEntryControl: false,
      needsAttendance: true,
      entryControlWorking: true,
      opens: '',
      closes: '',
    };
  }
  const { opensMinute, closesMinute } = zone;
  return {
    ...zone,
    opens: opensMinute === null ? '' : clockOf(opensMinute),
    closes: closesMinute === null ? '' : closesMinute === 1440 ? '24:00' : clockOf(closesMinute),
  };
}

function fieldsOf({ name, kind, opens, closes, ...needs }: Draft) {
  const always = opens.trim() === '' && closes.trim() === '';
  const opensMinute = parseClock(opens);
  const closesMinute = closes.trim() === '24:00' ? 1440 : parseClock(closes);
  if (name.trim() === '' || (!always && (opensMinute === undefined || closesMinute === undefined))) return undefined;
  return {
    name: name.trim(),
    kind,
    needsCamera: needs.needsCamera,
    needsEntryControl: needs.needsEntryControl,
    needsAttendance: needs.needsAttendance,
    entryControlWorking: needs.entryControlWorking,
    opensMinute: always ? null : (opensMinute ?? null),
    closesMinute: always ? null : (closesMinute ?? null),
  };
}

/** The change, and for a zone that stood there before the way back to it. */
function changing(
  facility: string,
  zone: Zone | undefined,
  fields: NonNullable<ReturnType<typeof fieldsOf>>,
  done: string,
) {
  const path = `/places/${facility}/zones`;
  if (zone === undefined) return { path, body: { version: 0, ...fields }, done };
  const before = fieldsOf(draftOf(zone)) ?? fields;
  return {
    path,
    body: { id: zone.id, version: zone.version, ...fields },
    done,
    undo: () => ({ path, body: { id: zone.id, version: zone.version + 1, ...before }, done }),
  };
}
