import {
  RECIPIENT_POSITIONS,
  type DeliveryTarget,
  type RecipientPosition,
  type RepresentativeId,
} from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { Radio, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import type { ItemRow } from '../../../api/answers.ts';
import { RepresentativeField } from '../parts/representative-field.tsx';
import { signal } from '../parts/signals.ts';
import classes from './round.module.css';

export interface ResultFormProps {
  readonly item: ItemRow;
  readonly target: DeliveryTarget;
  readonly onDone: () => void;
}

/** Phát thành công: who signed and how the cover was; a secret goes to an authorised person of the body alone. */
export function DeliveredForm({ item, target, onDone }: ResultFormProps) {
  const text = useText();
  const words = text.floor.round;
  const [inputId] = useState(newId);
  const [receivedBy, setReceivedBy] = useState<RepresentativeId | null>(null);
  const [name, setName] = useState('');
  const [position, setPosition] = useState<RecipientPosition>();
  const [coverIntact, setCoverIntact] = useState(true);
  const signer = name.trim().replace(/\s+/g, ' ');
  const isSecret = item.product.secrecy !== null;
  const usual = target === 'contact' ? 'duty-contact' : item.namedPersonOnly ? 'named-person' : 'clerk';
  const input: WireInput | undefined =
    signer === ''
      ? undefined
      : {
          kind: 'ReportDelivery',
          inputId,
          item: item.id,
          target,
          position: position ?? usual,
          recipientName: signer,
          coverIntact,
          ...(receivedBy === null ? {} : { receivedBy }),
        };
  return (
    <>
      {isSecret && (
        <RepresentativeField
          label={words.receivedBy}
          body={item.bound}
          size="md"
          value={receivedBy}
          onChange={(id, chosen) => {
            setReceivedBy(id);
            if (signer === '') setName(chosen);
          }}
        />
      )}
      <TextInput
        size="md"
        label={words.signedBy}
        placeholder={words.signedByHint}
        autoComplete="off"
        autoFocus={!isSecret}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PositionField value={position ?? usual} onChange={setPosition} />
      <Switch
        size="md"
        label={coverIntact ? words.coverIntact : words.coverTorn}
        checked={coverIntact}
        onChange={(event) => setCoverIntact(event.currentTarget.checked)}
      />
      <ActButton
        input={input}
        incomplete={words.needName}
        hotkey="F9"
        size="lg"
        fullWidth
        onDone={() => {
          signal('accept', item.id, text.domain.itemState.delivered, true);
          onDone();
        }}
      >
        {words.commitDelivered}
      </ActButton>
    </>
  );
}

interface PositionFieldProps {
  readonly value: RecipientPosition;
  readonly onChange: (position: RecipientPosition | undefined) => void;
}

function PositionField({ value, onChange }: PositionFieldProps) {
  const text = useText();
  return (
    <Radio.Group
      label={text.floor.round.position}
      value={value}
      onChange={(next) => onChange(RECIPIENT_POSITIONS.find((each) => each === next))}
    >
      <div className={classes.options}>
        {RECIPIENT_POSITIONS.map((each) => (
          <Radio
            key={each}
            value={each}
            size="sm"
            label={text.domain.recipientPosition[each]}
            classNames={{ root: classes.option ?? '' }}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
