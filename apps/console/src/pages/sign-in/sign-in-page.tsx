import { Chip, useLanguage, useText } from '@giaolien/ui';
import { Alert, Button, PasswordInput, TextInput, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconArrowRight } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { DemonstrationAccount, Session } from '../../api/answers.ts';
import { postJson } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { demonstrationQuery, sessionQuery } from '../../api/queries.ts';
import { sentenceOf } from '../../api/sentence.ts';
import { signInRoute } from './route.ts';
import classes from './sign-in.module.css';

interface Credentials {
  readonly person: string;
  readonly password: string;
}

/** The door: staff number and password, or one card per role of a demonstration database. */
export function SignInPage() {
  const text = useText();
  const { data: accounts } = useQuery(demonstrationQuery);
  const enter = useEnter();
  const { expired } = signInRoute.useSearch();
  return (
    <main className={classes.page}>
      <div className={classes.door}>
        <div className={classes.brand}>
          <img src="/mark.svg" alt="" width={44} height={44} />
          <div>
            <h1 className={classes.product}>{text.product}</h1>
            <p className={classes.long}>{text.productLong}</p>
          </div>
        </div>
        {expired === true && !enter.isError && (
          <Alert color="orange" icon={<IconAlertCircle size={18} />} role="status">
            {text.signIn.expired}
          </Alert>
        )}
        <EntryForm enter={enter} />
        <p className={classes.tagline}>{text.signIn.tagline}</p>
        <LanguageLinks />
      </div>
      {accounts !== undefined && accounts.length > 0 && (
        <Demonstration accounts={accounts} busy={enter.isPending} onEnter={enter.mutate} />
      )}
    </main>
  );
}

function EntryForm({ enter }: { readonly enter: ReturnType<typeof useEnter> }) {
  const text = useText();
  const [person, setPerson] = useState('');
  const [password, setPassword] = useState('');
  return (
    <form
      className={classes.form}
      aria-label={text.signIn.title}
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate({ person: person.trim(), password });
      }}
    >
      <TextInput
        size="sm"
        label={text.signIn.person}
        name="person"
        autoComplete="username"
        autoFocus
        required
        withAsterisk={false}
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
      />
      <PasswordInput
        size="sm"
        label={text.signIn.password}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {enter.isError && (
        <Alert color="red" icon={<IconAlertCircle size={18} />} role="alert">
          {failureOf(enter.error, text)}
        </Alert>
      )}
      <Button type="submit" size="sm" loading={enter.isPending} rightSection={<IconArrowRight size={16} />}>
        {text.signIn.submit}
      </Button>
    </form>
  );
}

interface DemonstrationProps {
  readonly accounts: readonly DemonstrationAccount[];
  readonly busy: boolean;
  readonly onEnter: (credentials: Credentials) => void;
}

/** One card per sample person, by office. */
function Demonstration({ accounts, busy, onEnter }: DemonstrationProps) {
  const text = useText();
  return (
    <section className={classes.demonstration} aria-labelledby="demonstration">
      <h2 id="demonstration" className={classes.demoTitle}>
        {text.signIn.demonstration}
      </h2>
      <p className={classes.demoHint}>{text.signIn.demonstrationHint}</p>
      {[...Map.groupBy(accounts, ({ facilityName }) => facilityName)].map(([office, people]) => (
        <div key={office}>
          <h3 className={classes.office}>{office}</h3>
          <div className={classes.cards}>
            {people.map((account) => (
              <AccountCard key={account.person} account={account} busy={busy} onEnter={onEnter} />
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

interface AccountCardProps {
  readonly account: DemonstrationAccount;
  readonly busy: boolean;
  readonly onEnter: (credentials: Credentials) => void;
}

function AccountCard({ account, busy, onEnter }: AccountCardProps) {
  const text = useText();
  return (
    <UnstyledButton
      className={classes.card}
      disabled={busy}
      onClick={() => onEnter({ person: account.person, password: account.password })}
    >
      <span className={classes.cardRole}>
        <Chip tone="busy">{text.domain.role[account.role]}</Chip>
      </span>
      <span className={classes.cardName}>{account.name}</span>
      <span className={classes.cardCode}>{account.person}</span>
    </UnstyledButton>
  );
}

function LanguageLinks() {
  const { language, choose } = useLanguage();
  return (
    <div className={classes.languages}>
      <UnstyledButton aria-pressed={language === 'vi'} onClick={() => choose('vi')}>
        Tiếng Việt
      </UnstyledButton>
      <UnstyledButton aria-pressed={language === 'en'} onClick={() => choose('en')}>
        English
      </UnstyledButton>
    </div>
  );
}

function failureOf(problem: Error, text: ReturnType<typeof useText>): string {
  if (problem instanceof ApiProblem && (problem.status === 401 || problem.status === 403)) {
    return problem.refusals[0]?.sentence ?? text.signIn.failed;
  }
  return problem instanceof ApiProblem && problem.status === 0 ? text.signIn.unreachable : sentenceOf(problem, text);
}

function useEnter() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { next } = signInRoute.useSearch();
  return useMutation({
    mutationFn: (credentials: Credentials) => postJson<Session>('/session', credentials),
    onSuccess: async (session) => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session);
      await navigate({ to: isInside(next) ? next : '/' });
    },
  });
}

/** Only paths of this console: an address from elsewhere must not lead out of it. */
function isInside(next: string | undefined): next is string {
  return next !== undefined && /^\/(?!\/)/.test(next) && !next.startsWith('/sign-in');
}
