import { QUALIFICATION_KINDS, serviceDateOf, type QualificationKind } from '@giaolien/kernel';
import { useNow, useText } from '@giaolien/ui';
import { ROLES } from '@giaolien/wire';
import { Button, Checkbox, MultiSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Names } from '../../../api/answers.ts';
import { OfficeField } from '../../floor/parts/office-field.tsx';
import { dayMonthYear } from '../rosters/week.ts';
import type { ChangeDraft, GrantDraft } from './change-draft.ts';
import { GrantFields } from './grant-fields.tsx';
import classes from './panels.module.css';

interface ChangeFieldsProps {
  readonly draft: ChangeDraft;
  readonly names: Names;
  /** Qualifications in force, which can be ended. */
  readonly inForce: readonly QualificationKind[];
  readonly onChange: (draft: ChangeDraft) => void;
}

/** Name, office, roles, what ends, what is granted. */
export function ChangeFields({ draft, names, inForce, onChange }: ChangeFieldsProps) {
  const text = useText();
  const words = text.staff.change;
  const set = (part: Partial<ChangeDraft>) => onChange({ ...draft, ...part });
  const { facility } = draft;
  return (
    <>
      <div className={classes.grid}>
        <TextInput
          label={words.name}
          maxLength={80}
          autoComplete="off"
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <OfficeField
          label={words.office}
          value={facility === null ? null : { id: facility, name: names[facility] ?? facility }}
          onChange={(office) => set({ facility: office?.id ?? null })}
        />
        <MultiSelect
          label={words.roles}
          value={[...draft.roles]}
          data={ROLES.map((role) => ({ value: role as string, label: text.domain.role[role] }))}
          onChange={(chosen) => set({ roles: ROLES.filter((role) => chosen.includes(role)) })}
        />
      </div>
      {inForce.length > 0 && (
        <Checkbox.Group
          label={words.end}
          value={[...draft.end]}
          onChange={(chosen) => set({ end: QUALIFICATION_KINDS.filter((kind) => chosen.includes(kind)) })}
        >
          <div className={classes.line}>
            {inForce.map((kind) => (
              <Checkbox key={kind} value={kind} label={text.staff.endingKind[kind]} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Grants grants={draft.grants} onChange={(grants) => set({ grants })} />
    </>
  );
}

interface GrantsProps {
  readonly grants: readonly GrantDraft[];
  readonly onChange: (grants: readonly GrantDraft[]) => void;
}

function Grants({ grants, onChange }: GrantsProps) {
  const text = useText();
  const today = dayMonthYear(serviceDateOf(useNow()));
  const add = () => onChange([...grants, emptyGrant(Math.max(0, ...grants.map(({ key }) => key)) + 1, today)]);
  return (
    <div className={classes.rows}>
      {grants.map((grant) => (
        <GrantFields
          key={grant.key}
          grant={grant}
          onChange={(next) => onChange(grants.map((one) => (one.key === next.key ? next : one)))}
          onRemove={() => onChange(grants.filter(({ key }) => key !== grant.key))}
        />
      ))}
      <div>
        <Button variant="default" leftSection={<IconPlus size={14} />} onClick={add}>
          {text.staff.change.addGrant}
        </Button>
      </div>
    </div>
  );
}

function emptyGrant(key: number, from: string): GrantDraft {
  return { key, kind: 'training', from, until: '', paper: '', secrecy: 'C', result: 'clear', course: '' };
}
