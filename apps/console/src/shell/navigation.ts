import type { Role } from '@giaolien/kernel';
import type { Messages } from '@giaolien/ui';
import {
  IconAlertTriangle,
  IconBell,
  IconBuildingWarehouse,
  IconCalendarWeek,
  IconCalendarX,
  IconChartBar,
  IconCloudStorm,
  IconDeviceDesktop,
  IconDoorEnter,
  IconFileText,
  IconLayoutDashboard,
  IconLock,
  IconMail,
  IconMap2,
  IconPackage,
  IconPhoneCall,
  IconShieldSearch,
  IconStack2,
  IconTool,
  IconTruck,
  IconUsers,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { Session } from '../api/answers.ts';
import { FLOOR_PAGES } from '../pages/floor/navigation.ts';
import { isAmong, whoCalls, whoGives, type Those } from './who-may.ts';

/** One entry of the left navigation. */
export interface NavEntry {
  /** Path of a route. */
  readonly to: string;
  readonly icon: Icon;
  readonly label: (text: Messages) => string;
  /** Who may use it; the others do not see it. */
  readonly roles: Those;
  /** Pressed after `g`, jumps here. One letter or digit, unique over all groups. */
  readonly key?: string;
}

export interface NavGroup {
  readonly id: 'monitoring' | 'security' | 'floor' | 'records' | 'registers';
  readonly label: (text: Messages) => string;
  readonly entries: readonly NavEntry[];
}

/** Who begins the shift by looking at the whole. */
const WATCHERS: readonly Role[] = ['monitor', 'dispatcher', 'administrator', 'inspector'];
/** Who begins it with what was read and refused. */
const INSPECTORS = whoCalls('GET /api/security/log');

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
        roles: [...WATCHERS, ...whoGives('StopClock')],
        key: 'f',
      },
      { to: '/figures', icon: IconChartBar, label: (text) => text.figures.title, roles: 'everyone' },
    ],
  },
  {
    id: 'security',
    label: (text) => text.security.nav.security,
    entries: [
      {
        to: '/security/log',
        icon: IconShieldSearch,
        label: (text) => text.security.nav.log,
        roles: INSPECTORS,
        key: '1',
      },
      {
        to: '/security/alarms',
        icon: IconBell,
        label: (text) => text.security.nav.alarms,
        roles: whoCalls('GET /api/security/alarms'),
        key: '2',
      },
      {
        to: '/approvals',
        icon: IconUsersGroup,
        label: (text) => text.security.nav.approvals,
        roles: whoCalls('GET /api/approvals'),
        key: '3',
      },
      {
        to: '/security/devices',
        icon: IconDeviceDesktop,
        label: (text) => text.security.nav.devices,
        roles: whoCalls('GET /api/devices'),
        key: '4',
      },
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
      { to: '/rosters', icon: IconCalendarWeek, label: (text) => text.rosters.title, roles: 'everyone', key: '5' },
      {
        to: '/roster-gaps',
        icon: IconCalendarX,
        label: (text) => text.rosters.network.title,
        roles: WATCHERS,
        key: '6',
      },
      { to: '/places', icon: IconBuildingWarehouse, label: (text) => text.places.title, roles: KEEPERS, key: '7' },
      { to: '/entries', icon: IconDoorEnter, label: (text) => text.places.entries.title, roles: 'everyone', key: '8' },
    ],
  },
];

/** True when one of the session's roles may use the entry. */
export function mayUse(entry: NavEntry, session: Session): boolean {
  return isAmong(session.roles, entry.roles);
}

/** The groups that hold something for this person. Those of the floor see their own work first. */
export function listGroups(session: Session): readonly NavGroup[] {
  const order = orderFor(session);
  return GROUPS.map((group) => ({ ...group, entries: group.entries.filter((entry) => mayUse(entry, session)) }))
    .filter((group) => group.entries.length > 0)
    .sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
}

function orderFor({ roles }: Session): readonly NavGroup['id'][] {
  if (isAmong(roles, INSPECTORS)) return ['security', 'monitoring', 'records', 'registers', 'floor'];
  return isAmong(roles, WATCHERS)
    ? ['monitoring', 'security', 'floor', 'records', 'registers']
    : ['floor', 'records', 'monitoring', 'registers', 'security'];
}

/** Where this person starts the shift. */
export function homeOf(session: Session): string {
  return listGroups(session)[0]?.entries[0]?.to ?? '/items';
}
