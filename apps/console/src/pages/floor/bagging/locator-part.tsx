import type { ReceptacleNow } from '@giaolien/kernel';
import { Chip, useText } from '@giaolien/ui';
import { Button, TextInput } from '@mantine/core';
import { IconMapPin, IconMapPinOff } from '@tabler/icons-react';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import { signal } from '../parts/signals.ts';
import classes from './bagging.module.css';

/** The locator of a bag (12.3 #30): which one, whether it speaks, and what somebody has to report of it. */
export function LocatorPart({ bag }: { readonly bag: ReceptacleNow }) {
  const text = useText();
  const words = text.floor.bagging;
  const [inputId, setInputId] = useState(newId);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const { locator } = bag;
  const serial = locator?.serial ?? typed.trim();
  const isQuiet = locator?.active === true && !open;
  const isActive = locator === null || !locator.active;
  return (
    <div className={classes.locator}>
      {locator === null ? (
        <TextInput
          aria-label={words.locator}
          placeholder={words.locator}
          size="xs"
          maxLength={24}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : (
        <Chip
          tone={locator.active ? 'calm' : 'bad'}
          icon={locator.active ? <IconMapPin size={13} aria-hidden /> : <IconMapPinOff size={13} aria-hidden />}
        >
          {locator.active ? words.locatorOn({ serial }) : words.locatorOff({ serial })}
        </Chip>
      )}
      {isQuiet ? (
        <Button size="xs" variant="subtle" color="gray" onClick={() => setOpen(true)}>
          {words.silent}
        </Button>
      ) : (
        <ActButton
          quiet
          input={
            serial === ''
              ? undefined
              : { kind: 'ReportLocator', inputId, receptacle: bag.id, locator: serial, active: isActive }
          }
          incomplete={words.noLocator}
          size="xs"
          variant="default"
          onDone={() => {
            signal('accept', bag.id, words.locatorDone, true);
            setTyped('');
            setOpen(false);
            setInputId(newId());
          }}
        >
          {locator === null ? words.fixLocator : locator.active ? words.silent : words.speaks}
        </ActButton>
      )}
    </div>
  );
}
