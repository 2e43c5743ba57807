import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useText } from '../text/language.tsx';
import { copyText } from './copy-text.ts';
import classes from './code.module.css';

interface CodeProps {
  /** The number as it is printed and copied. */
  readonly value: string;
  /** A link around the number; the copy button stays beside it. */
  readonly link?: (shown: ReactNode) => ReactNode;
  readonly copyable?: boolean;
  readonly size?: 'sm' | 'md' | 'lg';
}

/** A number of an item, bag or despatch: monospaced, so that l and 1, O and 0 differ, and copied with one press. */
export function Code({ value, link, copyable = false, size = 'sm' }: CodeProps) {
  const shown = (
    <span className={classes.value} data-size={size}>
      {value}
    </span>
  );
  return (
    <span className={classes.root}>
      {link === undefined ? shown : link(shown)}
      {copyable && <CopyButton value={value} />}
    </span>
  );
}

function CopyButton({ value }: { readonly value: string }) {
  const text = useText();
  const [copied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    await copyText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  }
  const label = copied ? text.common.copied : `${text.common.copy} ${value}`;
  return (
    <UnstyledButton className={classes.copy} aria-label={label} title={label} onClick={() => void copy()}>
      {copied ? <IconCheck size={13} /> : <IconCopy size={13} />}
    </UnstyledButton>
  );
}
