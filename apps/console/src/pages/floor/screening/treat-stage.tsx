import { SCREENING_RESULTS, type EquipmentId, type ScreeningResult } from '@giaolien/kernel';
import { Chip, Code, ScanField, SecrecyBadge, useText } from '@giaolien/ui';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import type { Decided } from '../../../act/use-submit.ts';
import { useSession } from '../../../api/session.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { Facts } from '../../../shell/page.tsx';
import { Choice } from '../parts/choice.tsx';
import { useDraft } from '../parts/draft.ts';
import { EnterFlow, FieldRow } from '../parts/enter-flow.tsx';
import { MachineField, useChosenMachine } from '../parts/machine-field.tsx';
import { signal } from '../parts/signals.ts';
import { Count, Stage } from '../parts/workbench.tsx';
import classes from './screening.module.css';
import type { OnBelt } from './treated.ts';

type Treatment = 'screening' | 'disinfection';

interface TreatStageProps {
  readonly object: OnBelt;
  readonly left: number;
  readonly onScan: (raw: string) => void;
  readonly onDone: (decided: Decided) => void;
}

/** One item or sealed bag on the belt: its X-ray, or its disinfection; each is a report bound to one machine. */
export function TreatStage({ object, left, onScan, onDone }: TreatStageProps) {
  const text = useText();
  const words = text.floor.screening;
  const treat = useTreatment(object);
  const { treatment, result } = treat;
  return (
    <Stage
      step={words[treatment]}
      object={<Code value={object.id} size="lg" />}
      aside={
        <>
          <SecrecyBadge secrecy={object.secrecy} withWords />
          {object.inside !== null && <Chip>{words.wholeBag({ count: String(object.inside) })}</Chip>}
          {object.isVoid && <Chip tone="warn">{words.notCounted}</Chip>}
        </>
      }
      count={<Count done={left} label={words.left} />}
      acts={
        <ActButton
          quiet
          input={treat.input}
          incomplete={words.needMachine}
          hotkey="F9"
          size="sm"
          onDone={(decided) => {
            const tone = treatment === 'screening' && result !== 'passed' ? 'refuse' : 'accept';
            signal(
              tone,
              object.id,
              treatment === 'screening' ? text.domain.screening[result] : words.disinfected,
              true,
            );
            onDone(decided);
            treat.next();
          }}
        >
          {treatment === 'screening' ? words.commitScreening : words.commitDisinfection}
        </ActButton>
      }
    >
      {object.isIsolated && (
        <p className={classes.isolated} role="status">
          {words.isolated}
        </p>
      )}
      <ScanField label={words.scan} placeholder={words.scanHint} onScan={onScan} />
      <TreatFields treat={treat} />
      <Facts
        rows={[
          [text.floor.control.recipient, object.recipient],
          object.sender !== null && [text.floor.control.sender, object.sender],
          object.inside === null && [
            words.state,
            object.result === null ? words.notYet : text.domain.screening[object.result],
          ],
          object.inside === null && [words.disinfection, object.isDisinfected ? words.disinfected : words.notYet],
        ]}
      />
    </Stage>
  );
}

/** What is being done to the object, with which machine, and what it came to. */
function useTreatment(object: OnBelt) {
  const { facility, person } = useSession();
  const [inputId, setInputId] = useState(newId);
  const [treatment, setTreatment] = useState<Treatment>(object.isScreened ? 'disinfection' : 'screening');
  const [result, setResult] = useState<ScreeningResult>('passed');
  const [kept, setKept] = useDraft<Machines>('treatment.machines', person, noMachines);
  const xRay = useChosenMachine(facility, 'x-ray', kept.screening);
  const disinfector = useChosenMachine(facility, 'disinfection', kept.disinfection);
  const machine = treatment === 'screening' ? xRay : disinfector;
  const common = { inputId, facility, ...object.treated };
  const input: WireInput | undefined =
    machine === null
      ? undefined
      : treatment === 'disinfection'
        ? { kind: 'ReportDisinfection', ...common, machine }
        : { kind: 'ReportScreening', ...common, machine, result };
  return {
    treatment,
    setTreatment,
    result,
    setResult,
    machine,
    setMachine: (next: EquipmentId | null) => setKept({ ...kept, [treatment]: next }),
    input,
    /** The same object may be treated again at once: a new report then. */
    next: () => setInputId(newId()),
  };
}

type Machines = Readonly<Record<Treatment, EquipmentId | null>>;

function noMachines(): Machines {
  return { screening: null, disinfection: null };
}

function TreatFields({ treat }: { readonly treat: ReturnType<typeof useTreatment> }) {
  const text = useText();
  const words = text.floor.screening;
  const { facility } = useSession();
  const { treatment, setTreatment, result, setResult, machine, setMachine } = treat;
  usePageKeys([
    { key: 'F6', label: words.screening, run: () => setTreatment('screening') },
    { key: 'F7', label: words.disinfection, run: () => setTreatment('disinfection') },
  ]);
  return (
    <EnterFlow label={words.title}>
      <FieldRow close>
        <Choice
          label={words.what}
          value={treatment}
          options={[
            { value: 'screening' as const, label: `${words.screening} · F6` },
            { value: 'disinfection' as const, label: `${words.disinfection} · F7` },
          ]}
          onChange={setTreatment}
        />
        {treatment === 'screening' && (
          <Choice
            label={words.result}
            value={result}
            options={SCREENING_RESULTS.map((value) => ({ value, label: text.domain.screening[value] }))}
            onChange={setResult}
          />
        )}
      </FieldRow>
      <FieldRow>
        <MachineField
          label={words.machine}
          facility={facility}
          kind={treatment === 'screening' ? 'x-ray' : 'disinfection'}
          value={machine}
          onChange={setMachine}
        />
      </FieldRow>
    </EnterFlow>
  );
}
