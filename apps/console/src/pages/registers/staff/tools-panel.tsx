import { serviceDateOf } from '@giaolien/kernel';
import { Code, formatDate, useNow, useText } from '@giaolien/ui';
import { TOOL_KINDS, type StaffRecordReply, type StaffTool, type ToolKind } from '@giaolien/wire';
import { Button, Modal, Select, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import classes from '../../../parts/detail.module.css';
import { Panel } from '../../../shell/page.tsx';
import { DateField } from '../parts/date-field.tsx';
import { endOf, startOf } from '../parts/days.ts';
import { useKeep } from '../parts/use-keep.tsx';
import { dayMonthYear } from '../rosters/week.ts';
import { UntilMark } from '../until-mark.tsx';
import own from './panels.module.css';

/** Công cụ hỗ trợ: what the person has in his hands, each with its licence, and what he gave back. */
export function ToolsPanel({ record }: { readonly record: StaffRecordReply }) {
  const text = useText();
  const words = text.staff.tools;
  const [open, setOpen] = useState(false);
  const tools = record.tools.toSorted(
    (one, other) => Number(one.returnedAt !== null) - Number(other.returnedAt !== null),
  );
  return (
    <Panel
      flush
      title={words.title}
      aside={
        record.may.keep &&
        record.leftAt === null && (
          <Button
            variant="subtle"
            leftSection={open ? <IconX size={14} /> : <IconPlus size={14} />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? text.common.close : words.issue}
          </Button>
        )
      }
    >
      {tools.length === 0 ? <p className={own.none}>{words.none}</p> : <ToolTable record={record} tools={tools} />}
      {open && <IssueForm record={record} onDone={() => setOpen(false)} />}
    </Panel>
  );
}

function ToolTable({ record, tools }: { readonly record: StaffRecordReply; readonly tools: readonly StaffTool[] }) {
  const text = useText();
  const words = text.staff.tools;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.serial}</th>
            <th scope="col">{words.licence}</th>
            <th scope="col">{words.licenceUntil}</th>
            <th scope="col">{words.issued}</th>
            <th scope="col">{words.returned}</th>
          </tr>
        </thead>
        <tbody>
          {tools.map((tool) => (
            <tr key={tool.id}>
              <td>{text.staff.toolKind[tool.kind]}</td>
              <td>
                <Code value={tool.serial} />
              </td>
              <td>{tool.licence}</td>
              <td>
                {tool.returnedAt === null ? <UntilMark until={tool.licenceUntil} /> : formatDate(tool.licenceUntil - 1)}
              </td>
              <td>{formatDate(tool.issuedAt)}</td>
              <td>
                {tool.returnedAt === null ? <TakeBack record={record} tool={tool} /> : formatDate(tool.returnedAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A tool comes back by a deliberate second press: there is no way to give it out again under the same entry. */
function TakeBack({ record, tool }: { readonly record: StaffRecordReply; readonly tool: StaffTool }) {
  const text = useText();
  const words = text.staff.tools;
  const [asks, setAsks] = useState(false);
  const keep = useKeep({ kinds: ['staff'], onDone: () => setAsks(false) });
  if (!record.may.keep) return '–';
  return (
    <>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconArrowBackUp size={14} />}
        onClick={() => setAsks(true)}
      >
        {words.takeBack}
      </Button>
      <Modal
        opened={asks}
        onClose={() => setAsks(false)}
        title={words.takeBack}
        closeButtonProps={{ 'aria-label': text.common.close }}
      >
        <p className={own.note}>{words.confirm({ serial: tool.serial, name: record.name })}</p>
        <div className={own.line}>
          <Button
            data-autofocus
            loading={keep.isPending}
            onClick={() =>
              keep.mutate({
                path: `/staff/${encodeURIComponent(record.id)}/tools/${tool.id}/return`,
                body: { version: record.version, returnedAt: Date.now() },
                done: words.takenBack({ serial: tool.serial }),
              })
            }
          >
            {words.takeBack}
          </Button>
          <Button variant="default" onClick={() => setAsks(false)}>
            {text.common.cancel}
          </Button>
        </div>
      </Modal>
    </>
  );
}

interface ToolDraft {
  readonly kind: ToolKind;
  readonly serial: string;
  readonly licence: string;
  readonly licenceUntil: string;
  readonly issued: string;
}

function IssueForm({ record, onDone }: { readonly record: StaffRecordReply; readonly onDone: () => void }) {
  const text = useText();
  const words = text.staff.tools;
  const today = dayMonthYear(serviceDateOf(useNow()));
  const [draft, setDraft] = useState<ToolDraft>({
    kind: 'stun-baton',
    serial: '',
    licence: '',
    licenceUntil: '',
    issued: today,
  });
  const set = (change: Partial<ToolDraft>) => setDraft({ ...draft, ...change });
  const keep = useKeep({ kinds: ['staff'], onDone });
  const tool = toolOf(draft);
  return (
    <form
      className={`${own.form} ${own.below}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (tool === undefined) return;
        keep.mutate({
          path: `/staff/${encodeURIComponent(record.id)}/tools`,
          body: { version: record.version, ...tool },
          done: words.issuedDone({ serial: tool.serial }),
        });
      }}
    >
      <div className={own.grid}>
        <Select
          label={words.kind}
          allowDeselect={false}
          value={draft.kind}
          data={TOOL_KINDS.map((kind) => ({ value: kind, label: text.staff.toolKind[kind] }))}
          onChange={(kind) => set({ kind: TOOL_KINDS.find((one) => one === kind) ?? draft.kind })}
        />
        <TextInput
          label={words.serial}
          maxLength={40}
          value={draft.serial}
          onChange={(event) => set({ serial: event.currentTarget.value })}
        />
        <TextInput
          label={words.licence}
          maxLength={40}
          value={draft.licence}
          onChange={(event) => set({ licence: event.currentTarget.value })}
        />
        <DateField
          label={words.licenceUntil}
          value={draft.licenceUntil}
          onChange={(licenceUntil) => set({ licenceUntil })}
        />
        <DateField label={words.issued} value={draft.issued} onChange={(issued) => set({ issued })} />
      </div>
      <div className={own.line}>
        <Button
          type="submit"
          loading={keep.isPending}
          data-disabled={tool === undefined}
          aria-disabled={tool === undefined}
        >
          {words.issue}
        </Button>
        <span className={own.why} role="status">
          {tool === undefined && words.incomplete}
        </span>
      </div>
    </form>
  );
}

function toolOf({ kind, serial, licence, licenceUntil, issued }: ToolDraft) {
  const [until, issuedAt] = [endOf(licenceUntil), startOf(issued)];
  if (serial.trim() === '' || licence.trim() === '' || until === undefined || issuedAt === undefined) return undefined;
  return { kind, serial: serial.trim(), licence: licence.trim(), licenceUntil: until, issuedAt };
}
