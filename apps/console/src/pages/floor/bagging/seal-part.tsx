import type { DespatchBag, DespatchNow } from '@giaolien/kernel';
import { formatMass, useText } from '@giaolien/ui';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import { GramsField } from '../parts/grams-field.tsx';
import { signal } from '../parts/signals.ts';
import { WitnessField } from '../parts/witness-field.tsx';
import classes from './bagging.module.css';
import { SealField } from './seal-field.tsx';
import { useNextSeal } from './use-next-seal.ts';

interface SealPartProps {
  readonly despatch: DespatchNow;
  readonly bag: DespatchBag;
  /** The seal that was scanned for this bag. */
  readonly scanned: string | null;
  readonly onSeal: (seal: string | null) => void;
}

/** Niêm phong: a seal of the office's register, the second person for class A, and the gross mass on the scale. */
export function SealPart({ despatch, bag, scanned, onSeal }: SealPartProps) {
  const text = useText();
  const words = text.floor.bagging;
  const [inputId] = useState(newId);
  const { seal, seals } = useNextSeal(despatch.origin, scanned);
  const [witness, setWitness] = useState<string | null>(null);
  const [gross, setGross] = useState<number | null>(null);
  const isTopSecret = bag.secrecy === 'A';
  const input: WireInput | undefined =
    bag.items === 0 || seal === null || gross === null
      ? undefined
      : {
          kind: 'ReportSealing',
          inputId,
          despatch: despatch.id,
          receptacle: bag.receptacle,
          sealNumber: seal,
          grossGrams: gross,
          ...(witness === null ? {} : { witness }),
        };
  return (
    <div className={classes.seal} role="form" aria-label={words.seal}>
      <SealField seals={seals} value={seal} onChange={onSeal} />
      <GramsField
        label={words.gross}
        description={words.expected({ mass: formatMass(bag.massGrams + bag.tareGrams) })}
        max={100_000}
        value={gross}
        onChange={setGross}
      />
      {isTopSecret && (
        <WitnessField
          label={words.secondPerson}
          placeholder={words.secondHint}
          clearable
          value={witness}
          onChange={setWitness}
        />
      )}
      <ActButton
        quiet
        input={input}
        incomplete={bag.items === 0 ? words.needItems : words.needSeal}
        hotkey="F9"
        size="sm"
        onDone={() => {
          signal('accept', bag.receptacle, words.sealDone({ seal: seal ?? '' }), true);
          onSeal(null);
        }}
      >
        {words.seal}
      </ActButton>
    </div>
  );
}
