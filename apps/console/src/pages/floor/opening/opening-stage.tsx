import { SEAL_STATES, type ReceptacleNow } from '@giaolien/kernel';
import { ScanField, SecrecyBadge, useScans, useText } from '@giaolien/ui';
import { ActButton } from '../../../act/act-button.tsx';
import type { Names } from '../../../api/answers.ts';
import { Choice } from '../parts/choice.tsx';
import { EnterFlow, FieldRow } from '../parts/enter-flow.tsx';
import { signal } from '../parts/signals.ts';
import { WitnessField } from '../parts/witness-field.tsx';
import { Count, Stage } from '../parts/workbench.tsx';
import { Contents } from './contents.tsx';
import { useOpening } from './use-opening.ts';

interface OpeningStageProps {
  readonly bag: ReceptacleNow;
  readonly names: Names;
  /** A scan that names another bag. */
  readonly onBag: (raw: string) => void;
}

/** One bag on the table: who watches, how the seal looked, and each item that came out. */
export function OpeningStage({ bag, names, onBag }: OpeningStageProps) {
  const text = useText();
  const words = text.floor.opening;
  const { draft, change, expected, missing, take, input, forget } = useOpening(bag, onBag);
  useScans(take);
  return (
    <Stage
      step={words.step}
      object={
        <>
          {bag.id} <SecrecyBadge secrecy={bag.secrecy} />
        </>
      }
      aside={
        <>
          <span>{words.from({ office: bag.origin === null ? '–' : (names[bag.origin] ?? bag.origin) })}</span>
          <span>{bag.label}</span>
          <span>{words.sealWas({ number: bag.seal?.number ?? '–' })}</span>
        </>
      }
      count={<Count done={expected.length - missing.length} of={expected.length} label={words.found} />}
      acts={
        <ActButton
          quiet
          input={input}
          incomplete={words.needWitness}
          hotkey="F9"
          size="sm"
          onDone={() => {
            signal('accept', bag.id, words.done, true);
            forget();
          }}
        >
          {missing.length === 0 ? words.commit : words.commitMissing({ count: String(missing.length) })}
        </ActButton>
      }
    >
      <EnterFlow label={words.step}>
        <FieldRow close>
          <WitnessField
            value={draft.witness}
            autoFocus={draft.witness === null}
            onChange={(witness) => change({ witness })}
          />
          <Choice
            label={words.sealState}
            value={draft.sealState}
            options={SEAL_STATES.map((value) => ({ value, label: text.domain.sealState[value] }))}
            onChange={(sealState) => change({ sealState })}
          />
        </FieldRow>
      </EnterFlow>
      <ScanField label={words.scan} placeholder="MA…VN" autoFocus={draft.witness !== null} onScan={take} />
      <Contents
        bag={bag}
        found={draft.items}
        onSeen={take}
        onDrop={(item) => change({ items: draft.items.filter((each) => each !== item) })}
      />
    </Stage>
  );
}
