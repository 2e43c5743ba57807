import { SEAL_STATES, type ReceptacleNow, type SealState } from '@giaolien/kernel';
import { ScanField, SecrecyBadge, useScans, useText } from '@giaolien/ui';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { Names } from '../../../api/answers.ts';
import { useSession } from '../../../api/session.ts';
import { parseScan } from '../../../scan/scan.ts';
import { Choice } from '../parts/choice.tsx';
import { useDraft } from '../parts/draft.ts';
import { EnterFlow, FieldRow } from '../parts/enter-flow.tsx';
import { signal } from '../parts/signals.ts';
import { Count, Stage } from '../parts/workbench.tsx';
import { Contents } from './contents.tsx';
import { WitnessField } from './witness-field.tsx';

interface OpeningStageProps {
  readonly bag: ReceptacleNow;
  readonly names: Names;
  /** A scan that names another bag. */
  readonly onBag: (raw: string) => void;
}

interface OpeningDraft {
  readonly witness: string | null;
  readonly sealState: SealState;
  readonly items: readonly string[];
}

function nothing(): OpeningDraft {
  return { witness: null, sealState: 'intact', items: [] };
}

/** One bag on the table: who watches, how the seal looked, and each item that came out. */
export function OpeningStage({ bag, names, onBag }: OpeningStageProps) {
  const text = useText();
  const words = text.floor.opening;
  const session = useSession();
  const [inputId] = useState(newId);
  const [draft, setDraft, forget] = useDraft<OpeningDraft>(`opening.${bag.id}`, session.person, nothing);
  const expected = bag.contents.map((line) => line.item);
  const missing = expected.filter((item) => !draft.items.includes(item));
  const change = (part: Partial<OpeningDraft>): void => setDraft((now) => ({ ...now, ...part }));

  function take(raw: string): void {
    const scan = parseScan(raw);
    if (scan.kind === 'receptacle' || scan.kind === 'label') return onBag(raw);
    if (scan.kind !== 'item') return signal('refuse', raw, text.scan.unreadable({ text: raw }));
    if (draft.items.includes(scan.id)) return signal('duplicate', scan.id, words.before);
    change({ items: [...draft.items, scan.id] });
    if (expected.includes(scan.id)) signal('accept', scan.id, words.left({ count: String(missing.length - 1) }));
    else signal('refuse', scan.id, words.excessOne);
  }
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
          input={
            draft.witness === null
              ? undefined
              : {
                  kind: 'ReportOpening',
                  inputId,
                  receptacle: bag.id,
                  facility: session.facility,
                  witness: draft.witness,
                  sealState: draft.sealState,
                  items: draft.items,
                }
          }
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
          <WitnessField value={draft.witness} onChange={(witness) => change({ witness })} />
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
