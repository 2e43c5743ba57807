import { QUALIFICATION_KINDS } from '@giaolien/kernel';
import { useNow, useText } from '@giaolien/ui';
import type { StaffRecordReply } from '@giaolien/wire';
import { Button } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { AskApproval } from '../parts/ask-approval.tsx';
import { changeOf, draftOf } from './change-draft.ts';
import { ChangeFields } from './change-fields.tsx';
import classes from './panels.module.css';

const TOUCHED = ['staff', 'rosters'];

/** Asks a second person for a change of what nobody changes alone: name, office, roles, qualifications. */
export function ChangeForm({ record }: { readonly record: StaffRecordReply }) {
  const text = useText();
  const words = text.staff.change;
  const now = useNow();
  const [draft, setDraft] = useState(() => draftOf(record));
  const [leaves, setLeaves] = useState(false);
  const inForce = QUALIFICATION_KINDS.filter((kind) =>
    record.qualifications.some((one) => one.kind === kind && one.from <= now && now < one.until),
  );
  const change = changeOf(draft, record);
  const removal = { register: 'staff', id: record.id, version: record.version };
  return (
    <div className={classes.form}>
      <p className={classes.note}>{leaves ? words.leaveHint : words.explanation}</p>
      {!leaves && <ChangeFields draft={draft} names={record.names} inForce={inForce} onChange={setDraft} />}
      {leaves ? (
        <AskApproval
          key="leave"
          act="remove-record"
          parameters={removal}
          incomplete={text.staff.change.reasonHint}
          label={words.leave}
          color="red"
          kinds={TOUCHED}
        />
      ) : (
        <AskApproval
          key="change"
          act="change-person"
          parameters={typeof change === 'string' ? undefined : change}
          incomplete={change === 'grant' ? words.incompleteGrant : words.incomplete}
          label={words.ask}
          kinds={TOUCHED}
        />
      )}
      <div>
        <Button
          variant="subtle"
          color={leaves ? 'gray' : 'red'}
          leftSection={leaves ? undefined : <IconUserOff size={14} />}
          onClick={() => setLeaves(!leaves)}
        >
          {leaves ? text.common.cancel : words.leave}
        </Button>
      </div>
    </div>
  );
}
