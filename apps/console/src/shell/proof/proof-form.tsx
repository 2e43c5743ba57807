import { useScans, useText } from '@giaolien/ui';
import { Button, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { CeremonyPurpose, Proof } from '@giaolien/wire';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { takeLockedKeys } from '../lock/key-guard.ts';
import { BadgeFields } from './badge-fields.tsx';
import { askPasskey } from './passkey.ts';
import { isAskForCode, ProofFault } from './proof-fault.tsx';
import classes from './proof.module.css';
import { useBadgeFields } from './use-badge-fields.ts';
import type { Way } from './ways.ts';

interface ProofFormProps {
  readonly purpose: Exclude<CeremonyPurpose, 'sign-in'>;
  /** Who must prove himself. */
  readonly person: string;
  readonly ways: readonly Way[];
  /** On the button. */
  readonly submit: string;
  /** Sends the proof; what it throws is shown. */
  readonly onProve: (proof: Proof) => Promise<void>;
}

/** One person proves who he is, in one of the ways that he has here. Enter goes on; nothing needs a mouse. */
export function ProofForm({ purpose, person, ways, submit, onProve }: ProofFormProps) {
  const text = useText();
  const [way, setWay] = useState<Way>(ways[0] ?? 'password');
  const prove = useMutation({ mutationFn: async (proof: () => Promise<Proof>) => onProve(await proof()) });
  const shown = ways.includes(way) ? way : (ways[0] ?? 'password');
  const part = { person, submit, prove };
  return (
    <div className={classes.form}>
      {ways.length > 1 && (
        <SegmentedControl
          fullWidth
          aria-label={text.entry.way.label}
          value={shown}
          data={ways.map((value) => ({ value, label: text.entry.way[value] }))}
          onChange={(value) => {
            prove.reset();
            setWay(value);
          }}
        />
      )}
      {shown === 'badge' && <BadgePart {...part} />}
      {shown === 'password' && <PasswordPart {...part} />}
      {shown === 'passkey' && <PasskeyPart {...part} purpose={purpose} />}
    </div>
  );
}

interface PartProps {
  readonly person: string;
  readonly submit: string;
  readonly prove: {
    readonly mutate: (proof: () => Promise<Proof>) => void;
    readonly isPending: boolean;
    readonly error: Error | null;
  };
}

function BadgePart({ submit, prove }: PartProps) {
  const fields = useBadgeFields();
  useScans(fields.hear);
  const pressLocked = useEffectEvent(fields.press);
  useEffect(() => takeLockedKeys((event) => pressLocked(event)), []);
  function send(): void {
    const { badge, pin } = fields;
    if (badge === '') return fields.takeTyped();
    if (pin === '') return fields.pinField.current?.focus();
    prove.mutate(() => Promise.resolve({ kind: 'badge', badge, pin }));
    fields.retypePin();
  }
  return (
    <Sending onSend={send} submit={submit} prove={prove}>
      <BadgeFields fields={fields} />
    </Sending>
  );
}

function PasswordPart({ person, submit, prove }: PartProps) {
  const text = useText();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const needsCode = isAskForCode(prove.error) || code !== '';
  function send(): void {
    if (password === '') return;
    const proof = { kind: 'password', person, password, ...(code === '' ? {} : { code }) } as const;
    prove.mutate(() => Promise.resolve(proof));
  }
  return (
    <Sending onSend={send} submit={submit} prove={prove}>
      <PasswordInput
        size="md"
        label={text.signIn.password}
        autoComplete="off"
        autoFocus
        data-autofocus
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {needsCode && <CodeField value={code} onChange={setCode} />}
    </Sending>
  );
}

/** Six digits of the authenticator. */
export function CodeField({
  value,
  onChange,
  label,
}: {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly label?: string;
}) {
  const words = useText().entry.field;
  return (
    <TextInput
      size="md"
      label={label ?? words.code}
      description={label === undefined ? words.codeHint : undefined}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={6}
      autoFocus
      classNames={{ input: classes.code ?? '' }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replaceAll(/\D/g, ''))}
    />
  );
}

function PasskeyPart({ person, submit, prove, purpose }: PartProps & { readonly purpose: CeremonyPurpose }) {
  const words = useText().entry.field;
  const ask = async (): Promise<Proof> => ({ kind: 'passkey', ...(await askPasskey(purpose, person)) });
  return (
    <Sending onSend={() => prove.mutate(ask)} submit={submit} prove={prove} sign autoFocus>
      <p className={classes.hint}>{prove.isPending ? words.passkeyWaiting : words.passkeyHint}</p>
    </Sending>
  );
}

interface SendingProps {
  readonly onSend: () => void;
  readonly submit: string;
  readonly prove: PartProps['prove'];
  readonly sign?: boolean;
  readonly autoFocus?: boolean;
  readonly children: ReactNode;
}

function Sending({ onSend, submit, prove, sign = false, autoFocus = false, children }: SendingProps) {
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!prove.isPending) onSend();
      }}
    >
      {children}
      <ProofFault problem={prove.error} />
      <Button
        type="submit"
        size="sm"
        fullWidth
        autoFocus={autoFocus}
        data-autofocus={autoFocus || undefined}
        loading={prove.isPending}
        leftSection={sign ? <IconFingerprint size={17} aria-hidden /> : undefined}
      >
        {submit}
      </Button>
    </form>
  );
}
