import type { ReceptacleNow } from '@giaolien/kernel';
import { Code, formatMass, Moment, StateChip, useText } from '@giaolien/ui';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import type { Names } from '../../../api/answers.ts';
import { Facts } from '../../../shell/page.tsx';
import lines from '../handover/lines.module.css';
import { Choice } from '../parts/choice.tsx';
import { nameOf } from '../parts/item-line.tsx';
import { signal } from '../parts/signals.ts';
import { capitalised } from '../parts/words.ts';
import { Stage } from '../parts/workbench.tsx';

type Finding = 'agrees' | 'differs';

interface ReconcileStageProps {
  readonly bag: ReceptacleNow;
  readonly names: Names;
}

/** Đối chiếu: the sender's data has come; another person than the enterer compares it with the entry (12.3 #39). */
export function ReconcileStage({ bag, names }: ReconcileStageProps) {
  const text = useText();
  const words = text.floor.opening;
  const [inputId] = useState(newId);
  const [finding, setFinding] = useState<Finding>('agrees');
  const input: WireInput = { kind: 'ReconcileSubstitute', inputId, receptacle: bag.id, finding };
  return (
    <Stage
      step={words.reconcileStep}
      object={<Code value={bag.id} size="lg" />}
      aside={<StateChip kind="receptacle" state={bag.state} />}
      acts={
        <ActButton
          quiet
          input={input}
          hotkey="F9"
          size="sm"
          onDone={() => signal(finding === 'agrees' ? 'accept' : 'duplicate', bag.id, words.reconciled, true)}
        >
          {words.reconcileStep}
        </ActButton>
      }
    >
      <p className={lines.detail}>{words.reconcileHint}</p>
      <Choice
        label={words.reconcileStep}
        value={finding}
        options={(['agrees', 'differs'] as const).map((value) => ({
          value,
          label: capitalised(text.domain.reconciliation[value]),
        }))}
        onChange={setFinding}
      />
      <Facts
        rows={[
          [words.label, bag.label ?? '–'],
          [text.floor.control.sender, bag.origin === null ? '–' : nameOf(names, bag.origin)],
          [words.gross, bag.grossGrams === null ? '–' : formatMass(bag.grossGrams)],
          [words.enteredBy, bag.substitute === null ? '–' : nameOf(names, bag.substitute.enteredBy)],
          [words.found, text.common.pieces({ count: String(bag.contents.length) })],
          [text.floor.control.acceptedAt, <Moment key="since" at={bag.since} />],
        ]}
      />
    </Stage>
  );
}
