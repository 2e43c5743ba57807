import type { EquipmentId, EquipmentKind, FacilityId } from '@giaolien/kernel';
import { formatDate, useText, type Messages } from '@giaolien/ui';
import { Select } from '@mantine/core';
import type { EquipmentRow } from '../../../api/answers.ts';
import { isUsable, useMachines } from './registers.ts';

interface MachineFieldProps {
  readonly label: string;
  readonly facility: FacilityId;
  readonly kind: EquipmentKind;
  readonly value: EquipmentId | null;
  readonly onChange: (machine: EquipmentId | null) => void;
  readonly placeholder?: string;
  readonly clearable?: boolean;
}

/** A machine of the office. One that is broken or past its calibration stands there with the reason. */
export function MachineField({
  label,
  facility,
  kind,
  value,
  onChange,
  placeholder,
  clearable = false,
}: MachineFieldProps) {
  const text = useText();
  const machines = useMachines(facility, kind);
  return (
    <Select
      label={label}
      {...(placeholder === undefined ? {} : { placeholder })}
      clearable={clearable}
      allowDeselect={clearable}
      value={value}
      onChange={onChange}
      nothingFoundMessage={text.floor.picker.nothing}
      data={machines.map((machine) => ({
        value: machine.id,
        label: [machine.name, machine.id, reasonOf(machine, text)].filter((part) => part !== undefined).join(' · '),
        disabled: !isUsable(machine),
      }))}
    />
  );
}

function reasonOf({ working, calibrated, calibratedUntil }: EquipmentRow, text: Messages): string | undefined {
  if (!working) return text.floor.desk.broken;
  return calibrated ? undefined : text.floor.desk.uncalibrated({ at: formatDate(calibratedUntil) });
}

/** The one chosen before while it can be used, else the first that can: the spare takes over by itself. */
export function useChosenMachine(facility: FacilityId, kind: EquipmentKind, kept: EquipmentId | null): string | null {
  const usable = useMachines(facility, kind).filter(isUsable);
  return (usable.find(({ id }) => id === kept) ?? usable[0])?.id ?? null;
}
