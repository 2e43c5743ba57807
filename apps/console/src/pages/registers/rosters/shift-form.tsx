import { SECRECY_CLASSES, weekdayOf, type ServiceDate } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { ROLES, type RosterWeek } from '@giaolien/wire';
import { ActionIcon, Button, Checkbox, Chip, NumberInput, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import panels from '../staff/panels.module.css';
import type { PositionDraft, ShiftDraft } from './edit.ts';
import { dayMonth, parseClock } from './week.ts';

interface ShiftFormProps {
  readonly days: RosterWeek['days'];
  readonly onAdd: (draft: ShiftDraft, days: readonly ServiceDate[]) => void;
}

interface Typed {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly positions: readonly (PositionDraft & { readonly key: number })[];
}

const FIRST = { key: 1, task: '', role: 'sorter', count: 1, secrecy: 'C', screening: false } as const;

/** A shift with its positions, on some days of the week or all. */
export function ShiftForm({ days, onAdd }: ShiftFormProps) {
  const text = useText();
  const words = text.rosters.form;
  const [typed, setTyped] = useState<Typed>({ name: '', start: '', end: '', positions: [FIRST] });
  const [chosen, setChosen] = useState(() => days.map(({ date }) => date));
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const draft = draftOf(typed);
  const ready = draft !== undefined && chosen.length > 0;
  const last = Math.max(0, ...typed.positions.map(({ key }) => key));
  return (
    <form
      className={panels.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onAdd(draft, chosen);
      }}
    >
      <div className={panels.grid}>
        <TextInput
          label={words.name}
          placeholder={words.nameHint}
          maxLength={40}
          autoFocus
          value={typed.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <ClockField label={words.start} value={typed.start} onChange={(start) => set({ start })} />
        <ClockField
          label={words.end}
          value={typed.end}
          description={draft !== undefined && draft.endMinute > 1440 ? words.overnight : undefined}
          onChange={(end) => set({ end })}
        />
      </div>
      <div className={panels.rows}>
        {typed.positions.map((position) => (
          <PositionFields
            key={position.key}
            position={position}
            onChange={(part) =>
              set({ positions: typed.positions.map((one) => (one.key === position.key ? { ...one, ...part } : one)) })
            }
            onRemove={() => set({ positions: typed.positions.filter(({ key }) => key !== position.key) })}
          />
        ))}
      </div>
      <Days days={days} chosen={chosen} onChange={setChosen} />
      <div className={panels.line}>
        <Button type="submit" data-disabled={!ready} aria-disabled={!ready}>
          {words.add}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => set({ positions: [...typed.positions, { ...FIRST, key: last + 1 }] })}
        >
          {words.addPosition}
        </Button>
        <span className={panels.why} role="status">
          {!ready && words.incomplete}
        </span>
      </div>
    </form>
  );
}

function draftOf({ name, start, end, positions }: Typed): ShiftDraft | undefined {
  const [startMinute, endMinute] = [parseClock(start), parseClock(end)];
  if (name.trim() === '' || startMinute === undefined || endMinute === undefined || positions.length === 0) {
    return undefined;
  }
  if (positions.some(({ task }) => task.trim() === '')) return undefined;
  return {
    name: name.trim(),
    startMinute,
    // What ends before it begins ends on the next day.
    endMinute: endMinute > startMinute ? endMinute : endMinute + 1440,
    positions: positions.map(({ task, role, count, secrecy, screening }) => ({
      task: task.trim(),
      role,
      count,
      secrecy,
      screening,
    })),
  };
}

interface ClockFieldProps {
  readonly label: string;
  readonly value: string;
  readonly description?: string | undefined;
  readonly onChange: (value: string) => void;
}

function ClockField({ label, value, description, onChange }: ClockFieldProps) {
  const text = useText();
  const words = text.rosters.form;
  return (
    <TextInput
      label={label}
      placeholder={words.clockHint}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={value.trim() !== '' && parseClock(value) === undefined ? words.clockWrong : undefined}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface PositionFieldsProps {
  readonly position: PositionDraft;
  readonly onChange: (part: Partial<PositionDraft>) => void;
  readonly onRemove: () => void;
}

function PositionFields({ position, onChange, onRemove }: PositionFieldsProps) {
  const text = useText();
  const words = text.rosters.form;
  return (
    <div className={panels.grant} role="group" aria-label={`${words.task} ${position.task}`}>
      <TextInput
        label={words.task}
        placeholder={words.taskHint}
        maxLength={60}
        value={position.task}
        onChange={(event) => onChange({ task: event.currentTarget.value })}
      />
      <Select
        label={words.role}
        allowDeselect={false}
        value={position.role}
        data={ROLES.map((role) => ({ value: role as string, label: text.domain.role[role] }))}
        onChange={(role) => onChange({ role: ROLES.find((one) => one === role) ?? position.role })}
      />
      <NumberInput
        label={words.count}
        min={1}
        max={50}
        value={position.count}
        onChange={(count) => onChange({ count: Math.max(1, Number(count) || 1) })}
      />
      <Select
        label={words.secrecy}
        allowDeselect={false}
        value={position.secrecy ?? 'none'}
        data={[
          { value: 'none', label: words.secrecyNone },
          ...SECRECY_CLASSES.map((one) => ({ value: one as string, label: `${one} · ${text.domain.secrecy[one]}` })),
        ]}
        onChange={(secrecy) => onChange({ secrecy: SECRECY_CLASSES.find((one) => one === secrecy) ?? null })}
      />
      <Checkbox
        mt={22}
        label={words.screening}
        checked={position.screening}
        onChange={(event) => onChange({ screening: event.currentTarget.checked })}
      />
      <ActionIcon
        variant="subtle"
        className={panels.drop ?? ''}
        aria-label={`${text.staff.remove} ${position.task}`}
        onClick={onRemove}
      >
        <IconTrash size={15} />
      </ActionIcon>
    </div>
  );
}

interface DaysProps {
  readonly days: RosterWeek['days'];
  readonly chosen: readonly ServiceDate[];
  readonly onChange: (chosen: ServiceDate[]) => void;
}

function Days({ days, chosen, onChange }: DaysProps) {
  const text = useText();
  return (
    <div className={panels.line} role="group" aria-label={text.rosters.form.days}>
      <Chip.Group
        multiple
        value={[...chosen]}
        onChange={(next) => onChange(days.map(({ date }) => date).filter((date) => next.includes(date)))}
      >
        {days.map(({ date }) => {
          const weekday = weekdayOf(date) as keyof typeof text.rosters.weekday; // 0 … 6, as the words are.
          return (
            <Chip key={date} value={date} size="xs">
              {text.rosters.weekday[weekday]} {dayMonth(date)}
            </Chip>
          );
        })}
      </Chip.Group>
    </div>
  );
}
