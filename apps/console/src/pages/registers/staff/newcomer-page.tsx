import { useText } from '@giaolien/ui';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useSession } from '../../../api/session.ts';
import { Page, Panel } from '../../../shell/page.tsx';
import { AskApproval } from '../parts/ask-approval.tsx';
import { newcomerOf, NOBODY, type ChangeDraft } from './change-draft.ts';
import { ChangeFields } from './change-fields.tsx';
import classes from './panels.module.css';

const TOUCHED = ['staff', 'rosters'];

/** Puts somebody new on the staff register, by two persons. */
export function NewcomerPage() {
  const text = useText();
  const words = text.staff.change;
  const session = useSession();
  const [id, setId] = useState('');
  const [draft, setDraft] = useState<ChangeDraft>({ ...NOBODY, facility: session.facility });
  const newcomer = newcomerOf(id.trim(), draft);
  return (
    <Page title={words.createTitle} lead={words.explanation}>
      <Panel>
        <div className={`${classes.form} ${classes.narrow}`}>
          <div className={classes.grid}>
            <TextInput
              label={words.id}
              description={words.idHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              maxLength={60}
              autoComplete="off"
              autoFocus
              spellCheck={false}
              value={id}
              onChange={(event) => setId(event.currentTarget.value)}
            />
          </div>
          <ChangeFields
            draft={draft}
            names={{ [session.facility]: session.facilityName }}
            inForce={[]}
            onChange={setDraft}
          />
          <AskApproval
            act="change-person"
            parameters={typeof newcomer === 'string' ? undefined : newcomer}
            incomplete={newcomer === 'grant' ? words.incompleteGrant : words.incompleteNew}
            label={words.ask}
            kinds={TOUCHED}
          />
        </div>
      </Panel>
    </Page>
  );
}
