import { foldText, useText } from '@giaolien/ui';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import {
  IconBuilding,
  IconBuildingBank,
  IconFileText,
  IconKeyboard,
  IconLock,
  IconMail,
  IconPackage,
  IconSearch,
  IconStack2,
  IconTruck,
  IconUserShield,
  type Icon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { searchQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { lockNow } from './lock/idle-lock.tsx';
import { listGroups } from './navigation.ts';
import classes from './palette.module.css';
import { pathOfHit } from './path-of.ts';
import { listVisits } from './recent.ts';

const SIGNS: Readonly<Record<string, Icon | undefined>> = {
  item: IconMail,
  receptacle: IconPackage,
  despatch: IconStack2,
  handover: IconFileText,
  trip: IconTruck,
  facility: IconBuilding,
  body: IconBuildingBank,
};

/** Hits that are shown at most. */
const FOUND = 12;

/** Ctrl-K: pages, actions, and whatever the server finds for the text. */
export function Palette({ onKeys }: { readonly onKeys: () => void }) {
  const text = useText();
  const [query, setQuery] = useState('');
  const groups = useGroups(query, onKeys);
  return (
    <Spotlight
      shortcut={['mod + K']}
      query={query}
      onQueryChange={setQuery}
      actions={groups}
      filter={(_, given) => given}
      nothingFound={text.palette.nothing}
      scrollable
      maxHeight={460}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      transitionProps={{ duration: 100 }}
      classNames={{
        actionsList: classes.list ?? '',
        action: classes.action ?? '',
        actionSection: classes.section ?? '',
        actionsGroup: classes.group ?? '',
        actionDescription: classes.description ?? '',
        search: classes.search ?? '',
      }}
      searchProps={{
        leftSection: <IconSearch size={17} aria-hidden />,
        placeholder: text.palette.placeholder,
        'aria-label': text.palette.open,
      }}
    />
  );
}

/** What the palette offers for a text: lately seen and found things, pages, actions. */
function useGroups(query: string, onKeys: () => void): SpotlightActionGroupData[] {
  const text = useText();
  const session = useSession();
  const navigate = useNavigate();
  const [asked] = useDebouncedValue(query, 200);
  const { data } = useQuery(searchQuery(asked));
  const wanted = foldText(query.trim());
  const matches = (label: string) => wanted === '' || foldText(label).includes(wanted);
  const go = (to: string) => void navigate({ to });

  const pages = listGroups(session)
    .flatMap((group) => group.entries)
    .filter((entry) => matches(entry.label(text)))
    .map((entry) => ({
      id: entry.to,
      label: entry.label(text),
      leftSection: <entry.icon size={17} stroke={1.75} />,
      rightSection: entry.key === undefined ? undefined : <kbd>g {entry.key}</kbd>,
      onClick: () => go(entry.to),
    }));
  const actions = [
    { id: 'keys', label: text.keys.title, leftSection: <IconKeyboard size={17} stroke={1.75} />, onClick: onKeys },
    {
      id: 'lock',
      label: text.entry.lock.action,
      leftSection: <IconLock size={17} stroke={1.75} />,
      onClick: lockNow,
    },
    {
      id: 'account',
      label: text.entry.account.title,
      leftSection: <IconUserShield size={17} stroke={1.75} />,
      onClick: () => go('/account'),
    },
  ].filter((action) => matches(action.label));
  const recent = wanted === '' ? listVisits().flatMap((visit) => listActions({ ...visit, subtitle: '' }, go)) : [];
  const found = wanted.length < 2 ? [] : (data?.hits ?? []).slice(0, FOUND).flatMap((hit) => listActions(hit, go));
  return [
    { group: text.palette.recent, actions: recent },
    { group: text.palette.found, actions: found },
    { group: text.palette.go, actions: pages },
    { group: text.palette.actions, actions },
  ].filter((group) => group.actions.length > 0);
}

interface Thing {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
}

/** One action, or none for what has no page. */
function listActions({ kind, id, title, subtitle }: Thing, go: (to: string) => void): SpotlightActionData[] {
  const to = pathOfHit({ kind, id });
  if (to === undefined) return [];
  const Sign = SIGNS[kind] ?? IconSearch;
  const leftSection = <Sign size={17} stroke={1.75} />;
  return [{ id: `${kind}:${id}`, label: title, description: subtitle, leftSection, onClick: () => go(to) }];
}
