import { ATTEMPT_REASONS, RECIPIENT_POSITIONS, type AttemptReason, type RecipientPosition } from '@giaolien/kernel';
import { Code, SecrecyBadge, useText } from '@giaolien/ui';
import { Drawer, Radio, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { ItemRow, Names } from '../../../api/answers.ts';
import { nameOf } from '../parts/item-line.tsx';
import { signal } from '../parts/signals.ts';
import classes from './round.module.css';

interface DeliverSheetProps {
  readonly item: ItemRow;
  readonly names: Names;
  readonly onClose: () => void;
}

/** At the door: who signed and how the cover was (PTC), or why not (PKTC). */
export function DeliverSheet({ item, names, onClose }: DeliverSheetProps) {
  const text = useText();
  const words = text.floor.round;
  const [result, setResult] = useState<'delivered' | 'attempted'>('delivered');
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      lockScroll={false}
      title={nameOf(names, item.bound)}
      classNames={{ content: classes.sheet ?? '', title: classes.sheetTitle ?? '' }}
    >
      <div className={classes.sheetBody}>
        <p className={classes.sheetItem}>
          <Code value={item.id} size="md" />
          <SecrecyBadge secrecy={item.product.secrecy} withWords />
          {item.namedPersonOnly && <strong className={classes.cardFlag}>{text.floor.accept.namedPersonOnly}</strong>}
        </p>
        <SegmentedControl
          fullWidth
          size="md"
          aria-label={words.result}
          value={result}
          onChange={(next) => setResult(next === 'attempted' ? 'attempted' : 'delivered')}
          data={[
            { value: 'delivered', label: words.delivered },
            { value: 'attempted', label: words.attempted },
          ]}
        />
        {result === 'delivered' ? (
          <DeliveredForm item={item} onDone={onClose} />
        ) : (
          <AttemptedForm item={item} onDone={onClose} />
        )}
      </div>
    </Drawer>
  );
}

interface FormProps {
  readonly item: ItemRow;
  readonly onDone: () => void;
}

function DeliveredForm({ item, onDone }: FormProps) {
  const text = useText();
  const words = text.floor.round;
  const [inputId] = useState(newId);
  const [name, setName] = useState('');
  const [position, setPosition] = useState<RecipientPosition>(item.namedPersonOnly ? 'named-person' : 'clerk');
  const [coverIntact, setCoverIntact] = useState(true);
  return (
    <>
      <TextInput
        size="md"
        label={words.signedBy}
        placeholder={words.signedByHint}
        autoComplete="off"
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Radio.Group label={words.position} value={position} onChange={(next) => setPosition(asPosition(next))}>
        <div className={classes.options}>
          {RECIPIENT_POSITIONS.map((value) => (
            <Radio
              key={value}
              value={value}
              size="sm"
              label={text.domain.recipientPosition[value]}
              classNames={{ root: classes.option ?? '' }}
            />
          ))}
        </div>
      </Radio.Group>
      <Switch
        size="md"
        label={coverIntact ? words.coverIntact : words.coverTorn}
        checked={coverIntact}
        onChange={(event) => setCoverIntact(event.currentTarget.checked)}
      />
      <ActButton
        input={
          name.trim() === ''
            ? undefined
            : {
                kind: 'ReportDelivery',
                inputId,
                item: item.id,
                position,
                recipientName: name.trim().replace(/\s+/g, ' '),
                coverIntact,
              }
        }
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

function AttemptedForm({ item, onDone }: FormProps) {
  const text = useText();
  const words = text.floor.round;
  const [inputId] = useState(newId);
  const [reason, setReason] = useState<AttemptReason>();
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
      <ActButton
        input={reason === undefined ? undefined : { kind: 'ReportAttempt', inputId, item: item.id, reason }}
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

function asPosition(text: string): RecipientPosition {
  return RECIPIENT_POSITIONS.find((value) => value === text) ?? 'other';
}
