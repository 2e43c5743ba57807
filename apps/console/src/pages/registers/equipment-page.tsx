import { Chip, EmptyState, useText, type Column, type Messages } from '@giaolien/ui';
import { IconCheck, IconTool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { EquipmentRow, Names } from '../../api/answers.ts';
import { equipmentQuery } from '../../api/register-queries.ts';
import { codeColumn, momentColumn, nameColumn } from '../../parts/columns.tsx';
import classes from '../../parts/detail.module.css';
import { FacilityFilter } from '../../parts/filters.tsx';
import { ClearFilters, ListPage } from '../../parts/list-page.tsx';
import { UntilMark } from './until-mark.tsx';

const route = getRouteApi('/shell/equipment');
const NO_NAMES: Names = {};

/** X-ray and disinfection machines and scales: where they stand, whether they work, until when they are calibrated. */
export function EquipmentPage() {
  const text = useText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(equipmentQuery(search.facility));
  const names = query.data?.names ?? NO_NAMES;
  const rows = useMemo(() => (query.data?.equipment ?? []).toSorted(byTrouble), [query.data]);
  const columns = useMemo(() => columnsOf(text, names), [text, names]);
  return (
    <ListPage
      title={text.registers.nav.equipment}
      query={query}
      filters={
        <>
          <FacilityFilter
            value={search.facility}
            names={names}
            onChange={(facility) =>
              void navigate({ search: facility === undefined ? {} : { facility }, replace: true })
            }
          />
          <ClearFilters search={search} onClear={() => void navigate({ search: {}, replace: true })} />
        </>
      }
      table={{
        rows,
        columns,
        keyOf: (machine) => machine.id,
        card: (machine) => <MachineCard machine={machine} names={names} />,
        toneOf: (machine) => (isUsable(machine) ? undefined : 'bad'),
        empty: <EmptyState icon={IconTool} title={text.registers.equipment.none} />,
      }}
    />
  );
}

/** What cannot be used stands first. */
function byTrouble(one: EquipmentRow, other: EquipmentRow): number {
  return Number(isUsable(one)) - Number(isUsable(other));
}

function isUsable({ working, calibrated }: EquipmentRow): boolean {
  return working && calibrated;
}

function columnsOf(text: Messages, names: Names): readonly Column<EquipmentRow>[] {
  const words = text.registers.equipment;
  return [
    { key: 'name', header: words.name, cell: ({ name }) => <strong>{name}</strong> },
    codeColumn('id', text.views.list.number, (machine) => machine.id, { width: '11rem', from: 'md' }),
    {
      key: 'kind',
      header: words.kind,
      width: '9rem',
      from: 'sm',
      cell: ({ kind }) => text.domain.equipmentKind[kind],
    },
    nameColumn('facility', text.views.list.facility, names, (machine) => machine.facility),
    { key: 'working', header: text.views.list.state, width: '8rem', cell: (machine) => <Works machine={machine} /> },
    momentColumn('since', words.since, (machine) => machine.since, 'md'),
    {
      key: 'calibrated',
      header: words.calibratedUntil,
      width: '13rem',
      cell: ({ calibratedUntil }) => <UntilMark until={calibratedUntil} />,
    },
  ];
}

function Works({ machine: { working } }: { readonly machine: EquipmentRow }) {
  const text = useText();
  const words = text.registers.equipment;
  return working ? (
    <Chip tone="done" icon={<IconCheck size={13} aria-hidden />}>
      {words.working}
    </Chip>
  ) : (
    <Chip tone="bad" icon={<IconTool size={13} aria-hidden />}>
      {words.broken}
    </Chip>
  );
}

function MachineCard({ machine, names }: { readonly machine: EquipmentRow; readonly names: Names }) {
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <strong>{machine.name}</strong>
        <Works machine={machine} />
      </div>
      <div className={classes.cardLine}>
        <span>{names[machine.facility] ?? machine.facility}</span>
      </div>
      <div className={classes.cardLine}>
        <UntilMark until={machine.calibratedUntil} />
      </div>
    </div>
  );
}
