import { formatDate, useText } from '@giaolien/ui';
import { MACHINE_KINDS, type Machine, type MachineKind, type Place } from '@giaolien/wire';
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DateField } from '../parts/date-field.tsx';
import { endOf, startOf } from '../parts/days.ts';
import { useKeep } from '../parts/use-keep.tsx';
import panels from '../staff/panels.module.css';
import { RecordForm } from './record-form.tsx';
import { RecordModal } from './record-modal.tsx';

interface MachineFormProps {
  readonly place: Place;
  /** `undefined`: a new one. */
  readonly machine: Machine | undefined;
  readonly onClose: () => void;
}

interface Draft {
  readonly name: string;
  readonly kind: MachineKind;
  readonly serial: string;
  readonly inspectedAt: string;
  readonly inspectedUntil: string;
  readonly calibratedUntil: string;
  readonly paper: string;
}

/** A machine with its inspection and calibration. */
export function MachineForm({ place, machine, onClose }: MachineFormProps) {
  const text = useText();
  const words = text.places.machines;
  const [draft, setDraft] = useState(() => draftOf(machine));
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const keep = useKeep({ kinds: ['places', 'staff', 'equipment'], onDone: onClose });
  const fields = fieldsOf(draft);
  const known = machine === undefined ? { version: 0 } : { id: machine.id, version: machine.version };
  return (
    <RecordModal
      title={machine === undefined ? words.add : `${text.staff.edit} ${machine.name}`}
      facility={place.facility}
      register="machine"
      known={machine}
      onClose={onClose}
    >
      <RecordForm
        fields={fields}
        isKeeping={keep.isPending}
        incomplete={words.incomplete}
        onKeep={(kept) => {
          const done = words.saved({ machine: kept.name });
          keep.mutate({ path: `/places/${place.facility}/machines`, body: { ...known, ...kept }, done });
        }}
      >
        <MachineFields draft={draft} onChange={set} />
      </RecordForm>
    </RecordModal>
  );
}

interface MachineFieldsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function MachineFields({ draft, onChange: set }: MachineFieldsProps) {
  const text = useText();
  const words = text.places.machines;
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
        data={MACHINE_KINDS.map((kind) => ({ value: kind as string, label: text.places.machineKind[kind] }))}
        onChange={(kind) => set({ kind: MACHINE_KINDS.find((one) => one === kind) ?? draft.kind })}
      />
      <TextInput
        label={words.serial}
        maxLength={40}
        value={draft.serial}
        onChange={(event) => set({ serial: event.currentTarget.value })}
      />
      <DateField label={words.inspectedAt} value={draft.inspectedAt} onChange={(inspectedAt) => set({ inspectedAt })} />
      <DateField
        label={words.inspectedUntil}
        description={words.dateHint}
        value={draft.inspectedUntil}
        onChange={(inspectedUntil) => set({ inspectedUntil })}
      />
      <DateField
        label={words.calibratedUntil}
        description={words.dateHint}
        value={draft.calibratedUntil}
        onChange={(calibratedUntil) => set({ calibratedUntil })}
      />
      <TextInput
        label={words.paper}
        maxLength={40}
        value={draft.paper}
        onChange={(event) => set({ paper: event.currentTarget.value })}
      />
    </div>
  );
}

function draftOf(machine: Machine | undefined): Draft {
  const day = (instant: number | null | undefined) =>
    instant === null || instant === undefined ? '' : formatDate(instant);
  const lastDay = (instant: number | null | undefined) =>
    instant === null || instant === undefined ? '' : formatDate(instant - 1);
  return {
    name: machine?.name ?? '',
    kind: machine?.kind ?? 'printer',
    serial: machine?.serial ?? '',
    inspectedAt: day(machine?.inspectedAt),
    inspectedUntil: lastDay(machine?.inspectedUntil),
    calibratedUntil: lastDay(machine?.calibratedUntil),
    paper: machine?.paper ?? '',
  };
}

/** An empty day means that none is needed; half a day means that the form is not ready. */
function fieldsOf({ name, kind, serial, inspectedAt, inspectedUntil, calibratedUntil, paper }: Draft) {
  const optional = (typed: string, read: (typed: string) => number | undefined) =>
    typed.trim() === '' ? null : read(typed);
  const dates = {
    inspectedAt: optional(inspectedAt, startOf),
    inspectedUntil: optional(inspectedUntil, endOf),
    calibratedUntil: optional(calibratedUntil, endOf),
  };
  if (name.trim() === '' || Object.values(dates).includes(undefined)) return undefined;
  return {
    name: name.trim(),
    kind,
    serial: serial.trim() === '' ? null : serial.trim(),
    inspectedAt: dates.inspectedAt ?? null,
    inspectedUntil: dates.inspectedUntil ?? null,
    calibratedUntil: dates.calibratedUntil ?? null,
    paper: paper.trim() === '' ? null : paper.trim(),
  };
}
