import { Code, formatDate, useText } from '@giaolien/ui';
import { LICENCE_CLASSES, type LicenceClass, type StaffLicence, type StaffRecordReply } from '@giaolien/wire';
import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import classes from '../../../parts/detail.module.css';
import { Panel } from '../../../shell/page.tsx';
import { DateField } from '../parts/date-field.tsx';
import { endOf } from '../parts/days.ts';
import { useKeep } from '../parts/use-keep.tsx';
import { UntilMark } from '../until-mark.tsx';
import own from './panels.module.css';

/** Which vehicles the person is licensed to drive, and until when. */
export function LicencesPanel({ record }: { readonly record: StaffRecordReply }) {
  const text = useText();
  const words = text.staff.licences;
  const [open, setOpen] = useState(false);
  const { licences } = record;
  const mayEdit = record.may.keep && record.leftAt === null;
  if (licences.length === 0 && !mayEdit) return null;
  return (
    <Panel
      flush
      title={words.title}
      aside={
        mayEdit && (
          <Button
            variant="subtle"
            leftSection={open ? <IconX size={14} /> : <IconPencil size={14} />}
            aria-expanded={open}
            aria-label={`${open ? text.common.close : text.staff.edit}: ${words.title}`}
            onClick={() => setOpen(!open)}
          >
            {open ? text.common.close : text.staff.edit}
          </Button>
        )
      }
    >
      {open ? (
        <LicenceForm record={record} onDone={() => setOpen(false)} />
      ) : licences.length === 0 ? (
        <p className={own.none}>{words.none}</p>
      ) : (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{words.class}</th>
                <th scope="col">{words.number}</th>
                <th scope="col">{words.until}</th>
              </tr>
            </thead>
            <tbody>
              {licences.map(({ class: rank, number, until }) => (
                <tr key={`${rank} ${number}`}>
                  <td>{rank}</td>
                  <td>
                    <Code value={number} />
                  </td>
                  <td>
                    <UntilMark until={until} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}

interface LicenceDraft {
  readonly key: number;
  readonly class: LicenceClass;
  readonly number: string;
  readonly until: string;
}

function LicenceForm({ record, onDone }: { readonly record: StaffRecordReply; readonly onDone: () => void }) {
  const text = useText();
  const words = text.staff.licences;
  const [drafts, setDrafts] = useState(() => draftsOf(record.licences));
  const keep = useKeep({ kinds: ['staff'], onDone });
  const change = (key: number, part: Partial<LicenceDraft>) =>
    setDrafts(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)));
  const licences = licencesOf(drafts);
  return (
    <form
      className={`${own.form} ${own.below}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (licences !== undefined) keep.mutate(keeping(record, licences, text.staff.saved));
      }}
    >
      <div className={own.rows}>
        {drafts.map((draft) => (
          <LicenceFields
            key={draft.key}
            draft={draft}
            onChange={(part) => change(draft.key, part)}
            onRemove={() => setDrafts(drafts.filter(({ key }) => key !== draft.key))}
          />
        ))}
      </div>
      <div className={own.line}>
        <Button
          type="submit"
          loading={keep.isPending}
          data-disabled={licences === undefined}
          aria-disabled={licences === undefined}
        >
          {words.save}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() =>
            setDrafts([
              ...drafts,
              { key: Math.max(0, ...drafts.map(({ key }) => key)) + 1, class: 'B', number: '', until: '' },
            ])
          }
        >
          {text.staff.add}
        </Button>
        <span className={own.why} role="status">
          {licences === undefined && words.incomplete}
        </span>
      </div>
    </form>
  );
}

interface LicenceFieldsProps {
  readonly draft: LicenceDraft;
  readonly onChange: (part: Partial<LicenceDraft>) => void;
  readonly onRemove: () => void;
}

function LicenceFields({ draft, onChange, onRemove }: LicenceFieldsProps) {
  const text = useText();
  const words = text.staff.licences;
  return (
    <div className={own.row}>
      <Select
        label={words.class}
        allowDeselect={false}
        value={draft.class}
        data={[...LICENCE_CLASSES]}
        onChange={(rank) => onChange({ class: LICENCE_CLASSES.find((one) => one === rank) ?? draft.class })}
      />
      <TextInput
        label={words.number}
        maxLength={20}
        value={draft.number}
        onChange={(event) => onChange({ number: event.currentTarget.value })}
      />
      <DateField label={words.until} value={draft.until} onChange={(until) => onChange({ until })} />
      <ActionIcon
        variant="subtle"
        mt={22}
        aria-label={`${text.staff.remove} ${draft.class} ${draft.number}`}
        onClick={onRemove}
      >
        <IconTrash size={15} />
      </ActionIcon>
    </div>
  );
}

function draftsOf(licences: readonly StaffLicence[]): readonly LicenceDraft[] {
  return licences.map(({ class: rank, number, until }, key) => ({
    key,
    class: rank,
    number,
    until: formatDate(until - 1),
  }));
}

function licencesOf(drafts: readonly LicenceDraft[]): readonly StaffLicence[] | undefined {
  const licences = drafts.map(({ class: rank, number, until }) => ({
    class: rank,
    number: number.trim(),
    until: endOf(until),
  }));
  const whole = licences.filter((one): one is StaffLicence => one.number !== '' && one.until !== undefined);
  return whole.length === drafts.length ? whole : undefined;
}

function keeping(record: StaffRecordReply, licences: readonly StaffLicence[], done: string) {
  const path = `/staff/${encodeURIComponent(record.id)}/licences`;
  return {
    path,
    body: { version: record.version, licences },
    done,
    undo: () => ({ path, body: { version: record.version + 1, licences: record.licences }, done }),
  };
}
