import { SCREENING_RESULTS, type ScreeningResult } from '@giaolien/kernel';
import { Code, ScanField, SecrecyBadge, useText } from '@giaolien/ui';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import type { ItemRow, Names } from '../../../api/answers.ts';
import { useSession } from '../../../api/session.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { Facts } from '../../../shell/page.tsx';
import { Choice } from '../parts/choice.tsx';
import { useDraft } from '../parts/draft.ts';
import { EnterFlow, FieldRow } from '../parts/enter-flow.tsx';
import { nameOf, UrgencyChip } from '../parts/item-line.tsx';
import { signal } from '../parts/signals.ts';
import { Count, Stage } from '../parts/workbench.tsx';

type Treatment = 'screening' | 'disinfection';

interface TreatStageProps {
  readonly item: ItemRow;
  readonly names: Names;
  readonly left: number;
  readonly onScan: (raw: string) => void;
}

/** One item on the belt: its result, or that it was disinfected; each act is a report of its own. */
export function TreatStage({ item, names, left, onScan }: TreatStageProps) {
  const text = useText();
  const words = text.floor.screening;
  const session = useSession();
  const [inputId] = useState(newId);
  const [treatment, setTreatment] = useState<Treatment>(item.screening === 'passed' ? 'disinfection' : 'screening');
  const [result, setResult] = useState<ScreeningResult>('passed');
  const [machine, setMachine] = useDraft('screening.machine', session.person, noMachine);
  const common = { inputId, item: item.id, facility: session.facility };
  const input: WireInput | undefined =
    treatment === 'disinfection'
      ? { kind: 'ReportDisinfection', ...common }
      : machine.trim() === ''
        ? undefined
        : { kind: 'ReportScreening', ...common, result, machine: machine.trim() };
  const done = treatment === 'screening' ? text.domain.screening[result] : words.disinfected;
  usePageKeys([
    { key: 'F6', label: words.screening, run: () => setTreatment('screening') },
    { key: 'F7', label: words.disinfection, run: () => setTreatment('disinfection') },
  ]);
  return (
    <Stage
      step={treatment === 'screening' ? words.screening : words.disinfection}
      object={<Code value={item.id} size="lg" />}
      aside={
        <>
          <SecrecyBadge secrecy={item.product.secrecy} withWords />
          <UrgencyChip urgency={item.product.urgency} />
        </>
      }
      count={<Count done={left} label={words.left} />}
      acts={
        <ActButton
          quiet
          input={input}
          incomplete={words.needMachine}
          hotkey="F9"
          size="sm"
          onDone={() => signal('accept', item.id, done, true)}
        >
          {treatment === 'screening' ? words.commitScreening : words.commitDisinfection}
        </ActButton>
      }
    >
      <ScanField label={words.scan} placeholder="MA…VN" onScan={onScan} />
      <TreatFields
        treatment={treatment}
        onTreatment={setTreatment}
        result={result}
        onResult={setResult}
        machine={machine}
        onMachine={setMachine}
      />
      <Facts
        rows={[
          [text.floor.control.recipient, nameOf(names, item.recipient)],
          [text.floor.control.sender, nameOf(names, item.sender)],
          [words.state, item.screening === null ? words.notYet : text.domain.screening[item.screening]],
          [words.disinfection, item.disinfected ? words.disinfected : words.notYet],
        ]}
      />
    </Stage>
  );
}

interface TreatFieldsProps {
  readonly treatment: Treatment;
  readonly onTreatment: (treatment: Treatment) => void;
  readonly result: ScreeningResult;
  readonly onResult: (result: ScreeningResult) => void;
  readonly machine: string;
  readonly onMachine: (machine: string) => void;
}

function TreatFields({ treatment, onTreatment, result, onResult, machine, onMachine }: TreatFieldsProps) {
  const text = useText();
  const words = text.floor.screening;
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
          onChange={onTreatment}
        />
        {treatment === 'screening' && (
          <Choice
            label={words.result}
            value={result}
            options={SCREENING_RESULTS.map((value) => ({ value, label: text.domain.screening[value] }))}
            onChange={onResult}
          />
        )}
      </FieldRow>
      {treatment === 'screening' && (
        <TextInput
          label={words.machine}
          placeholder="XR-01"
          maw={260}
          value={machine}
          onChange={(event) => onMachine(event.currentTarget.value)}
        />
      )}
    </EnterFlow>
  );
}

function noMachine(): string {
  return '';
}
