import { Chip, formatDate, SecrecyBadge, useText } from '@giaolien/ui';
import type { CredentialList } from '@giaolien/wire';
import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { credentialsQuery } from '../../api/account-queries.ts';
import { useSession } from '../../api/session.ts';
import { QueryState } from '../../parts/query-state.tsx';
import { Facts, Page, Panel } from '../../shell/page.tsx';
import classes from './account.module.css';
import { BadgePanel } from './badge-panel.tsx';
import { PasskeysPanel } from './passkeys-panel.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { SessionsPanel } from './sessions-panel.tsx';
import { TotpPanel } from './totp-panel.tsx';

/** Tài khoản của tôi: by what I prove who I am, and where I am signed in. */
export function AccountPage() {
  const text = useText();
  const words = text.entry.account;
  const query = useQuery(credentialsQuery);
  const [typed, setTyped] = useState('');
  const admission = typed.trim() === '' ? {} : { admission: typed.trim() };
  return (
    <Page title={words.title} lead={words.lead}>
      <div className={classes.columns}>
        <div className={classes.side}>
          <StrengthPanel />
          <SessionsPanel />
          {query.data !== undefined && (
            <PasswordPanel password={query.data.password} minimum={query.data.passwordMinimum} />
          )}
        </div>
        <div className={classes.side}>
          <QueryState query={query}>
            {(credentials) => (
              <>
                <AdmissionField value={typed} onChange={setTyped} />
                <PasskeysPanel passkeys={credentials.passkeys} {...admission} />
                <TotpPanel totp={credentials.totp} {...admission} />
                <BadgePanel badge={credentials.badge} {...admission} />
                <SubjectsPanel subjects={credentials.subjects} />
              </>
            )}
          </QueryState>
        </div>
      </div>
    </Page>
  );
}

/** The one-time code for a factor that opens more than this session; who opens everything needs none. */
function AdmissionField({ value, onChange }: { readonly value: string; readonly onChange: (typed: string) => void }) {
  const words = useText().entry.account;
  const { method } = useSession();
  if (method === 'demonstration' || method === 'passkey' || method === 'oidc-strong') return null;
  return (
    <TextInput
      label={words.admission}
      description={words.admissionHint}
      maxLength={40}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** How strongly this session was proved, and what it opens by that. */
function StrengthPanel() {
  const text = useText();
  const words = text.entry.account;
  const { name, person, facilityName, roles, method, clearance } = useSession();
  const isWeak = method === 'password' || method === 'oidc';
  return (
    <Panel title={words.strength} aside={<Chip>{words.methodName[method]}</Chip>}>
      <Facts
        rows={[
          [words.person, `${name} · ${person}`],
          [words.office, facilityName],
          [words.roles, roles.map((role) => text.domain.role[role]).join(', ')],
        ]}
      />
      <p className={classes.opens}>
        <SecrecyBadge secrecy={clearance} />
        {clearance === null
          ? words.opensNothing
          : words.opens({ level: `${clearance} (${text.domain.secrecy[clearance]})` })}
      </p>
      {isWeak && <p className={classes.hint}>{words.stronger}</p>}
    </Panel>
  );
}

function SubjectsPanel({ subjects }: Pick<CredentialList, 'subjects'>) {
  const words = useText().entry.account;
  if (subjects.length === 0) return null;
  return (
    <Panel title={words.subjects}>
      <Facts rows={subjects.map(({ issuer, boundAt }) => [issuer, words.bound({ at: formatDate(boundAt) })])} />
    </Panel>
  );
}
