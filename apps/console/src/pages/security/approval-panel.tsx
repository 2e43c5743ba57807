import { Chip, Code, Moment, playTone, useText } from '@giaolien/ui';
import type { Approval } from '@giaolien/wire';
import { Alert, Button } from '@mantine/core';
import { IconBan, IconCheck, IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import type { Names } from '../../api/answers.ts';
import { postJson } from '../../api/client.ts';
import { approvalsQuery } from '../../api/security-queries.ts';
import { Countdown } from '../../parts/countdown.tsx';
import { useDo } from '../../parts/use-do.ts';
import { Facts } from '../../shell/page.tsx';
import { parameterRows } from './parameter-rows.ts';
import classes from './security.module.css';

interface ApprovalPanelProps {
  readonly approval: Approval;
  readonly names: Names;
}

/** One act before it is done: what exactly, for whom, why, how long it can be decided; then the decision. */
export function ApprovalPanel({ approval: listed, names }: ApprovalPanelProps) {
  const text = useText();
  const words = text.security.approval;
  // What the act answered is shown once, to who decided: it is kept here and nowhere else.
  const [decided, setDecided] = useState<Approval>();
  const approval = decided ?? listed;
  const isPending = approval.state === 'pending';
  const nameOf = (id: string) => names[id] ?? id;
  return (
    <div className={classes.stage}>
      <header className={classes.stageHead}>
        <h2 className={classes.stageTitle}>{words.acts[approval.act]}</h2>
        <Chip tone={toneOf(approval)}>{words.state[approval.state]}</Chip>
        {isPending && (
          <span className={classes.valid}>
            {words.validFor} <Countdown until={approval.until} />
          </span>
        )}
      </header>
      <div className={classes.stageBody}>
        {decided?.outcome !== null && decided?.outcome !== undefined && (
          <Outcome outcome={decided.outcome} names={names} />
        )}
        <section className={classes.exactly} aria-label={isPending ? words.willDo : words.didDo}>
          <h3 className={classes.exactlyTitle}>{isPending ? words.willDo : words.didDo}</h3>
          <p className={classes.does}>{words.does[approval.act]}</p>
          <Facts rows={parameterRows(approval.parameters, text, names)} />
        </section>
        <Facts
          rows={[
            [words.reason, approval.reason],
            [words.askedBy, nameOf(approval.asker)],
            [words.askedAt, <Moment key="at" at={approval.askedAt} />],
            [words.until, <Moment key="until" at={approval.until} />],
            approval.decider !== null && [words.decidedBy, nameOf(approval.decider)],
            [words.digest, <Code key="digest" value={approval.digest.slice(0, 16)} />],
          ]}
        />
      </div>
      {isPending && <Decision approval={approval} onDecided={setDecided} />}
    </div>
  );
}

interface DecisionProps {
  readonly approval: Approval;
  readonly onDecided: (approval: Approval) => void;
}

/** The digest of what was read goes with the decision: what was changed meanwhile is not approved. */
function Decision({ approval, onDecided }: DecisionProps) {
  const words = useText().security.approval;
  const decide = useDo({
    act: (decision: 'approve' | 'refuse') =>
      postJson<{ readonly approval: Approval }>(`/approvals/${approval.id}/decision`, {
        decision,
        digest: approval.digest,
      }),
    refresh: [approvalsQuery.queryKey, ['devices'], ['alarms'], ['glass']],
    onDone: ({ approval: next }) => {
      playTone('accept');
      onDecided(next);
    },
  });
  return (
    <footer className={classes.acts}>
      <Button
        size="sm"
        disabled={!approval.mayDecide}
        loading={decide.isPending && decide.variables === 'approve'}
        leftSection={<IconCheck size={16} aria-hidden />}
        onClick={() => decide.mutate('approve')}
      >
        {words.approve}
      </Button>
      <Button
        size="sm"
        variant="default"
        disabled={!approval.mayDecide}
        loading={decide.isPending && decide.variables === 'refuse'}
        leftSection={<IconBan size={16} aria-hidden />}
        onClick={() => decide.mutate('refuse')}
      >
        {words.refuse}
      </Button>
      {!approval.mayDecide && <p className={classes.why}>{words.notYours}</p>}
    </footer>
  );
}

/** What the act answered. A code stands large, and is gone when one looks away. */
function Outcome({ outcome, names }: { readonly outcome: Readonly<Record<string, unknown>>; readonly names: Names }) {
  const text = useText();
  const words = text.security.approval;
  const { code, ...rest } = outcome;
  return (
    <Alert
      color={typeof code === 'string' ? 'orange' : 'teal'}
      icon={<IconEye size={18} />}
      title={words.outcome}
      role="status"
    >
      {typeof code === 'string' && (
        <>
          <p className={classes.code} aria-label={words.code}>
            {code}
          </p>
          <p className={classes.does}>{words.onceOnly}</p>
        </>
      )}
      <Facts rows={parameterRows(rest, text, names)} />
    </Alert>
  );
}

function toneOf({ state }: Approval): 'busy' | 'calm' | 'done' | 'warn' | 'bad' {
  switch (state) {
    case 'pending':
      return 'busy';
    case 'approved':
      return 'done';
    case 'failed':
      return 'bad';
    case 'refused':
    case 'expired':
      return 'calm';
  }
}
