import { useText } from '@giaolien/ui';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconId, IconScan } from '@tabler/icons-react';
import classes from './proof.module.css';
import type { BadgeFieldsState } from './use-badge-fields.ts';

interface BadgeFieldsProps {
  readonly fields: BadgeFieldsState;
  readonly pinLabel?: string;
}

/** Scan, then PIN: the badge itself is never shown, only the end of its number. */
export function BadgeFields({ fields, pinLabel }: BadgeFieldsProps) {
  const { badge, typed, pin, badgeField, pinField, setTyped, setPin, press, forget } = fields;
  const text = useText();
  const words = text.entry.field;
  return (
    <div className={classes.badge}>
      {badge === '' ? (
        <TextInput
          ref={badgeField}
          size="md"
          label={words.badge}
          placeholder={words.badgeHint}
          leftSection={<IconScan size={20} aria-hidden />}
          autoFocus
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          data-scan
          classNames={{ label: classes.label ?? '' }}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={press}
        />
      ) : (
        <div className={classes.read} role="status">
          <IconId size={20} aria-hidden />
          <span>{words.badgeRead({ end: badge.slice(-4) })}</span>
          <Button variant="subtle" onClick={forget}>
            {words.badgeAgain}
          </Button>
        </div>
      )}
      <PasswordInput
        ref={pinField}
        size="lg"
        label={pinLabel ?? words.pin}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        data-scan
        disabled={badge === ''}
        classNames={{ innerInput: classes.pin ?? '', label: classes.label ?? '' }}
        value={pin}
        onChange={(event) => setPin(event.currentTarget.value.replaceAll(/\D/g, ''))}
        onKeyDown={press}
      />
    </div>
  );
}
