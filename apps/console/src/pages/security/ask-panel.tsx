import { useText } from '@giaolien/ui';
import type { ApprovedActName } from '@giaolien/wire';
import { Button, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { methodsQuery } from '../../api/account-queries.ts';
import { approvalsQuery, askForAct } from '../../api/security-queries.ts';
import { useDo } from '../../parts/use-do.ts';
import { ACT_FIELDS, emptyAsk, parametersOf, type AskDraft, type AskedAct } from './ask-acts.ts';
import { AskFields } from './ask-fields.tsx';
import classes from './security.module.css';

/** Asks a second administrator for an act. What concerns one record is asked for at that record. */
export function AskPanel({ act: asked }: { readonly act: ApprovedActName }) {
  const text = useText();
  const words = text.security.approval;
  const navigate = useNavigate();
  const { data: methods } = useQuery(methodsQuery);
  const acts = (Object.keys(ACT_FIELDS) as AskedAct[]).filter(
    (act) => act !== 'bind-subject' || (methods?.oidc ?? null) !== null,
  );
  const act = acts.find((each) => each === asked) ?? 'enrol-device';
  const [draft, setDraft] = useState<AskDraft>(emptyAsk);
  const parameters = parametersOf(act, draft);
  const isReady = parameters !== undefined && draft.reason.trim() !== '';
  const send = useDo({
    act: () => askForAct(act, parameters ?? {}, draft.reason.trim()),
    done: words.sent,
    refresh: [approvalsQuery.queryKey],
    onDone: ({ approval }) => void navigate({ to: '/approvals', search: { id: approval.id }, replace: true }),
  });
  return (
    <form
      className={classes.stage}
      aria-label={words.askTitle}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) send.mutate();
      }}
    >
      <header className={classes.stageHead}>
        <h2 className={classes.stageTitle}>{words.askTitle}</h2>
      </header>
      <div className={classes.stageBody}>
        <div className={classes.fields}>
          <Select
            label={words.act}
            allowDeselect={false}
            value={act}
            data={acts.map((each) => ({ value: each, label: words.acts[each] }))}
            onChange={(next) => {
              const chosen = acts.find((each) => each === next);
              if (chosen !== undefined) void navigate({ to: '/approvals', search: { ask: chosen }, replace: true });
            }}
          />
          <p className={classes.does}>{words.does[act]}</p>
          <AskFields fields={ACT_FIELDS[act]} draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} />
          <Textarea
            label={words.reason}
            description={words.reasonHint}
            autosize
            minRows={2}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
          />
        </div>
      </div>
      <footer className={classes.acts}>
        <Button type="submit" size="sm" disabled={!isReady} loading={send.isPending}>
          {words.send}
        </Button>
        <Button size="sm" variant="subtle" onClick={() => void navigate({ to: '/approvals', search: {} })}>
          {text.common.cancel}
        </Button>
      </footer>
    </form>
  );
}
