import { Code, useText } from '@giaolien/ui';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import { useSession } from '../../../api/session.ts';
import lines from '../handover/lines.module.css';
import { EnterFlow, FieldRow } from '../parts/enter-flow.tsx';
import { ReferenceField, referenceOf } from '../parts/reference-field.tsx';
import { signal } from '../parts/signals.ts';
import { WitnessField } from '../parts/witness-field.tsx';
import { Count, Stage } from '../parts/workbench.tsx';

interface DestroySealsProps {
  readonly seals: readonly string[];
  readonly onDrop: (seal: string) => void;
  readonly onDone: () => void;
}

/** Huỷ niêm phong: cut or spoilt seals, before a witness and with minutes. */
export function DestroySeals({ seals, onDrop, onDone }: DestroySealsProps) {
  const text = useText();
  const words = text.floor.seals;
  const { facility } = useSession();
  const [inputId, setInputId] = useState(newId);
  const [witness, setWitness] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const minutes = referenceOf(typed);
  const input: WireInput | undefined =
    seals.length === 0 || witness === null || minutes === undefined
      ? undefined
      : { kind: 'ReportSealsDestroyed', inputId, facility, seals, witness, minutes };
  return (
    <Stage
      step={words.destroy}
      object={words.toDestroy({ count: String(seals.length) })}
      count={<Count done={seals.length} label={words.list} />}
      acts={
        <ActButton
          quiet
          input={input}
          incomplete={words.needDestroy}
          hotkey="F9"
          size="sm"
          color="red"
          onDone={() => {
            signal('accept', seals[0] ?? '', words.destroyed({ count: String(seals.length) }), true);
            setInputId(newId());
            onDone();
          }}
        >
          {words.destroy}
        </ActButton>
      }
    >
      <EnterFlow label={words.destroy}>
        <FieldRow close>
          <WitnessField value={witness} onChange={setWitness} />
          <ReferenceField label={text.floor.desk.minutes} value={typed} onChange={setTyped} />
        </FieldRow>
      </EnterFlow>
      {seals.length === 0 ? (
        <p className={lines.detail}>{words.destroyHint}</p>
      ) : (
        <ul className={lines.lines} aria-label={words.toDestroy({ count: String(seals.length) })}>
          {seals.map((seal) => (
            <li key={seal} className={lines.line}>
              <div className={lines.words}>
                <Code value={seal} />
              </div>
              <ActionIcon aria-label={text.floor.handover.drop({ id: seal })} onClick={() => onDrop(seal)}>
                <IconX size={15} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </Stage>
  );
}
