import { QUALIFICATION_KINDS, SECRECY_CLASSES } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { VETTING_RESULTS } from '@giaolien/wire';
import { ActionIcon, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { DateField } from '../parts/date-field.tsx';
import type { GrantDraft } from './change-draft.ts';
import classes from './panels.module.css';

interface GrantFieldsProps {
  readonly grant: GrantDraft;
  readonly onChange: (grant: GrantDraft) => void;
  readonly onRemove: () => void;
}

/** One qualification to be granted, with the papers that its kind asks for. */
export function GrantFields({ grant, onChange, onRemove }: GrantFieldsProps) {
  const text = useText();
  const words = text.staff.change;
  const set = (part: Partial<GrantDraft>) => onChange({ ...grant, ...part });
  return (
    <div className={classes.grant} role="group" aria-label={text.staff.endingKind[grant.kind]}>
      <Select
        label={words.kind}
        allowDeselect={false}
        value={grant.kind}
        data={QUALIFICATION_KINDS.map((kind) => ({ value: kind, label: text.staff.endingKind[kind] }))}
        onChange={(kind) => set({ kind: QUALIFICATION_KINDS.find((one) => one === kind) ?? grant.kind })}
      />
      <DateField label={words.from} value={grant.from} onChange={(from) => set({ from })} />
      <DateField label={words.until} value={grant.until} onChange={(until) => set({ until })} />
      {grant.kind === 'clearance' && (
        <Select
          label={words.secrecy}
          allowDeselect={false}
          value={grant.secrecy}
          data={SECRECY_CLASSES.map((one) => ({ value: one, label: `${one} · ${text.domain.secrecy[one]}` }))}
          onChange={(secrecy) => set({ secrecy: SECRECY_CLASSES.find((one) => one === secrecy) ?? grant.secrecy })}
        />
      )}
      {grant.kind === 'vetting' && (
        <Select
          label={words.result}
          allowDeselect={false}
          value={grant.result}
          data={VETTING_RESULTS.map((one) => ({ value: one, label: text.staff.vettingResult[one] }))}
          onChange={(result) => set({ result: VETTING_RESULTS.find((one) => one === result) ?? grant.result })}
        />
      )}
      {grant.kind === 'training' && (
        <TextInput
          label={words.course}
          maxLength={80}
          value={grant.course}
          onChange={(event) => set({ course: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={words.paper}
        maxLength={40}
        value={grant.paper}
        onChange={(event) => set({ paper: event.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        className={classes.drop ?? ''}
        aria-label={`${text.staff.remove} ${text.staff.endingKind[grant.kind]}`}
        onClick={onRemove}
      >
        <IconTrash size={15} />
      </ActionIcon>
    </div>
  );
}
