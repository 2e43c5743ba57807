import { useText } from '@giaolien/ui';
import { Button, PasswordInput, TextInput, UnstyledButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { postJson } from '../../api/client.ts';
import { ProofFault } from '../../shell/proof/proof-fault.tsx';
import classes from './sign-in.module.css';

interface RecoveryProps {
  readonly onBack: () => void;
  /** The password is set: back at the door, with a word about it. */
  readonly onDone: () => void;
}

/** The one-time code that two administrators gave out, and the new password (ASVS 5.0 V6.4.3). */
export function Recovery({ onBack, onDone }: RecoveryProps) {
  const text = useText();
  const words = text.entry.recovery;
  const [person, setPerson] = useState('');
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const [repeated, setRepeated] = useState('');
  const recover = useMutation({
    mutationFn: () => postJson<unknown>('/recovery', { person: person.trim(), code: code.trim(), password }),
    onSuccess: onDone,
  });
  return (
    <form
      className={classes.form}
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (password === repeated) recover.mutate();
      }}
    >
      <h2 className={classes.formTitle}>{words.title}</h2>
      <p className={classes.lead}>{words.lead}</p>
      <TextInput
        size="sm"
        label={text.signIn.person}
        autoComplete="username"
        autoFocus
        required
        withAsterisk={false}
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
      />
      <TextInput
        size="sm"
        label={words.code}
        placeholder="XXXX-XXXX-XXXX-XXXX-XXXX"
        autoComplete="off"
        spellCheck={false}
        required
        withAsterisk={false}
        minLength={10}
        maxLength={40}
        classNames={{ input: classes.code ?? '' }}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
      />
      <NewPassword password={password} repeated={repeated} onPassword={setPassword} onRepeated={setRepeated} />
      <ProofFault problem={recover.error} />
      <Button type="submit" size="sm" loading={recover.isPending}>
        {words.submit}
      </Button>
      <UnstyledButton className={classes.link} onClick={onBack}>
        <IconArrowLeft size={15} aria-hidden />
        {text.entry.door.back}
      </UnstyledButton>
    </form>
  );
}

interface NewPasswordProps {
  readonly password: string;
  readonly repeated: string;
  readonly onPassword: (password: string) => void;
  readonly onRepeated: (repeated: string) => void;
}

/** Typed twice, because nobody sees it. */
function NewPassword({ password, repeated, onPassword, onRepeated }: NewPasswordProps) {
  const words = useText().entry.recovery;
  const differs = repeated !== '' && repeated !== password;
  return (
    <>
      <PasswordInput
        size="sm"
        label={words.password}
        autoComplete="new-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => onPassword(event.currentTarget.value)}
      />
      <PasswordInput
        size="sm"
        label={words.repeat}
        autoComplete="new-password"
        required
        withAsterisk={false}
        error={differs ? words.differs : undefined}
        value={repeated}
        onChange={(event) => onRepeated(event.currentTarget.value)}
      />
    </>
  );
}
