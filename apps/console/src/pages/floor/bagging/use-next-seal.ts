import type { FacilityId, SealNow } from '@giaolien/kernel';
import { useQuery } from '@tanstack/react-query';
import { sealsQuery } from '../parts/registers.ts';

/** The seal for the next bag: the one that was scanned, else the lowest number that the office has not used yet. */
export function useNextSeal(
  facility: FacilityId,
  scanned: string | null,
): { readonly seal: string | null; readonly seals: readonly SealNow[] } {
  const { data } = useQuery(sealsQuery(facility, 'issued'));
  const seals = data?.seals ?? [];
  return { seal: scanned ?? seals[0]?.id ?? null, seals };
}
