import { Chip, Code, formatDate, useText } from '@giaolien/ui';
import type { Machine, Place } from '@giaolien/wire';
import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconPencil, IconPlus, IconTool } from '@tabler/icons-react';
import { useState } from 'react';
import columns from '../../../parts/detail.module.css';
import { Panel } from '../../../shell/page.tsx';
import panels from '../staff/panels.module.css';
import { UntilMark } from '../until-mark.tsx';
import { MachineForm } from './machine-form.tsx';
import classes from './places.module.css';

/** X-ray, disinfection, scales, printers, locators: whether they work, and until when they are inspected and calibrated. */
export function MachinesPanel({ place }: { readonly place: Place }) {
  const text = useText();
  const words = text.places.machines;
  const [edited, setEdited] = useState<Machine | 'new'>();
  return (
    <Panel
      flush
      title={words.title}
      aside={
        place.may.keep && (
          <Button variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => setEdited('new')}>
            {words.add}
          </Button>
        )
      }
    >
      {place.machines.length === 0 ? (
        <p className={panels.none}>{words.none}</p>
      ) : (
        <MachineTable place={place} onEdit={setEdited} />
      )}
      {edited !== undefined && (
        <MachineForm
          place={place}
          machine={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Panel>
  );
}

interface MachineTableProps {
  readonly place: Place;
  readonly onEdit: (machine: Machine) => void;
}

function MachineTable({ place, onEdit }: MachineTableProps) {
  const text = useText();
  const words = text.places.machines;
  return (
    <div className={columns.scroll}>
      <table className={columns.table}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.inspectedUntil}</th>
            <th scope="col">{words.calibratedUntil}</th>
            <th scope="col">{text.places.cameras.state}</th>
            {place.may.keep && (
              <th scope="col">
                <VisuallyHidden>{text.staff.edit}</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {place.machines.toSorted(soonestFirst).map((machine) => (
            <tr key={machine.id}>
              <td>
                <strong>{machine.name}</strong>
                <div className={classes.dim}>
                  {text.places.machineKind[machine.kind]}
                  {machine.serial !== null && (
                    <>
                      {' · '}
                      <Code value={machine.serial} />
                    </>
                  )}
                </div>
              </td>
              <td>
                <Until until={machine.inspectedUntil} />
                {machine.inspectedAt !== null && (
                  <div className={classes.dim}>{words.inspected({ day: formatDate(machine.inspectedAt) })}</div>
                )}
              </td>
              <td>
                <Until until={machine.calibratedUntil} />
              </td>
              <td>
                <Works machine={machine} />
              </td>
              {place.may.keep && (
                <td>
                  <ActionIcon
                    variant="subtle"
                    size="sm"
                    aria-label={`${text.staff.edit} ${machine.name}`}
                    onClick={() => onEdit(machine)}
                  >
                    <IconPencil size={14} />
                  </ActionIcon>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Until({ until }: { readonly until: number | null }) {
  const text = useText();
  if (until === null) return <span className={columns.dim}>{text.places.machines.notNeeded}</span>;
  return <UntilMark until={until} />;
}

function Works({ machine: { working } }: { readonly machine: Machine }) {
  const text = useText();
  const words = text.places.machines;
  return working ? (
    <Chip tone="done" icon={<IconCheck size={13} aria-hidden />}>
      {words.works}
    </Chip>
  ) : (
    <Chip tone="bad" icon={<IconTool size={13} aria-hidden />}>
      {words.broken}
    </Chip>
  );
}

/** What ends first stands first. */
function soonestFirst(one: Machine, other: Machine): number {
  return endOfMachine(one) - endOfMachine(other);
}

function endOfMachine({ inspectedUntil, calibratedUntil }: Machine): number {
  return Math.min(inspectedUntil ?? Infinity, calibratedUntil ?? Infinity, Number.MAX_SAFE_INTEGER);
}
