import type { Role } from '@giaolien/kernel';
import type { Messages } from '@giaolien/ui';
import {
  IconAlertTriangle,
  IconChartBar,
  IconCloudStorm,
  IconFileText,
  IconLayoutDashboard,
  IconLock,
  IconMail,
  IconMap2,
  IconPackage,
  IconPhoneCall,
  IconStack2,
  IconTool,
  IconTruck,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { Session } from '../api/answers.ts';
import { FLOOR_PAGES } from '../pages/floor/navigation.ts';

/** One entry of the left navigation. */
export interface NavEntry {
  /** Path of a route. */
  readonly to: string;
  readonly icon: Icon;
  readonly label: (text: Messages) => string;
  /** Who may use it; the others do not see it. */
  readonly roles: readonly Role[] | 'everyone';
  /** Pressed after `g`, jumps here. One letter, unique over all groups. */
  readonly key?: string;
}

export interface NavGroup {
  readonly id: 'monitoring' | 'floor' | 'records' | 'registers';
  readonly label: (text: Messages) => string;
  readonly entries: readonly NavEntry[];
}

const WATCHERS: readonly Role[] = ['monitor', 'dispatcher', 'administrator'];

/** Who sees to it that people are fit: the others see their own clearance in the menu of their name. */
const KEEPERS: readonly Role[] = [...WATCHERS, 'controller'];

const GROUPS: readonly NavGroup[] = [
  {
    id: 'monitoring',
    label: (text) => text.nav.monitoring,
    entries: [
      { to: '/overview', icon: IconLayoutDashboard, label: (text) => text.nav.overview, roles: WATCHERS, key: 'o' },
      { to: '/map', icon: IconMap2, label: (text) => text.nav.map, roles: 'everyone', key: 'm' },
      {
        to: '/irregularities',
        icon: IconAlertTriangle,
        label: (text) => text.nav.irregularities,
        roles: 'everyone',
        key: 'b',
      },
      {
        to: '/exclusions',
        icon: IconCloudStorm,
        label: (text) => text.registers.nav.exclusions,
        roles: [...WATCHERS, 'controller'],
        key: 'f',
      },
      { to: '/figures', icon: IconChartBar, label: (text) => text.figures.title, roles: 'everyone' },
    ],
  },
  { id: 'floor', label: (text) => text.nav.floor, entries: FLOOR_PAGES },
  {
    id: 'records',
    label: (text) => text.nav.records,
    entries: [
      { to: '/items', icon: IconMail, label: (text) => text.nav.items, roles: 'everyone', key: 'i' },
      { to: '/receptacles', icon: IconPackage, label: (text) => text.nav.receptacles, roles: 'everyone', key: 't' },
      { to: '/despatches', icon: IconStack2, label: (text) => text.nav.despatches, roles: 'everyone', key: 'c' },
      { to: '/handovers', icon: IconFileText, label: (text) => text.nav.handovers, roles: 'everyone', key: 'h' },
      { to: '/trips', icon: IconTruck, label: (text) => text.nav.trips, roles: 'everyone', key: 'x' },
      {
        to: '/requests',
        icon: IconPhoneCall,
        label: (text) => text.registers.nav.requests,
        roles: 'everyone',
        key: 'g',
      },
    ],
  },
  {
    id: 'registers',
    label: (text) => text.registers.nav.registers,
    entries: [
      { to: '/seals', icon: IconLock, label: (text) => text.registers.nav.seals, roles: 'everyone', key: 'l' },
      { to: '/equipment', icon: IconTool, label: (text) => text.registers.nav.equipment, roles: 'everyone', key: 'e' },
      { to: '/people', icon: IconUsers, label: (text) => text.registers.nav.people, roles: KEEPERS, key: 'j' },
    ],
  },
];

/** True when one of the session's roles may use the entry. */
export function mayUse(entry: NavEntry, session: Session): boolean {
  const { roles } = entry;
  return roles === 'everyone' || session.roles.some((role) => roles.includes(role));
}

/** The groups that hold something for this person. Those of the floor see their own work first. */
export function listGroups(session: Session): readonly NavGroup[] {
  const watches = session.roles.some((role) => WATCHERS.includes(role));
  const order = watches
    ? ['monitoring', 'floor', 'records', 'registers']
    : ['floor', 'records', 'monitoring', 'registers'];
  return GROUPS.map((group) => ({ ...group, entries: group.entries.filter((entry) => mayUse(entry, session)) }))
    .filter((group) => group.entries.length > 0)
    .sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

/** Where this person starts the shift. */
export function homeOf(session: Session): string {
  return listGroups(session)[0]?.entries[0]?.to ?? '/items';
}
