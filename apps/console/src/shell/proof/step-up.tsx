import { useText } from '@giaolien/ui';
import type { OpenedSession, Proof } from '@giaolien/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { credentialsQuery, methodsQuery } from '../../api/account-queries.ts';
import { postJson } from '../../api/client.ts';
import { sessionQuery } from '../../api/queries.ts';
import { useSession, withoutToken } from '../../api/session.ts';
import { proofAnew } from './asked.ts';
import { ProofDialog } from './dialog.tsx';
import { ProofForm } from './proof-form.tsx';
import classes from './proof.module.css';
import { useQuestion } from './question.ts';
import { waysHere } from './ways.ts';

/** Shown while a call waits for a fresh proof of who is signed in; proven, the call goes on by itself. */
export function StepUp() {
  const text = useText();
  const words = text.entry.proof;
  const open = useQuestion(proofAnew);
  const session = useSession();
  const queries = useQueryClient();
  const { data: methods } = useQuery(methodsQuery);
  const { data: credentials } = useQuery(credentialsQuery);
  if (open === undefined) return null;
  async function prove(proof: Proof): Promise<void> {
    const proven = await postJson<OpenedSession>('/session/step-up', { proof });
    queries.setQueryData(sessionQuery.queryKey, withoutToken(proven));
    open?.answer(true);
  }
  return (
    <ProofDialog title={words.title} onTurnAway={() => open.answer(undefined)}>
      <p className={classes.who}>{words.as({ name: session.name })}</p>
      <p className={classes.lead}>{words.lead}</p>
      <ProofForm
        purpose="step-up"
        person={session.person}
        ways={waysHere(methods, credentials)}
        submit={words.submit}
        onProve={prove}
      />
    </ProofDialog>
  );
}
