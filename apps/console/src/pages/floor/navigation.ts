import {
  IconArrowsExchange,
  IconChecks,
  IconLockOpen,
  IconMailPlus,
  IconPackages,
  IconRoute,
  IconScan,
  IconSend,
  IconWalk,
} from '@tabler/icons-react';
import type { NavEntry } from '../../shell/navigation.ts';

/** The screens of counters and sorting halls, in the order of the work. */
export const FLOOR_PAGES: readonly NavEntry[] = [
  { to: '/floor/accept', icon: IconMailPlus, label: (text) => text.floor.nav.accept, roles: ['clerk'], key: 'a' },
  {
    to: '/floor/control',
    icon: IconChecks,
    label: (text) => text.floor.nav.control,
    roles: ['controller', 'clerk'],
    key: 'k',
  },
  { to: '/floor/bagging', icon: IconPackages, label: (text) => text.floor.nav.bagging, roles: ['sorter'], key: 'd' },
  {
    to: '/floor/trips',
    icon: IconRoute,
    label: (text) => text.floor.nav.trips,
    roles: ['dispatcher', 'driver', 'controller'],
    key: 'v',
  },
  {
    to: '/floor/handover',
    icon: IconArrowsExchange,
    label: (text) => text.floor.nav.handover,
    roles: ['sorter', 'clerk', 'driver', 'courier'],
    key: 'n',
  },
  { to: '/floor/opening', icon: IconLockOpen, label: (text) => text.floor.nav.opening, roles: ['sorter'], key: 'u' },
  {
    to: '/floor/screening',
    icon: IconScan,
    label: (text) => text.floor.nav.screening,
    roles: ['sorter', 'controller'],
    key: 's',
  },
  {
    to: '/floor/delivery',
    icon: IconSend,
    label: (text) => text.floor.nav.delivery,
    roles: ['sorter', 'clerk', 'controller'],
    key: 'p',
  },
  { to: '/floor/round', icon: IconWalk, label: (text) => text.floor.nav.round, roles: ['courier'], key: 'r' },
];
