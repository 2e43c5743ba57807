import type { FacilityId } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import { Choice } from '../parts/choice.tsx';
import { EnterFlow } from '../parts/enter-flow.tsx';
import { OfficeField, type ChosenOffice } from '../parts/office-field.tsx';
import { signal } from '../parts/signals.ts';
import { Steps } from '../parts/steps.tsx';
import { Count, Stage } from '../parts/workbench.tsx';

interface OpenStageProps {
  readonly origin: FacilityId;
  /** Suggested from what waits; without it the sorter names one. */
  readonly destination: ChosenOffice | undefined;
  readonly waiting: number;
  readonly onOpened: (despatch: string) => void;
}

/** Khởi tạo chuyến thư: the receiving office and the carriage; the number is given by the server (R5.44, 12.3 #33). */
export function OpenStage({ origin, destination, waiting, onOpened }: OpenStageProps) {
  const text = useText();
  const words = text.floor.bagging;
  const [inputId] = useState(newId);
  const [office, setOffice] = useState<ChosenOffice | null>(destination ?? null);
  const [carriage, setCarriage] = useState<'air' | 'surface'>('surface');
  return (
    <Stage
      step={words.steps[0] ?? ''}
      object={office === null ? words.newDespatch : words.despatchTo({ office: office.name })}
      count={<Count done={waiting} label={words.waiting} />}
      acts={
        <ActButton
          quiet
          input={
            office === null ? undefined : { kind: 'OpenDespatch', inputId, origin, destination: office.id, carriage }
          }
          incomplete={words.needDestination}
          hotkey="F9"
          size="sm"
          onDone={(result) => {
            const opened = result.events.find((event) => event.type === 'DespatchOpened');
            if (opened === undefined) return;
            signal('accept', opened.despatch, words.opened, true);
            onOpened(opened.despatch);
          }}
        >
          {words.open}
        </ActButton>
      }
    >
      <Steps label={words.sequence} steps={words.steps} at={0} />
      <EnterFlow label={words.newDespatch}>
        <OfficeField
          label={words.destination}
          value={office}
          onChange={setOffice}
          autoFocus={destination === undefined}
        />
        <Choice
          label={words.carriage}
          value={carriage}
          options={(['surface', 'air'] as const).map((value) => ({ value, label: text.domain.carriage[value] }))}
          onChange={setCarriage}
        />
      </EnterFlow>
    </Stage>
  );
}
