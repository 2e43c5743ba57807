import { Chip, formatDate, SecrecyBadge, useText } from '@giaolien/ui';
import type { CredentialList } from '@giaolien/wire';
import { useQuery } from '@tanstack/react-query';
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
                <PasskeysPanel passkeys={credentials.passkeys} />
                <TotpPanel totp={credentials.totp} />
                <BadgePanel badge={credentials.badge} />
                <SubjectsPanel subjects={credentials.subjects} />
              </>
            )}
          </QueryState>
        </div>
      </div>
    </Page>
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
