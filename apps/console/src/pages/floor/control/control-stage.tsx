import type { CancelAcceptance } from '@giaolien/kernel';
import { Chip, Code, formatMass, Moment, SecrecyBadge, useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { ItemRow, Names } from '../../../api/answers.ts';
import { BodyName } from '../../../parts/body-name.tsx';
import { Facts } from '../../../shell/page.tsx';
import { Choice } from '../parts/choice.tsx';
import { nameOf, UrgencyChip } from '../parts/item-line.tsx';
import { signal } from '../parts/signals.ts';
import { Count, Stage } from '../parts/workbench.tsx';
import classes from './control.module.css';

interface ControlStageProps {
  readonly item: ItemRow;
  readonly names: Names;
  readonly left: number;
  readonly onDone: () => void;
}

/** One item beside its slip: the controller compares and confirms, or gives it back to the sender. */
export function ControlStage({ item, names, left, onDone }: ControlStageProps) {
  const text = useText();
  const words = text.floor.control;
  const [inputId] = useState(newId);
  const [cancelling, setCancelling] = useState(false);
  return (
    <Stage
      step={words.step}
      object={<Code value={item.id} size="lg" />}
      aside={
        <>
          <SecrecyBadge secrecy={item.product.secrecy} withWords />
          <UrgencyChip urgency={item.product.urgency} />
          <Chip>{text.domain.scope[item.product.scope]}</Chip>
        </>
      }
      count={<Count done={left} label={words.left} />}
      acts={
        <>
          <ActButton
            quiet
            input={{ kind: 'ControlItem', inputId, item: item.id }}
            hotkey="F9"
            size="sm"
            onDone={() => {
              signal('accept', item.id, words.done, true);
              onDone();
            }}
          >
            {words.confirm}
          </ActButton>
          <CancelPart item={item} open={cancelling} onOpen={() => setCancelling(true)} onDone={onDone} />
          <Button
            variant="subtle"
            color="gray"
            size="sm"
            renderRoot={(props) => <Link {...props} to="/floor/care" search={{ id: item.id }} />}
          >
            {words.correct}
          </Button>
        </>
      }
    >
      <Facts
        rows={[
          [words.sender, nameOf(names, item.sender)],
          [words.recipient, <BodyName key="recipient" id={item.recipient} names={names} />],
          [words.delivery, nameOf(names, item.delivery)],
          [words.form, text.domain.itemForm[item.form]],
          [words.mass, formatMass(item.massGrams)],
          [words.payment, text.domain.payment[item.payment]],
          [words.due, <Moment key="due" at={item.dueAt} />],
          item.namedPersonOnly && [words.flags, text.floor.accept.namedPersonOnly],
          item.returnBy !== null && [text.floor.accept.toReturn, <Moment key="back" at={item.returnBy} />],
          item.screeningRequired && [words.handling, words.screening],
          [words.acceptedBy, nameOf(names, item.acceptedBy)],
          [words.acceptedAt, <Moment key="accepted" at={item.acceptedAt} />],
        ]}
      />
      <ul className={classes.lookAt}>
        {words.lookAt.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Stage>
  );
}

interface CancelPartProps {
  readonly item: ItemRow;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onDone: () => void;
}

function CancelPart({ item, open, onOpen, onDone }: CancelPartProps) {
  const text = useText();
  const words = text.floor.control;
  const [inputId] = useState(newId);
  const [reason, setReason] = useState<CancelAcceptance['reason']>('entered-wrongly');
  if (!open) {
    return (
      <Button variant="subtle" color="gray" size="sm" onClick={onOpen}>
        {words.cancel}
      </Button>
    );
  }
  return (
    <>
      <Choice
        label={words.cancelReason}
        value={reason}
        options={(['entered-wrongly', 'sender-withdrew'] as const).map((value) => ({
          value,
          label: text.domain.cancelReason[value],
        }))}
        onChange={setReason}
      />
      <ActButton
        quiet
        input={{ kind: 'CancelAcceptance', inputId, item: item.id, reason }}
        color="red"
        variant="light"
        size="sm"
        onDone={() => {
          signal('accept', item.id, words.cancelled, true);
          onDone();
        }}
      >
        {words.cancel}
      </ActButton>
    </>
  );
}
