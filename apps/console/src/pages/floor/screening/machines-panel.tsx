import type { FacilityId } from '@giaolien/kernel';
import { Chip, Code, formatDate, useText } from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { EquipmentRow } from '../../../api/answers.ts';
import { equipmentQuery } from '../../../api/register-queries.ts';
import { signal } from '../parts/signals.ts';
import classes from './screening.module.css';

/** The machines of the office: which one works, until when it is calibrated, and what somebody has to report of it. */
export function MachinesPanel({ facility }: { readonly facility: FacilityId }) {
  const words = useText().floor.screening;
  const { data } = useQuery(equipmentQuery(facility));
  const machines = (data?.equipment ?? []).filter(({ kind }) => kind !== 'scale');
  return (
    <section className={classes.panel} aria-label={words.machines}>
      <h2 className={classes.heading}>{words.machines}</h2>
      {machines.length === 0 && <p className={classes.nothing}>{words.noMachines}</p>}
      <ul className={classes.machines}>
        {machines.map((machine) => (
          <MachineLine key={`${machine.id}${machine.working}`} machine={machine} />
        ))}
      </ul>
    </section>
  );
}

function MachineLine({ machine }: { readonly machine: EquipmentRow }) {
  const words = useText().floor.screening;
  const [inputId] = useState(newId);
  const { id, name, facility, working, calibrated, calibratedUntil } = machine;
  const at = formatDate(calibratedUntil);
  return (
    <li className={classes.machine}>
      <strong>{name}</strong>
      <Code value={id} />
      <Chip tone={working && calibrated ? 'calm' : 'bad'}>
        {!working ? words.broken : calibrated ? words.calibratedUntil({ at }) : words.expired({ at })}
      </Chip>
      <ActButton
        quiet
        input={{ kind: 'ReportEquipment', inputId, facility, equipment: id, working: !working }}
        size="xs"
        variant="default"
        onDone={() => signal(working ? 'duplicate' : 'accept', id, words.machineReported, true)}
      >
        {working ? words.reportBroken : words.reportWorking}
      </ActButton>
    </li>
  );
}
