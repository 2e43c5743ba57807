import { formatTime, useText } from '@giaolien/ui';
import type { ApprovedActName } from '@giaolien/wire';
import { Button, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconHourglass, IconUsers, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useId, useState } from 'react';
import { sentenceOf } from '../../../api/sentence.ts';
import { approvalQuery, askApproval } from './approvals.ts';
import classes from './ask-approval.module.css';

interface AskApprovalProps {
  readonly act: ApprovedActName;
  /** As they will be carried out; `undefined` while something is missing. */
  readonly parameters: Readonly<Record<string, unknown>> | undefined;
  /** What is missing. */
  readonly incomplete: string;
  readonly label: string;
  readonly reasonLabel?: string;
  readonly color?: string;
  /** First elements of the keys of the queries that the act changes once it is approved. */
  readonly kinds: readonly string[];
}

/** Asks a second person: the reason, one button, and then what became of it. */
export function AskApproval({ act, parameters, incomplete, label, reasonLabel, color, kinds }: AskApprovalProps) {
  const text = useText();
  const words = text.staff.change;
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState<string>();
  const why = useId();
  const ask = useMutation({
    mutationFn: askApproval,
    onSuccess: ({ approval }) => setAsked(approval.id),
    onError: (problem) =>
      notifications.show({
        color: 'red',
        title: text.failure.refused,
        message: sentenceOf(problem, text),
        autoClose: 12_000,
      }),
  });
  if (asked !== undefined) return <Asked id={asked} kinds={kinds} onAgain={() => setAsked(undefined)} />;
  const barred = parameters === undefined || reason.trim() === '';
  return (
    <div className={classes.ask}>
      <Textarea
        label={reasonLabel ?? words.reason}
        description={words.reasonHint}
        autosize
        minRows={2}
        maxLength={500}
        size="xs"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.line}>
        <Button
          {...(color === undefined ? {} : { color })}
          leftSection={<IconUsers size={15} />}
          loading={ask.isPending}
          data-disabled={barred}
          aria-disabled={barred}
          aria-describedby={why}
          onClick={() => {
            if (!barred) ask.mutate({ act, parameters, reason: reason.trim() });
          }}
        >
          {label}
        </Button>
        <span id={why} className={classes.why} role="status">
          {barred && incomplete}
        </span>
      </div>
    </div>
  );
}

interface AskedProps {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly onAgain: () => void;
}

/** It waits, or what the second person decided. */
function Asked({ id, kinds, onAgain }: AskedProps) {
  const text = useText();
  const words = text.staff.asked;
  const queries = useQueryClient();
  const { data } = useQuery(approvalQuery(id));
  const state = data?.approval.state ?? 'pending';
  useEffect(() => {
    if (state === 'approved') for (const kind of kinds) void queries.invalidateQueries({ queryKey: [kind] });
  }, [state, kinds, queries]);
  const waits = state === 'pending';
  const Sign = waits ? IconHourglass : state === 'approved' ? IconCheck : IconX;
  return (
    <div className={classes.asked} data-state={state} role="status">
      <Sign size={20} stroke={1.75} aria-hidden />
      <div>
        <p className={classes.title}>{waits ? words.title : words[state]}</p>
        {waits && data !== undefined && (
          <p className={classes.note}>{words.until({ at: formatTime(data.approval.until) })}</p>
        )}
        <div className={classes.line}>
          <Button variant="default" renderRoot={(props) => <Link to="/approvals" {...props} />}>
            {words.see}
          </Button>
          {!waits && (
            <Button variant="subtle" onClick={onAgain}>
              {words.again}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
