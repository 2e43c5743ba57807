import { FieldReader, Keys, useText } from '@giaolien/ui';
import { ActionIcon, TextInput, Tooltip, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { IconBarcode, IconMenu2 } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { LiveMark } from './live-mark.tsx';
import classes from './shell.module.css';
import { UserMenu } from './user-menu.tsx';

interface HeaderProps {
  readonly onScan: (raw: string) => void;
  readonly onMenu: () => void;
}

/** One scan field on every screen, how fresh the data is, and who is on shift. */
export function Header({ onScan, onMenu }: HeaderProps) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [reader] = useState(() => new FieldReader());
  function focus(): void {
    field.current?.focus();
    field.current?.select();
  }
  useHotkeys([['/', focus]]);
  useHotkeys([['F2', focus]], []);
  return (
    <header className={classes.header}>
      <ActionIcon className={classes.menuButton} size="lg" aria-label={text.nav.openMenu} onClick={onMenu}>
        <IconMenu2 size={20} />
      </ActionIcon>
      <form
        className={classes.scan}
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          const code = reader.read(typed);
          reader.clear();
          setTyped('');
          if (code.trim() === '') return;
          onScan(code);
          field.current?.blur();
        }}
      >
        <TextInput
          ref={field}
          size="xs"
          value={typed}
          aria-label={text.scan.label}
          placeholder={text.scan.placeholder}
          leftSection={<IconBarcode size={16} aria-hidden />}
          rightSection={
            <span className={classes.slash}>
              <Keys keys="/" />
            </span>
          }
          rightSectionPointerEvents="none"
          autoComplete="off"
          spellCheck={false}
          classNames={{ input: classes.scanInput ?? '' }}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-scan
          onKeyDown={(event) => {
            if (event.key === 'Escape') field.current?.blur();
            else reader.press({ key: event.key, code: event.code, at: event.timeStamp });
          }}
        />
      </form>
      <Tooltip label={text.palette.open}>
        <UnstyledButton className={classes.palette} aria-label={text.palette.open} onClick={spotlight.open}>
          <Keys keys="Ctrl K" />
        </UnstyledButton>
      </Tooltip>
      <div className={classes.spring} />
      <LiveMark />
      <UserMenu />
    </header>
  );
}
