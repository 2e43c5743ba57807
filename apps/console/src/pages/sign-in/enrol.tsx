import { useText } from '@giaolien/ui';
import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useEnrol } from '../security/use-enrol.ts';
import classes from './sign-in.module.css';

/** Makes this computer a counter, by the one-time code of an approved enrolment; nobody need be signed in. */
export function Enrol({ onBack }: { readonly onBack: () => void }) {
  const text = useText();
  const words = text.security.device;
  const [code, setCode] = useState('');
  const enrol = useEnrol(onBack);
  return (
    <form
      className={classes.form}
      aria-label={words.enrol}
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim().length >= 10) enrol.mutate(code.trim());
      }}
    >
      <h2 className={classes.formTitle}>{words.enrol}</h2>
      <p className={classes.lead}>{words.lead}</p>
      <TextInput
        size="sm"
        label={words.code}
        placeholder="XXXX-XXXX-XXXX-XXXX-XXXX"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        maxLength={40}
        classNames={{ input: classes.code ?? '' }}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
      />
      <Button type="submit" size="sm" loading={enrol.isPending}>
        {words.enrol}
      </Button>
      <UnstyledButton className={classes.link} onClick={onBack}>
        <IconArrowLeft size={15} aria-hidden />
        {text.entry.door.back}
      </UnstyledButton>
    </form>
  );
}
