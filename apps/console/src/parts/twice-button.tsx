import { useText } from '@giaolien/ui';
import { Button, type ButtonProps } from '@mantine/core';
import { useState } from 'react';

interface TwiceButtonProps extends Pick<ButtonProps, 'size' | 'loading' | 'leftSection'> {
  /** On the button. */
  readonly children: string;
  /** What a screen reader says, where the button alone does not tell of what. */
  readonly name: string;
  readonly onSure: () => void;
}

/** For what cannot be taken back: the first press asks, the second does. Leaving it takes the question away. */
export function TwiceButton({ children, name, onSure, ...look }: TwiceButtonProps) {
  const words = useText().entry.account;
  const [asked, setAsked] = useState(false);
  return (
    <Button
      {...look}
      variant={asked ? 'filled' : 'default'}
      {...(asked ? { color: 'red' } : {})}
      aria-label={asked ? `${words.confirmRemove}: ${name}` : name}
      onBlur={() => setAsked(false)}
      onClick={() => {
        if (asked) onSure();
        setAsked(!asked);
      }}
    >
      {asked ? words.confirmRemove : children}
    </Button>
  );
}
