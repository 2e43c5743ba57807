import type { SubjectId } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import type { Approval } from '@giaolien/wire';
import { Alert, Button, Loader, Textarea, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconHammer } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { approvalsQuery, askForAct } from '../api/security-queries.ts';
import { useSession } from '../api/session.ts';
import { subjectWords } from '../pages/security/entry-words.ts';
import { Countdown } from './countdown.tsx';
import { Dialog } from './dialog.tsx';
import classes from './glass-offer.module.css';
import { useDo } from './use-do.ts';

/** How long after it was allowed a page still waits for it, and how often it looks, milliseconds. */
const OPENING = 30_000;
const AGAIN = 500;

/**
 * Under “not found, or not yours”: the way in an emergency. It is offered for what does not exist, too, so that nobody
 * learns from it what does (12.10 #90).
 */
export function GlassOffer({ subject }: { readonly subject: SubjectId }) {
  const words = useText().security.glass;
  const [open, setOpen] = useState(false);
  const request = useRequest(subject);
  const opens = useOpensSoon(request);
  const state = request?.state;
  if (request !== undefined && (opens || state === 'pending')) return <Waiting approval={request} />;
  return (
    <div className={classes.offer}>
      {(state === 'refused' || state === 'expired' || state === 'failed') && (
        <Alert color="gray" icon={<IconAlertTriangle size={18} />} role="status">
          {words[state]}
        </Alert>
      )}
      <p className={classes.hint}>{words.hint}</p>
      <Button
        variant="light"
        color="orange"
        leftSection={<IconHammer size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {words.button}
      </Button>
      {open && <AskDialog subject={subject} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** My newest request for this subject. */
function useRequest(subject: SubjectId): Approval | undefined {
  const { person } = useSession();
  const { data } = useQuery(approvalsQuery);
  return data?.approvals.find(
    ({ act, asker, parameters }) => act === 'break-glass' && asker === person && parameters['subject'] === subject,
  );
}

/** Allowed a moment ago: the page asks again for what it shows, until it is there. True while it does. */
function useOpensSoon(request: Approval | undefined): boolean {
  const queries = useQueryClient();
  const [shownAt] = useState(() => Date.now());
  const decidedAt = request?.state === 'approved' ? request.decidedAt : null;
  const opens = decidedAt !== null && shownAt - decidedAt < OPENING;
  useEffect(() => {
    if (!opens) return;
    const timer = setTimeout(() => void queries.invalidateQueries(), AGAIN);
    return () => clearTimeout(timer);
  }, [opens, queries]);
  return opens;
}

function Waiting({ approval }: { readonly approval: Approval }) {
  const words = useText().security.glass;
  return (
    <div className={classes.offer} role="status">
      <p className={classes.waiting}>
        <Loader size={16} aria-hidden />
        <span>{words.waiting}</span>
        <Countdown until={approval.until} />
      </p>
      <p className={classes.hint}>{words.waitingHint}</p>
    </div>
  );
}

function AskDialog({ subject, onClose }: { readonly subject: SubjectId; readonly onClose: () => void }) {
  const text = useText();
  const words = text.security.glass;
  const [incident, setIncident] = useState('');
  const [reason, setReason] = useState('');
  const isReady = incident.trim() !== '' && reason.trim() !== '';
  const send = useDo({
    act: () => askForAct('break-glass', { subject, incident: incident.trim() }, reason.trim()),
    done: text.security.approval.sent,
    refresh: [approvalsQuery.queryKey],
    onDone: onClose,
  });
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) send.mutate();
        }}
      >
        <p className={classes.subject}>{subjectWords(subject, text, {})}</p>
        <p className={classes.hint}>{words.lead}</p>
        <TextInput
          label={words.incident}
          description={words.incidentHint}
          maxLength={40}
          autoComplete="off"
          data-autofocus
          value={incident}
          onChange={(event) => setIncident(event.currentTarget.value)}
        />
        <Textarea
          label={words.reason}
          description={words.reasonHint}
          autosize
          minRows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" disabled={!isReady} loading={send.isPending}>
          {words.send}
        </Button>
      </form>
    </Dialog>
  );
}
