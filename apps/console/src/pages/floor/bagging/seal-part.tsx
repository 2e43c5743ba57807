import type { DespatchBag, DespatchNow } from '@giaolien/kernel';
import { formatMass, useText } from '@giaolien/ui';
import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import { signal } from '../parts/signals.ts';
import classes from './bagging.module.css';

interface SealPartProps {
  readonly despatch: DespatchNow;
  readonly bag: DespatchBag;
}

/** Niêm phong: the number on the seal and the gross mass on the scale, beside what the contents add up to. */
export function SealPart({ despatch, bag }: SealPartProps) {
  const text = useText();
  const words = text.floor.bagging;
  const [inputId] = useState(newId);
  const [seal, setSeal] = useState('');
  const [gross, setGross] = useState<number>();
  const expected = bag.massGrams + bag.tareGrams;
  const input: WireInput | undefined =
    bag.items === 0 || seal.trim() === '' || gross === undefined
      ? undefined
      : {
          kind: 'ReportSealing',
          inputId,
          despatch: despatch.id,
          receptacle: bag.receptacle,
          sealNumber: seal.trim(),
          grossGrams: gross,
        };
  return (
    <div className={classes.seal} role="form" aria-label={words.seal}>
      <TextInput
        label={words.sealNumber}
        placeholder="NP-000001"
        value={seal}
        onChange={(event) => setSeal(event.currentTarget.value)}
      />
      <NumberInput
        label={words.gross}
        description={words.expected({ mass: formatMass(expected) })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        suffix=" g"
        min={1}
        max={100_000}
        value={gross ?? ''}
        onChange={(value) => setGross(typeof value === 'number' && value > 0 ? value : undefined)}
      />
      <ActButton
        quiet
        input={input}
        incomplete={bag.items === 0 ? words.needItems : words.needSeal}
        hotkey="F9"
        size="sm"
        onDone={() => signal('accept', bag.receptacle, words.sealDone({ seal: seal.trim() }), true)}
      >
        {words.seal}
      </ActButton>
    </div>
  );
}
