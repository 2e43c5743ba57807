import { isSoundOn, Keys, LANGUAGES, setSound, useLanguage, useText, type Language } from '@giaolien/ui';
import { Menu, SegmentedControl, Switch, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconLock, IconLogout, IconUserShield } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { deleteJson } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { lockNow } from './lock/idle-lock.tsx';
import { forgetVisits } from './recent.ts';
import classes from './shell.module.css';
import menu from './user-menu.module.css';

const SCHEMES = ['auto', 'light', 'dark'] as const;
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

/** Who is on shift; language, look, sounds, account, lock, sign-out. */
export function UserMenu() {
  const { text, language, choose } = useLanguage();
  const session = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [sound, setSoundShown] = useState(isSoundOn);
  const roles = session.roles.map((role) => text.domain.role[role]).join(', ');
  const clearance =
    session.clearance === null
      ? text.user.noClearance
      : text.user.clearance({ level: `${session.clearance} (${text.domain.secrecy[session.clearance]})` });
  return (
    <Menu closeOnItemClick={false} width={272}>
      <Menu.Target>
        <UnstyledButton className={classes.user} aria-label={text.user.menu({ name: session.name })}>
          <span className={classes.avatar} aria-hidden>
            {initialsOf(session.name)}
          </span>
          <span className={classes.userText}>
            <span className={classes.userName}>{session.name}</span>
            <span className={classes.userRole}>{roles}</span>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={menu.who}>
          <strong>{session.name}</strong>
          <span>{roles}</span>
          <span>{session.facilityName}</span>
          <span>{clearance}</span>
        </div>
        <Menu.Divider />
        <div className={menu.row}>
          <span>{text.user.language}</span>
          <SegmentedControl
            aria-label={text.user.language}
            value={language}
            data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            onChange={choose}
          />
        </div>
        <div className={menu.row}>
          <span>{text.user.theme}</span>
          <SegmentedControl
            aria-label={text.user.theme}
            value={colorScheme}
            data={SCHEMES.map((value) => ({ value, label: text.user[value] }))}
            onChange={setColorScheme}
          />
        </div>
        <div className={menu.row}>
          <span>{text.user.sound}</span>
          <Switch
            size="sm"
            aria-label={text.user.sound}
            checked={sound}
            onChange={(event) => {
              setSound(event.currentTarget.checked);
              setSoundShown(event.currentTarget.checked);
            }}
          />
        </div>
        <Menu.Divider />
        <Exits />
      </Menu.Dropdown>
    </Menu>
  );
}

/** One's account, the lock, and the way out. */
function Exits() {
  const text = useText();
  const signOut = useSignOut();
  return (
    <>
      <Menu.Item component={Link} to="/account" closeMenuOnClick leftSection={<IconUserShield size={15} />}>
        {text.entry.account.title}
      </Menu.Item>
      <Menu.Item
        closeMenuOnClick
        leftSection={<IconLock size={15} />}
        rightSection={<Keys keys="Ctrl+Shift+L" />}
        onClick={lockNow}
      >
        {text.entry.lock.action}
      </Menu.Item>
      <Menu.Item leftSection={<IconLogout size={15} />} onClick={() => void signOut()}>
        {text.user.signOut}
      </Menu.Item>
    </>
  );
}

function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await deleteJson('/session').catch(() => undefined);
    forgetVisits();
    // Away first: the shell that is still drawn needs its session.
    await navigate({ to: '/sign-in', search: {} });
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, null);
  };
}

/** The last two words of a Vietnamese name, the given name last. */
function initialsOf(name: string): string {
  return name
    .split(' ')
    .slice(-2)
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase();
}
