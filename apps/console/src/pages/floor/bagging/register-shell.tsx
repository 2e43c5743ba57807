import type { FacilityId } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import { signal } from '../parts/signals.ts';
import classes from './bagging.module.css';

interface RegisterShellProps {
  readonly code: string;
  readonly facility: FacilityId;
}

/** Đăng ký vỏ túi: an asset that the register does not know yet (12.3 #29). */
export function RegisterShell({ code, facility }: RegisterShellProps) {
  const text = useText();
  const words = text.floor.bagging;
  const [inputId] = useState(newId);
  const [tare, setTare] = useState<number>(350);
  const [locator, setLocator] = useState('');
  return (
    <div className={classes.register} role="form" aria-label={words.register}>
      <p className={classes.registerTitle}>{words.unknownBag({ bag: code })}</p>
      <div className={classes.registerFields}>
        <NumberInput
          label={words.tare}
          autoFocus
          suffix=" g"
          min={0}
          max={30_000}
          value={tare}
          onChange={(value) => setTare(typeof value === 'number' ? value : 0)}
        />
        <TextInput
          label={words.locator}
          placeholder={text.floor.accept.ifAny}
          value={locator}
          onChange={(event) => setLocator(event.currentTarget.value)}
        />
      </div>
      <ActButton
        quiet
        input={{
          kind: 'RegisterReceptacle',
          inputId,
          receptacle: code,
          form: code.startsWith('H') ? 'box' : 'bag',
          facility,
          tareGrams: tare,
          ...(locator.trim() === '' ? {} : { locator: locator.trim() }),
        }}
        hotkey="F9"
        size="sm"
        onDone={() => signal('accept', code, words.registered, true)}
      >
        {words.register}
      </ActButton>
    </div>
  );
}
