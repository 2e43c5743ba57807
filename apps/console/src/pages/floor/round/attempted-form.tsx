import { ATTEMPT_REASONS, type AttemptReason } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { Checkbox, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import { signal } from '../parts/signals.ts';
import type { ResultFormProps } from './delivered-form.tsx';
import classes from './round.module.css';

/** Phát không thành công: why; a refusal with the name of who refused, signed and stamped (R4.24). */
export function AttemptedForm({ item, target, onDone }: ResultFormProps) {
  const text = useText();
  const words = text.floor.round;
  const [inputId] = useState(newId);
  const [reason, setReason] = useState<AttemptReason>();
  const [name, setName] = useState('');
  const [stamped, setStamped] = useState(false);
  const refuserName = name.trim().replace(/\s+/g, ' ');
  const refusal = reason === 'refused' && refuserName !== '' ? { refusal: { refuserName, stamped } } : {};
  const input: WireInput | undefined =
    reason === undefined ? undefined : { kind: 'ReportAttempt', inputId, item: item.id, target, reason, ...refusal };
  return (
    <>
      <Radio.Group
        label={words.reason}
        value={reason ?? ''}
        onChange={(next) => setReason(ATTEMPT_REASONS.find((each) => each === next))}
      >
        <div className={classes.options}>
          {ATTEMPT_REASONS.map((value) => (
            <Radio
              key={value}
              value={value}
              size="sm"
              label={text.domain.attemptReason[value]}
              classNames={{ root: classes.option ?? '' }}
            />
          ))}
        </div>
      </Radio.Group>
      {reason === 'refused' && (
        <>
          <TextInput
            size="md"
            label={words.refuser}
            placeholder={words.signedByHint}
            autoComplete="off"
            autoFocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox
            size="md"
            label={words.stamped}
            checked={stamped}
            onChange={(event) => setStamped(event.currentTarget.checked)}
          />
        </>
      )}
      <ActButton
        input={input}
        incomplete={words.needReason}
        hotkey="F9"
        size="lg"
        fullWidth
        onDone={() => {
          signal('duplicate', item.id, text.domain.itemState.attempted, true);
          onDone();
        }}
      >
        {words.commitAttempted}
      </ActButton>
    </>
  );
}
