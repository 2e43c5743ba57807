import { useText } from '@giaolien/ui';
import type { StaffRecordReply } from '@giaolien/wire';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useKeep } from '../parts/use-keep.tsx';
import classes from './panels.module.css';

const PHONE = /^[0-9+ ]{6,20}$/u;

/** The number by which a person is called when needed; the office's own keepers mend it without a second person. */
export function ContactField({ record }: { readonly record: StaffRecordReply }) {
  const text = useText();
  const words = text.staff.person;
  const [typed, setTyped] = useState<string>();
  const keep = useKeep({ kinds: ['staff'], onDone: () => setTyped(undefined) });
  const { phone } = record.contact;
  if (typed === undefined) {
    return (
      <span className={classes.inline}>
        {phone ?? words.noPhone}
        {record.may.keep && (
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={`${text.staff.edit}: ${words.phone}`}
            onClick={() => setTyped(phone ?? '')}
          >
            <IconPencil size={14} />
          </ActionIcon>
        )}
      </span>
    );
  }
  const next = typed.trim() === '' ? null : typed.trim();
  const wrong = next !== null && !PHONE.test(next);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) keep.mutate(change(record, record.version, next, phone, text.staff.saved));
      }}
    >
      <TextInput
        aria-label={words.phone}
        description={words.phoneHint}
        error={wrong ? words.phoneWrong : undefined}
        inputMode="tel"
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <span className={classes.line}>
        <Button type="submit" loading={keep.isPending}>
          {text.staff.keep}
        </Button>
        <Button variant="subtle" onClick={() => setTyped(undefined)}>
          {text.common.cancel}
        </Button>
      </span>
    </form>
  );
}

function change(record: StaffRecordReply, version: number, phone: string | null, before: string | null, done: string) {
  return {
    path: `/staff/${encodeURIComponent(record.id)}/contact`,
    body: { version, contact: { phone } },
    done,
    undo: () => ({
      path: `/staff/${encodeURIComponent(record.id)}/contact`,
      body: { version: version + 1, contact: { phone: before } },
      done,
    }),
  };
}
