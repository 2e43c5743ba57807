import { useText } from '@giaolien/ui';
import { CLEARANCES, ENDING, ROLES } from '@giaolien/wire';
import type { Names } from '../../../api/answers.ts';
import { ChoiceFilter, FacilityFilter, TextFilter } from '../../../parts/filters.tsx';
import type { StaffSearch } from './staff-search.ts';

interface StaffFiltersProps {
  readonly search: StaffSearch;
  readonly names: Names;
  readonly onChange: (change: StaffSearch) => void;
}

/** Name or code, office, role, clearance, and how soon something ends. */
export function StaffFilters({ search, names, onChange }: StaffFiltersProps) {
  const text = useText();
  const words = text.staff.list;
  return (
    <>
      <TextFilter value={search.q} placeholder={words.search} onChange={(q) => onChange({ q })} />
      <FacilityFilter value={search.facility} names={names} onChange={(facility) => onChange({ facility })} />
      <ChoiceFilter
        label={words.roles}
        placeholder={words.anyRole}
        value={search.role}
        choices={ROLES}
        wordOf={(role) => text.domain.role[role]}
        onChange={(role) => onChange({ role })}
      />
      <ChoiceFilter
        label={words.clearance}
        placeholder={words.anyClearance}
        value={search.clearance}
        choices={CLEARANCES}
        wordOf={(clearance) =>
          clearance === 'none' ? words.uncleared : `${clearance} · ${text.domain.secrecy[clearance]}`
        }
        onChange={(clearance) => onChange({ clearance })}
      />
      <ChoiceFilter
        label={words.due}
        placeholder={words.anyDue}
        value={search.due}
        choices={ENDING}
        wordOf={(due) => words.dueWithin[due]}
        onChange={(due) => onChange({ due })}
      />
    </>
  );
}
