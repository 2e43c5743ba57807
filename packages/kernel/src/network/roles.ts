import type { InputKind } from '../input.ts';
import type { Role } from './network.ts';

/** Which roles may give which input. Administrators run the platform, not the mail: they stand nowhere here. */
export const ROLES_OF: Readonly<Record<InputKind, readonly Role[]>> = {
  AcceptItem: ['clerk'],
  ControlItem: ['controller'],
  CancelAcceptance: ['controller', 'clerk'],
  RegisterReceptacle: ['sorter', 'dispatcher'],
  OpenDespatch: ['sorter'],
  AddReceptacle: ['sorter'],
  PackItems: ['sorter'],
  UnpackItem: ['sorter'],
  CloseDespatch: ['sorter', 'controller'],
  PlanTrip: ['dispatcher'],
  AuthoriseDeparture: ['dispatcher', 'controller'],
  DrawHandoverList: ['sorter', 'clerk', 'driver', 'courier'],
  CancelHandoverList: ['sorter', 'clerk', 'driver', 'courier'],
  ApproveReturn: ['controller'],
  CloseIrregularity: ['controller', 'dispatcher', 'monitor'],
  ReportScreening: ['sorter', 'controller'],
  ReportDisinfection: ['sorter', 'controller'],
  ReportSealing: ['sorter', 'controller'],
  ReportHandoverGiven: ['sorter', 'clerk', 'driver', 'courier'],
  ReportHandoverReceived: ['sorter', 'clerk', 'driver', 'courier'],
  ReportDeparture: ['driver', 'dispatcher'],
  ReportArrival: ['driver', 'dispatcher'],
  ReportOpening: ['sorter'],
  ReportDelivery: ['courier'],
  ReportAttempt: ['courier'],
  ReportFinding: ['sorter', 'clerk', 'controller'],
  ReportIrregularity: ['clerk', 'controller', 'sorter', 'driver', 'courier', 'dispatcher'],
};
