import { Chip, EmptyState, useText } from '@giaolien/ui';
import type { Approval } from '@giaolien/wire';
import { Button } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Names } from '../../api/answers.ts';
import { approvalsQuery } from '../../api/security-queries.ts';
import { Countdown } from '../../parts/countdown.tsx';
import { useMayCall } from '../../parts/may-give.ts';
import { QueryState } from '../../parts/query-state.tsx';
import { Page } from '../../shell/page.tsx';
import { usePageKeys } from '../../shell/page-keys.ts';
import { Queue, type QueueRow } from '../floor/parts/queue.tsx';
import { ApprovalPanel } from './approval-panel.tsx';
import { AskPanel } from './ask-panel.tsx';
import classes from './security.module.css';

/** Việc hai người: one asks, another one at another screen reads exactly what will be done, and decides (12.10 #93). */
export function ApprovalsPage() {
  const text = useText();
  const words = text.security.approval;
  const { id, ask } = useSearch({ from: '/shell/approvals' });
  const navigate = useNavigate();
  const query = useQuery(approvalsQuery);
  const mayAsk = useMayCall('GET /api/devices');
  const begin = () => void navigate({ to: '/approvals', search: { ask: 'enrol-device' } });
  usePageKeys(mayAsk ? [{ key: 'F2', label: words.ask, run: begin }] : []);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      fill
      actions={
        mayAsk ? (
          <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={begin}>
            {words.ask}
          </Button>
        ) : undefined
      }
    >
      <QueryState query={query}>
        {({ approvals, names }) => (
          <div className={classes.split}>
            <ApprovalQueue approvals={approvals} names={names} chosen={ask === undefined ? id : undefined} />
            <section className={classes.main} aria-label={words.act}>
              {ask === undefined ? (
                <Chosen approval={approvals.find((each) => each.id === id)} names={names} />
              ) : (
                <AskPanel key={ask} act={ask} />
              )}
            </section>
          </div>
        )}
      </QueryState>
    </Page>
  );
}

function Chosen({ approval, names }: { readonly approval: Approval | undefined; readonly names: Names }) {
  const words = useText().security.approval;
  if (approval === undefined) return <EmptyState icon={IconUsers} title={words.choose} />;
  return <ApprovalPanel key={approval.id} approval={approval} names={names} />;
}

interface ApprovalQueueProps {
  readonly approvals: readonly Approval[];
  readonly names: Names;
  readonly chosen: string | undefined;
}

function ApprovalQueue({ approvals, names, chosen }: ApprovalQueueProps) {
  const words = useText().security.approval;
  const navigate = useNavigate();
  const show = (id: string) => void navigate({ to: '/approvals', search: { id }, replace: true });
  const waiting = approvals.filter(({ state }) => state === 'pending');
  const decided = approvals.filter(({ state }) => state !== 'pending');
  if (approvals.length === 0) {
    return (
      <section className={classes.queue} aria-label={words.waiting}>
        <EmptyState icon={IconUsers} title={words.none}>
          {words.noneHint}
        </EmptyState>
      </section>
    );
  }
  return (
    <section className={classes.queue} aria-label={words.title}>
      {waiting.length > 0 && (
        <>
          <h2 className={classes.queueTitle}>{words.waiting}</h2>
          <Queue
            label={words.waiting}
            rows={waiting.map((each) => rowOf(each, names, words))}
            chosen={chosen}
            onChoose={show}
            empty={null}
          />
        </>
      )}
      {decided.length > 0 && (
        <>
          <h2 className={classes.queueTitle}>{words.decided}</h2>
          <Queue
            label={words.decided}
            rows={decided.map((each) => rowOf(each, names, words))}
            chosen={chosen}
            onChoose={show}
            empty={null}
          />
        </>
      )}
    </section>
  );
}

function rowOf(approval: Approval, names: Names, words: ReturnType<typeof useText>['security']['approval']): QueueRow {
  const isPending = approval.state === 'pending';
  return {
    key: approval.id,
    title: words.acts[approval.act],
    detail: names[approval.asker] ?? approval.asker,
    aside: isPending ? (
      <Countdown until={approval.until} />
    ) : (
      <Chip tone={approval.state === 'failed' ? 'bad' : 'calm'}>{words.state[approval.state]}</Chip>
    ),
    ...(isPending && approval.mayDecide ? { tone: 'warn' } : {}),
  };
}
