import type { EventType } from '@giaolien/kernel';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconChecks,
  IconCircleX,
  IconFileText,
  IconFlag,
  IconLock,
  IconLockOpen,
  IconMail,
  IconMailOpened,
  IconPackage,
  IconPackageExport,
  IconPackageImport,
  IconPencil,
  IconPlayerPlay,
  IconRadar2,
  IconSearch,
  IconShieldCheck,
  IconSignature,
  IconSpray,
  IconTag,
  IconTruck,
  type Icon,
} from '@tabler/icons-react';

const SIGNS: Readonly<Record<EventType, Icon>> = {
  ItemAccepted: IconMail,
  ItemControlled: IconCheck,
  AcceptanceCancelled: IconCircleX,
  ItemScreened: IconRadar2,
  ItemDisinfected: IconSpray,
  ReceptacleRegistered: IconTag,
  DespatchOpened: IconPencil,
  ReceptacleAdded: IconPackage,
  ItemsPacked: IconPackageImport,
  ItemUnpacked: IconPackageExport,
  ReceptacleSealed: IconLock,
  DespatchClosed: IconPackage,
  ReceptacleOpened: IconLockOpen,
  HandoverListDrawn: IconFileText,
  HandoverListCancelled: IconCircleX,
  HandoverGiven: IconSignature,
  HandoverCompleted: IconSignature,
  TripPlanned: IconFileText,
  DepartureAuthorised: IconShieldCheck,
  TripDeparted: IconPlayerPlay,
  TripArrived: IconFlag,
  ItemDelivered: IconChecks,
  ItemReturned: IconArrowBackUp,
  DeliveryAttempted: IconMailOpened,
  ReturnApproved: IconArrowBackUp,
  ItemFound: IconSearch,
  IrregularityRaised: IconAlertTriangle,
  IrregularityClosed: IconCheck,
};

/** The sign of a kind of event. */
export function EventSign({ type, size = 13 }: { readonly type: EventType; readonly size?: number }) {
  const Sign = (SIGNS[type] as Icon | undefined) ?? IconTruck;
  return <Sign size={size} aria-hidden />;
}
