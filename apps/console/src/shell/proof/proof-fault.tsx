import { useText, type Messages } from '@giaolien/ui';
import { Alert } from '@mantine/core';
import { IconAlertCircle, IconHourglassHigh } from '@tabler/icons-react';
import { ApiProblem } from '../../api/problem.ts';
import { sentenceOf } from '../../api/sentence.ts';
import { formatCountdown } from '../../parts/countdown-format.ts';
import { useSecondsLeft } from '../../parts/countdown.tsx';
import { PasskeyProblem } from './passkey.ts';

/** Why a proof did not hold; a pause counts down. Nothing while the server only asks for the six digits. */
export function ProofFault({ problem }: { readonly problem: unknown }) {
  const text = useText();
  if (problem === null || isAskForCode(problem)) return null;
  if (problem instanceof ApiProblem && problem.retryAt !== undefined) return <Pause until={problem.retryAt} />;
  return (
    <Alert color="red" icon={<IconAlertCircle size={18} />} role="alert">
      {proofSentence(problem, text)}
    </Alert>
  );
}

function Pause({ until }: { readonly until: number }) {
  const text = useText();
  const left = useSecondsLeft(until);
  if (left === 0) return null;
  return (
    <Alert color="orange" icon={<IconHourglassHigh size={18} />} role="alert" aria-live="off">
      {text.entry.fault.pause({ time: formatCountdown(left) })}
    </Alert>
  );
}

/** The password was right; the account has an authenticator, too. */
export function isAskForCode(problem: unknown): boolean {
  return problem instanceof ApiProblem && problem.code === 'code_must_be_given';
}

/** What to tell the person. */
export function proofSentence(problem: unknown, text: Messages): string {
  if (problem instanceof PasskeyProblem) {
    return problem.reason === 'aborted' ? text.entry.fault.passkeyAborted : text.entry.fault.passkeyUnknown;
  }
  if (problem instanceof ApiProblem && problem.status === 0) return text.signIn.unreachable;
  return sentenceOf(problem, text);
}
