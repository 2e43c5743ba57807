import { useText } from '@giaolien/ui';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { isAskForCode, ProofFault } from '../../shell/proof/proof-fault.tsx';
import { CodeField } from '../../shell/proof/proof-form.tsx';
import classes from './sign-in.module.css';
import type { SignIn } from './use-sign-in.ts';

interface PasswordEntryProps {
  readonly signIn: SignIn;
  readonly autoFocus: boolean;
  /** A stronger way stands above it. */
  readonly isSecond: boolean;
}

/** Staff code and password; the six digits once the server asks for them. */
export function PasswordEntry({ signIn, autoFocus, isSecond }: PasswordEntryProps) {
  const text = useText();
  const [person, setPerson] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const isMine = signIn.variables?.by === 'password';
  const needsCode = (isMine && isAskForCode(signIn.error)) || code !== '';
  return (
    <form
      className={classes.form}
      aria-label={text.signIn.title}
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate({ by: 'password', person: person.trim(), password, ...(code === '' ? {} : { code }) });
      }}
    >
      <TextInput
        size="sm"
        label={text.signIn.person}
        name="person"
        autoComplete="username webauthn"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus={autoFocus}
        required
        withAsterisk={false}
        value={person}
        onChange={(event) => {
          setPerson(event.currentTarget.value);
          setCode('');
        }}
      />
      <PasswordInput
        size="sm"
        label={text.signIn.password}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {needsCode && <CodeField value={code} onChange={setCode} />}
      {isMine && <ProofFault problem={signIn.error} />}
      <Button
        type="submit"
        size="sm"
        variant={isSecond ? 'default' : 'filled'}
        loading={signIn.isPending && isMine}
        disabled={signIn.isPending && !isMine}
        rightSection={<IconArrowRight size={16} aria-hidden />}
      >
        {text.signIn.submit}
      </Button>
    </form>
  );
}
