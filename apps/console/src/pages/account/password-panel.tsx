import { formatDate, useText } from '@giaolien/ui';
import type { CredentialList } from '@giaolien/wire';
import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { credentialsQuery, sessionsQuery } from '../../api/account-queries.ts';
import { sendJson } from '../../api/client.ts';
import { useDo } from '../../parts/use-do.ts';
import { Panel } from '../../shell/page.tsx';
import classes from './account.module.css';

interface PasswordPanelProps extends Pick<CredentialList, 'password'> {
  readonly minimum: number;
}

/** A new password: long, typed twice, and every other session of its owner ends (NIST SP 800-63B-4, 3.1.1.2). */
export function PasswordPanel({ password: known, minimum }: PasswordPanelProps) {
  const words = useText().entry;
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const save = useDo({
    act: () => sendJson<CredentialList>('/credentials/password', { password }, { method: 'PUT' }),
    done: words.account.passwordDone,
    refresh: [credentialsQuery.queryKey, sessionsQuery.queryKey],
    onDone: () => {
      setPassword('');
      setRepeated('');
    },
  });
  const isReady = password.length >= minimum && repeated === password;
  return (
    <Panel title={words.account.password}>
      <p className={classes.hint}>{standingOf(known, words.account)}</p>
      <form
        className={classes.narrow}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) save.mutate();
        }}
      >
        <PasswordInput
          label={words.account.passwordNew}
          description={words.account.passwordMinimum({ count: String(minimum) })}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <PasswordInput
          label={words.recovery.repeat}
          autoComplete="new-password"
          error={repeated !== '' && repeated !== password ? words.recovery.differs : undefined}
          value={repeated}
          onChange={(event) => setRepeated(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" variant="default" disabled={!isReady} loading={save.isPending}>
            {words.account.passwordSave}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function standingOf(known: CredentialList['password'], words: ReturnType<typeof useText>['entry']['account']): string {
  if (known === null) return words.passwordOff;
  return known.demonstration ? words.passwordDemo : words.passwordChanged({ at: formatDate(known.changedAt) });
}
