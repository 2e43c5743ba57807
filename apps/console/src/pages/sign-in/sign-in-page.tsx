import { useLanguage, useText } from '@giaolien/ui';
import { Alert, Button, SegmentedControl, UnstyledButton } from '@mantine/core';
import {
  IconAlertCircle,
  IconBuildingBank,
  IconCircleCheck,
  IconDeviceDesktop,
  IconFingerprint,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { faultSentence, type SignInMethods } from '@giaolien/wire';
import { useEffect, useState } from 'react';
import { methodsQuery } from '../../api/account-queries.ts';
import { demonstrationQuery } from '../../api/queries.ts';
import { knowsPasskeys } from '../../shell/proof/passkey.ts';
import { ProofFault } from '../../shell/proof/proof-fault.tsx';
import { BadgeEntry } from './badge-entry.tsx';
import { Demonstration } from './demonstration.tsx';
import { Enrol } from './enrol.tsx';
import { refusalIn } from './next.ts';
import { PasswordEntry } from './password-entry.tsx';
import { Recovery } from './recovery.tsx';
import { signInRoute } from './route.ts';
import classes from './sign-in.module.css';
import { useNext, useSignIn, type SignIn } from './use-sign-in.ts';
import { Welcome } from './welcome.tsx';

type View = 'door' | 'recovery' | 'recovered' | 'enrol';

/** The door: every way in that this server and this computer offer, the strongest first. */
export function SignInPage() {
  const text = useText();
  const { data: accounts } = useQuery(demonstrationQuery);
  const { data: methods } = useQuery(methodsQuery);
  const signIn = useSignIn();
  const [view, setView] = useState<View>('door');
  useEffect(() => {
    document.title = `${text.signIn.title} · ${text.product}`;
  }, [text]);
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
        {view === 'recovery' && <Recovery onBack={() => setView('door')} onDone={() => setView('recovered')} />}
        {view === 'enrol' && <Enrol onBack={() => setView('door')} />}
        {(view === 'door' || view === 'recovered') && (
          <>
            <Notice recovered={view === 'recovered'} signIn={signIn} />
            <Ways methods={methods} signIn={signIn} />
            <div className={classes.links}>
              <UnstyledButton className={classes.link} onClick={() => setView('recovery')}>
                {text.entry.door.forgotten}
              </UnstyledButton>
              {methods?.device === null && (
                <UnstyledButton className={classes.link} onClick={() => setView('enrol')}>
                  {text.security.device.enrol}
                </UnstyledButton>
              )}
            </div>
          </>
        )}
        <div className={classes.below}>
          <p className={classes.tagline}>{text.signIn.tagline}</p>
          <LanguageLinks />
        </div>
      </div>
      {accounts !== undefined && accounts.length > 0 ? (
        <Demonstration
          accounts={accounts}
          busy={signIn.isPending}
          onEnter={({ person, password }) => signIn.mutate({ by: 'password', person, password })}
        />
      ) : (
        <Welcome />
      )}
    </main>
  );
}

/** Why one stands at the door: the session has ended, the agency did not vouch, the password was just set. */
function Notice({ recovered, signIn }: { readonly recovered: boolean; readonly signIn: SignIn }) {
  const { text, language } = useLanguage();
  const { expired, next } = signInRoute.useSearch();
  const refused = refusalIn(next);
  if (signIn.isError) return null;
  if (recovered) {
    return (
      <Alert color="teal" icon={<IconCircleCheck size={18} />} role="status">
        {text.entry.recovery.done}
      </Alert>
    );
  }
  if (expired !== true && refused === undefined) return null;
  return (
    <Alert color="orange" icon={<IconAlertCircle size={18} />} role="status">
      {refused === undefined ? text.signIn.expired : faultSentence(refused, language)}
    </Alert>
  );
}

interface WaysProps {
  readonly methods: SignInMethods | undefined;
  readonly signIn: SignIn;
}

/** At a counter the badge; elsewhere the passkey above the password. Nothing is offered that cannot work here. */
function Ways({ methods, signIn }: WaysProps) {
  const text = useText();
  const words = text.entry;
  const [chosen, setChosen] = useState<'badge' | 'password'>();
  const way = chosen ?? (methods?.badge === true ? 'badge' : 'password');
  if (methods?.badge !== true) return <OpenWays methods={methods} signIn={signIn} />;
  return (
    <>
      <p className={classes.counter}>
        <IconDeviceDesktop size={17} aria-hidden />
        {words.door.counter({ name: methods.device?.name ?? '' })}
      </p>
      <SegmentedControl
        fullWidth
        aria-label={words.way.label}
        value={way}
        data={[
          { value: 'badge', label: words.way.badge },
          { value: 'password', label: words.door.others },
        ]}
        onChange={setChosen}
      />
      {way === 'badge' ? <BadgeEntry signIn={signIn} /> : <OpenWays methods={methods} signIn={signIn} />}
    </>
  );
}

function OpenWays({ methods, signIn }: WaysProps) {
  const words = useText().entry;
  const next = useNext();
  const isPasskey = signIn.variables?.by === 'passkey';
  const hasPasskeys = methods?.passkey === true && knowsPasskeys();
  const oidc = methods?.oidc ?? null;
  return (
    <>
      {hasPasskeys && (
        <div className={classes.form}>
          <Button
            size="md"
            loading={signIn.isPending && isPasskey}
            leftSection={<IconFingerprint size={20} aria-hidden />}
            onClick={() => signIn.mutate({ by: 'passkey' })}
          >
            {words.door.passkey}
          </Button>
          {isPasskey && <ProofFault problem={signIn.error} />}
        </div>
      )}
      {oidc !== null && (
        <Button
          component="a"
          href={`/api/session/oidc?return=${encodeURIComponent(next)}`}
          size="sm"
          variant="default"
          leftSection={<IconBuildingBank size={17} aria-hidden />}
        >
          {words.door.oidc({ name: oidc.name })}
        </Button>
      )}
      {(hasPasskeys || oidc !== null) && <p className={classes.or}>{words.door.or}</p>}
      <PasswordEntry signIn={signIn} autoFocus={!hasPasskeys} isSecond={hasPasskeys} />
    </>
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
