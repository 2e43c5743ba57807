import type { PersonId, VehicleId } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { useState } from 'react';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import type { ItemRow, StaffRow } from '../../../api/answers.ts';
import { useSession } from '../../../api/session.ts';
import { parseScan } from '../../../scan/scan.ts';
import { nameOf } from '../parts/item-line.tsx';
import { referenceOf } from '../parts/reference-field.tsx';
import { signal } from '../parts/signals.ts';
import { useChecks } from '../parts/use-checks.ts';
import type { useDue } from './use-due.ts';

/** The delivery list of one courier while it is being made up: what the gate lets through is ticked from the start. */
export function useRoundList(courier: StaffRow, due: ReturnType<typeof useDue>) {
  const text = useText();
  const { facility } = useSession();
  const [ids, setIds] = useState({ input: newId(), handover: newId() });
  const [vehicle, setVehicle] = useState<VehicleId | null>(null);
  const [escort, setEscort] = useState<PersonId | null>(null);
  const [guards, setGuards] = useState('');
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const inputOf = (items: readonly ItemRow[]): WireInput => ({
    kind: 'DrawHandoverList',
    inputId: ids.input,
    handover: ids.handover,
    place: facility,
    giver: { kind: 'facility', facility },
    receiver: { kind: 'courier', person: courier.id, facility },
    receptacles: [],
    items: items.map((item) => item.id),
    ...(vehicle === null ? {} : { vehicle }),
    ...(escort === null ? {} : { escort }),
    ...guardsOf(guards),
  });
  const opinions = useChecks(new Map(due.items.map((item) => [item.id, inputOf([item])])));
  const reasonOf = (item: ItemRow): string | undefined => opinions.get(item.id)?.[0]?.sentence;
  // An item that was tried before goes out again only when somebody says so.
  const isTicked = (item: ItemRow): boolean =>
    changed.get(item.id) ?? (opinions.get(item.id)?.length === 0 && item.attempts === 0);
  const ticked = due.items.filter(isTicked);
  const free = due.items.filter((item) => reasonOf(item) === undefined);
  const tick = (item: ItemRow, on: boolean): void => setChanged((now) => new Map([...now, [item.id, on]]));

  function take(raw: string): void {
    const scan = parseScan(raw);
    const item = due.items.find((each) => scan.kind === 'item' && each.id === scan.id);
    if (item === undefined) return signal('refuse', raw, text.floor.delivery.notDueHere);
    const reason = reasonOf(item);
    if (reason !== undefined) return signal('refuse', item.id, reason);
    signal('accept', item.id, nameOf(due.names, item.recipient));
    tick(item, true);
  }
  return {
    vehicle,
    setVehicle,
    escort,
    setEscort,
    guards,
    setGuards,
    inputOf,
    reasonOf,
    isTicked,
    ticked,
    free,
    tick,
    take,
    tickAll: () => setChanged(new Map(free.map((item) => [item.id, ticked.length < free.length]))),
    /** The list that was drawn; the next one gets ids of its own. */
    drawn: () => {
      setIds({ input: newId(), handover: newId() });
      return ids.handover;
    },
  };
}

/** The document by which the guards of the round have come, if any. */
function guardsOf(typed: string): { readonly guards?: string } {
  const reference = referenceOf(typed);
  return reference === undefined ? {} : { guards: reference };
}
