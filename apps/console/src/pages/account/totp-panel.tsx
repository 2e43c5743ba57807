import { Chip, Code, Moment, useText } from '@giaolien/ui';
import type { CredentialList } from '@giaolien/wire';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { credentialsQuery } from '../../api/account-queries.ts';
import { deleteJson, postJson } from '../../api/client.ts';
import { TwiceButton } from '../../parts/twice-button.tsx';
import { useDo } from '../../parts/use-do.ts';
import { Panel } from '../../shell/page.tsx';
import { CodeField } from '../../shell/proof/proof-form.tsx';
import classes from './account.module.css';
import type { Admitted } from './admitted.ts';
import { QrCode } from './qr-code.tsx';

interface NewTotp {
  readonly id: string;
  readonly uri: string;
  readonly secret: string;
}

/** The authenticator on a phone: scanned once, confirmed by its first code (RFC 6238). */
export function TotpPanel({ totp, ...admitted }: Pick<CredentialList, 'totp'> & Admitted) {
  const words = useText().entry.account;
  const refresh = [credentialsQuery.queryKey];
  const [fresh, setFresh] = useState<NewTotp>();
  const begin = useDo({ act: () => postJson<NewTotp>('/credentials/totp', {}), refresh: [], onDone: setFresh });
  const remove = useDo({
    act: (id: string) => deleteJson(`/credentials/${id}`),
    done: words.removed,
    refresh,
  });
  return (
    <Panel
      title={words.totp}
      aside={<Chip tone={totp === null ? 'calm' : 'done'}>{totp === null ? words.totpOff : words.totpOn}</Chip>}
    >
      <p className={classes.hint}>{words.totpLead}</p>
      {totp !== null && (
        <div className={classes.bar}>
          <span className={classes.rowDetail}>
            {words.since} <Moment at={totp.createdAt} show="short" />
          </span>
          <TwiceButton name={words.removeOf({ name: words.totp })} onSure={() => remove.mutate(totp.id)}>
            {words.remove}
          </TwiceButton>
        </div>
      )}
      {totp === null && fresh === undefined && (
        <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
          {words.totpBegin}
        </Button>
      )}
      {totp === null && fresh !== undefined && (
        <Confirm fresh={fresh} admitted={admitted} onDone={() => setFresh(undefined)} />
      )}
    </Panel>
  );
}

interface ConfirmProps {
  readonly fresh: NewTotp;
  readonly admitted: Admitted;
  readonly onDone: () => void;
}

function Confirm({ fresh, admitted, onDone }: ConfirmProps) {
  const words = useText().entry.account;
  const [code, setCode] = useState('');
  const confirm = useDo({
    act: () => postJson<CredentialList>('/credentials/totp/confirm', { code, ...admitted }),
    done: words.totpDone,
    refresh: [credentialsQuery.queryKey],
    onDone,
  });
  return (
    <form
      className={classes.totp}
      onSubmit={(event) => {
        event.preventDefault();
        if (code.length === 6) confirm.mutate();
      }}
    >
      <QrCode value={fresh.uri} label={words.totpScan} />
      <div className={classes.totpSteps}>
        <p className={classes.rowTitle}>{words.totpScan}</p>
        <p className={classes.rowDetail}>
          {words.totpSecret} <Code value={fresh.secret} copyable />
        </p>
        <CodeField label={words.totpConfirm} value={code} onChange={setCode} />
        <Button type="submit" disabled={code.length !== 6} loading={confirm.isPending}>
          {words.activate}
        </Button>
      </div>
    </form>
  );
}
