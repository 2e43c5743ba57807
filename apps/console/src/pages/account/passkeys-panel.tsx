import { Chip, Moment, useText } from '@giaolien/ui';
import type { CredentialList } from '@giaolien/wire';
import { Button, TextInput } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { credentialsQuery, methodsQuery } from '../../api/account-queries.ts';
import { deleteJson, postJson } from '../../api/client.ts';
import { TwiceButton } from '../../parts/twice-button.tsx';
import { useDo } from '../../parts/use-do.ts';
import { Panel } from '../../shell/page.tsx';
import { knowsPasskeys, makePasskey } from '../../shell/proof/passkey.ts';
import classes from './account.module.css';
import type { Admitted } from './admitted.ts';

type Passkey = CredentialList['passkeys'][number];

/** Keys that open everything the person is cleared for; named by their owner, so that a lost one can be told apart. */
export function PasskeysPanel({ passkeys, ...admitted }: { readonly passkeys: readonly Passkey[] } & Admitted) {
  const words = useText().entry.account;
  const { data: methods } = useQuery(methodsQuery);
  const isPossible = methods?.passkey === true && knowsPasskeys();
  const remove = useDo({
    act: (id: string) => deleteJson(`/credentials/${id}`),
    done: words.removed,
    refresh: [credentialsQuery.queryKey],
  });
  return (
    <Panel title={words.passkeys} flush>
      <p className={classes.lead}>{words.passkeysLead}</p>
      {passkeys.length === 0 ? (
        <p className={classes.lead}>{words.passkeyNone}</p>
      ) : (
        <ul className={classes.rows}>
          {passkeys.map((passkey) => (
            <PasskeyLine key={passkey.id} passkey={passkey} onRemove={() => remove.mutate(passkey.id)} />
          ))}
        </ul>
      )}
      {isPossible ? <NewPasskey {...admitted} /> : <p className={classes.lead}>{words.passkeyUnavailable}</p>}
    </Panel>
  );
}

function PasskeyLine({ passkey, onRemove }: { readonly passkey: Passkey; readonly onRemove: () => void }) {
  const words = useText().entry.account;
  return (
    <li className={classes.row}>
      <IconKey size={20} stroke={1.5} aria-hidden />
      <div className={classes.rowWords}>
        <span className={classes.rowTitle}>
          {passkey.label} {passkey.synced && <Chip tone="warn">{words.synced}</Chip>}
        </span>
        <span className={classes.rowDetail}>
          {words.since.toLowerCase()} <Moment at={passkey.createdAt} show="short" />
          {' · '}
          {passkey.usedAt === null ? (
            words.never.toLowerCase()
          ) : (
            <>
              {words.used.toLowerCase()} <Moment at={passkey.usedAt} show="short" />
            </>
          )}
        </span>
      </div>
      <TwiceButton name={words.removeOf({ name: passkey.label })} onSure={onRemove}>
        {words.remove}
      </TwiceButton>
    </li>
  );
}

function NewPasskey(admitted: Admitted) {
  const words = useText().entry.account;
  const [label, setLabel] = useState('');
  const add = useDo({
    act: async () =>
      postJson<CredentialList>('/credentials/passkey', { ...(await makePasskey()), ...admitted, label: label.trim() }),
    done: words.passkeyAdded,
    refresh: [credentialsQuery.queryKey],
    onDone: () => setLabel(''),
  });
  return (
    <form
      className={classes.line}
      onSubmit={(event) => {
        event.preventDefault();
        if (label.trim() !== '') add.mutate();
      }}
    >
      <TextInput
        className={classes.grow}
        label={words.passkeyName}
        placeholder={words.passkeyNameHint}
        maxLength={60}
        autoComplete="off"
        value={label}
        onChange={(event) => setLabel(event.currentTarget.value)}
      />
      <Button
        type="submit"
        disabled={label.trim() === ''}
        loading={add.isPending}
        leftSection={<IconPlus size={15} aria-hidden />}
      >
        {words.passkeyAdd}
      </Button>
    </form>
  );
}
