import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBell,
  IconBuilding,
  IconCheck,
  IconChecks,
  IconCircle,
  IconCircleDashed,
  IconCircleX,
  IconFileText,
  IconHandStop,
  IconLockOpen,
  IconMailOff,
  IconPackage,
  IconPencil,
  IconSteeringWheel,
  IconTruck,
  IconWalk,
  type Icon,
} from '@tabler/icons-react';
import { useText } from '../text/language.tsx';
import type { Messages } from '../text/vi.ts';
import { Chip, type Tone } from './chip.tsx';

type StateTexts = Pick<
  Messages['domain'],
  'itemState' | 'receptacleState' | 'despatchState' | 'handoverState' | 'tripState' | 'requestState'
>;
/** The kinds of thing that have states here. */
export type StateKind = 'item' | 'receptacle' | 'despatch' | 'handover' | 'trip' | 'request';

interface Look {
  readonly tone: Tone;
  readonly icon: Icon;
}
type Looks = { readonly [Kind in StateKind]: Readonly<Record<keyof StateTexts[`${Kind}State`], Look>> };

const LOOKS: Looks = {
  item: {
    accepted: { tone: 'calm', icon: IconPencil },
    controlled: { tone: 'calm', icon: IconCheck },
    bagged: { tone: 'calm', icon: IconPackage },
    'at-office': { tone: 'calm', icon: IconBuilding },
    carried: { tone: 'busy', icon: IconTruck },
    'out-for-delivery': { tone: 'busy', icon: IconWalk },
    attempted: { tone: 'warn', icon: IconArrowBackUp },
    suspended: { tone: 'bad', icon: IconHandStop },
    unclaimed: { tone: 'warn', icon: IconMailOff },
    delivered: { tone: 'done', icon: IconChecks },
    returned: { tone: 'done', icon: IconArrowBackUp },
    missing: { tone: 'bad', icon: IconAlertTriangle },
    cancelled: { tone: 'done', icon: IconCircleX },
  },
  receptacle: {
    empty: { tone: 'done', icon: IconCircleDashed },
    filling: { tone: 'calm', icon: IconPencil },
    sealed: { tone: 'calm', icon: IconPackage },
    'on-the-way': { tone: 'busy', icon: IconTruck },
    received: { tone: 'calm', icon: IconBuilding },
    opened: { tone: 'done', icon: IconLockOpen },
    withdrawn: { tone: 'done', icon: IconCircleX },
  },
  despatch: {
    open: { tone: 'calm', icon: IconPencil },
    closed: { tone: 'busy', icon: IconPackage },
    arrived: { tone: 'calm', icon: IconBuilding },
    reconciled: { tone: 'done', icon: IconChecks },
    cancelled: { tone: 'done', icon: IconCircleX },
  },
  handover: {
    drawn: { tone: 'calm', icon: IconFileText },
    given: { tone: 'busy', icon: IconCheck },
    received: { tone: 'done', icon: IconChecks },
    'received-with-irregularity': { tone: 'warn', icon: IconAlertTriangle },
    cancelled: { tone: 'done', icon: IconCircleX },
  },
  trip: {
    planned: { tone: 'calm', icon: IconFileText },
    'at-stop': { tone: 'calm', icon: IconCircle },
    'under-way': { tone: 'busy', icon: IconSteeringWheel },
    finished: { tone: 'done', icon: IconChecks },
  },
  request: {
    requested: { tone: 'warn', icon: IconBell },
    confirmed: { tone: 'busy', icon: IconWalk },
    collected: { tone: 'busy', icon: IconPackage },
    brought: { tone: 'done', icon: IconChecks },
    rejected: { tone: 'done', icon: IconCircleX },
  },
};

type StateChipProps = {
  readonly [Kind in StateKind]: { readonly kind: Kind; readonly state: keyof StateTexts[`${Kind}State`] };
}[StateKind];

/** The state of an item, receptacle, despatch, hand-over list, trip or collection, with a sign besides the colour. */
export function StateChip({ kind, state }: StateChipProps) {
  const text = useText();
  const looks: Readonly<Record<string, Look | undefined>> = LOOKS[kind];
  const words: Readonly<Record<string, string>> = text.domain[`${kind}State`];
  const look = looks[state] ?? { tone: 'calm', icon: IconCircle };
  const Sign = look.icon;
  return (
    <Chip tone={look.tone} icon={<Sign size={13} aria-hidden />}>
      {words[state] ?? state}
    </Chip>
  );
}
