import type { EquipmentKind, FacilityId, SealLife, SealNow } from '@giaolien/kernel';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { EquipmentRow, Names } from '../../../api/answers.ts';
import { fetchJson } from '../../../api/client.ts';
import { equipmentQuery } from '../../../api/register-queries.ts';

/** As many as the server gives at once. */
const MOST = 500;

/** The machines of one kind, those that can be used first. */
export function useMachines(facility: FacilityId, kind: EquipmentKind): readonly EquipmentRow[] {
  const { data } = useQuery(equipmentQuery(facility));
  const own = (data?.equipment ?? []).filter((machine) => machine.kind === kind);
  return [...own.filter(isUsable), ...own.filter((machine) => !isUsable(machine))];
}

/** It works, and its calibration holds now. */
export function isUsable({ working, calibrated }: EquipmentRow): boolean {
  return working && calibrated;
}

/** The seals of an office in one state, or in any, in the order of their numbers. */
export function sealsQuery(facility: FacilityId, state?: SealLife) {
  return queryOptions({
    queryKey: ['seals', 'floor', facility, state],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      fetchJson<{ seals: readonly SealNow[]; names: Names }>('/seals', { facility, state, limit: MOST }, signal),
  });
}
