import { formatDate, formatTime, useNow, useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { OpenedSession, Proof } from '@giaolien/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { credentialsQuery, methodsQuery } from '../../api/account-queries.ts';
import { deleteJson, postJson } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { sessionQuery } from '../../api/queries.ts';
import { useSession, withoutToken } from '../../api/session.ts';
import { beginAnew, enter } from '../occupant.ts';
import { ProofForm } from '../proof/proof-form.tsx';
import { waysHere } from '../proof/ways.ts';
import { openScreen } from './lock.ts';
import classes from './lock.module.css';

/** Pause before the server is told again that the screen is locked, milliseconds. */
const AGAIN = 5_000;

/**
 * Stands alone in the document while the screen is locked. The same person opens it and goes on where he was; at a
 * counter another badge changes the user, elsewhere he signs in at the door.
 */
export function LockScreen() {
  const text = useText();
  const words = text.entry.lock;
  const session = useSession();
  const { data: methods } = useQuery(methodsQuery);
  // Known from before the lock; the server tells nothing of it through one.
  const { data: credentials } = useQuery({ ...credentialsQuery, enabled: false });
  const ways = waysHere(methods, credentials);
  const prove = useProve();
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.querySelector<HTMLElement>('input:not([type=radio])')?.focus(), []);
  useTellServer();
  useQuietTitle(`${words.title} · ${text.product}`);
  return (
    <main className={classes.page}>
      <div className={classes.middle}>
        <Clock />
        <section ref={card} className={classes.card} aria-label={words.title}>
          <header className={classes.head}>
            <span className={classes.sign}>
              <IconLock size={22} aria-hidden />
            </span>
            <div>
              <h1 className={classes.title}>{words.title}</h1>
              <p className={classes.by}>{words.by({ name: session.name })}</p>
            </div>
          </header>
          <ProofForm purpose="unlock" person={session.person} ways={ways} submit={words.unlock} onProve={prove} />
          <p className={classes.hint}>{methods?.badge === true ? words.anyBadge : words.kept}</p>
        </section>
        <Button variant="subtle" className={classes.leave ?? ''} onClick={() => void leave()}>
          {words.leave}
        </Button>
      </div>
      <footer className={classes.foot}>
        <img src="/mark.svg" alt="" width={22} height={22} />
        <span>
          {text.product} · {methods?.device?.name ?? session.facilityName}
        </span>
      </footer>
    </main>
  );
}

/** Large enough to be read from across the hall. */
function Clock() {
  const now = useNow();
  return (
    <div className={classes.clock} aria-hidden>
      <span className={classes.time}>{formatTime(now)}</span>
      <span className={classes.date}>{formatDate(now)}</span>
    </div>
  );
}

/** A badge opens the counter for whoever holds it; any other proof opens the screen of the same person. */
function useProve() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const session = useSession();
  return async (proof: Proof): Promise<void> => {
    const opened = await (proof.kind === 'badge'
      ? postJson<OpenedSession>('/session/badge', { badge: proof.badge, pin: proof.pin })
      : postJson<OpenedSession>('/session/unlock', { proof }));
    const next = withoutToken(opened);
    if (next.person !== session.person) return enter(next, queries, '/', (to) => navigate({ to }));
    queries.setQueryData(sessionQuery.queryKey, next);
    openScreen();
  };
}

async function leave(): Promise<void> {
  await deleteJson('/session').catch(() => undefined);
  beginAnew('/sign-in');
}

/** The screen locks at once, whatever the network does; the server locks the session as soon as it hears of it. */
function useTellServer(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function tell(): Promise<void> {
      try {
        await postJson('/session/lock', {});
      } catch (problem) {
        if (problem instanceof ApiProblem && problem.status === 0) timer = setTimeout(() => void tell(), AGAIN);
      }
    }
    void tell();
    return () => clearTimeout(timer);
  }, []);
}

/** The tab must not tell what was on the screen. */
function useQuietTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
