import { WedgeReader } from '@giaolien/ui';
import { useRef, useState } from 'react';

/** The part of a key press, of React or of the window, that a scanner is recognised by. */
interface Press {
  readonly key: string;
  readonly code: string;
  readonly timeStamp: number;
  readonly preventDefault: () => void;
}

const ALL_DIGITS = /^\d+$/;

/**
 * Badge and PIN. A scanner is heard in both fields and, through `hear`, outside them; what it reads becomes the badge and
 * takes the hand to the PIN. Badges are read in capitals: input methods and scanners disagree about the shift key.
 */
export function useBadgeFields() {
  const [badge, setBadge] = useState('');
  const [typed, setTyped] = useState('');
  const [pin, setPin] = useState('');
  const badgeField = useRef<HTMLInputElement>(null);
  const pinField = useRef<HTMLInputElement>(null);
  const [reader] = useState(() => new WedgeReader());

  function hear(text: string): void {
    setBadge(text.trim().toUpperCase());
    setTyped('');
    setPin('');
    // The field of the PIN is drawn once there is a badge.
    requestAnimationFrame(() => pinField.current?.focus());
  }
  return {
    badge,
    typed,
    pin,
    badgeField,
    pinField,
    setTyped,
    setPin,
    hear,
    /** Feeds a key press; a scan among fast keys becomes the badge, but digits in the PIN field stay a PIN. */
    press: (event: Press): void => {
      const press = reader.press({ key: event.key, code: event.code, at: event.timeStamp });
      if (press.kind !== 'scan') return;
      if (document.activeElement === pinField.current && ALL_DIGITS.test(press.text)) return;
      event.preventDefault();
      hear(press.text);
    },
    /** Takes what was typed by hand. */
    takeTyped: (): void => {
      if (typed.trim() !== '') hear(typed);
    },
    forget: (): void => {
      setBadge('');
      setTyped('');
      setPin('');
      requestAnimationFrame(() => badgeField.current?.focus());
    },
    retypePin: (): void => {
      setPin('');
      requestAnimationFrame(() => pinField.current?.focus());
    },
  };
}

export type BadgeFieldsState = ReturnType<typeof useBadgeFields>;
