import { formatMoment, useText } from '@giaolien/ui';
import type { AccountState } from '@giaolien/wire';
import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { fetchJson } from '../../api/client.ts';
import { OfficeField } from '../floor/parts/office-field.tsx';
import type { AskDraft, AskField } from './ask-acts.ts';

/** Keys of this server that can be replaced, by the names that its operating manual gives them. */
const KEYS = ['security-log', 'secrets'] as const;

interface AskFieldsProps {
  readonly fields: readonly AskField[];
  readonly draft: AskDraft;
  readonly onChange: (part: Partial<AskDraft>) => void;
}

/** The fields of one act, in the order in which they are read out. */
export function AskFields({ fields, draft, onChange }: AskFieldsProps) {
  return fields.map((field) => <OneField key={field} field={field} draft={draft} onChange={onChange} />);
}

interface OneFieldProps extends Omit<AskFieldsProps, 'fields'> {
  readonly field: AskField;
}

function OneField({ field, draft, onChange }: OneFieldProps) {
  const text = useText();
  const words = text.security.approval;
  switch (field) {
    case 'person':
      return <PersonField value={draft.person} onChange={(person) => onChange({ person })} />;
    case 'office':
      return (
        <OfficeField
          label={words.parameter.facility}
          value={draft.office}
          onChange={(office) => onChange({ office })}
          autoFocus
        />
      );
    case 'name':
      return (
        <TextInput
          label={words.parameter.name}
          placeholder={words.nameHint}
          maxLength={60}
          autoComplete="off"
          value={draft.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
      );
    case 'identity':
      return (
        <TextInput
          label={words.parameter.issuer}
          maxLength={200}
          autoComplete="off"
          value={draft.identity}
          onChange={(event) => onChange({ identity: event.currentTarget.value })}
        />
      );
    case 'key':
      return (
        <Select
          label={words.parameter.key}
          placeholder={words.keyHint}
          value={draft.key === '' ? null : draft.key}
          data={[...KEYS]}
          onChange={(key) => onChange({ key: key ?? '' })}
        />
      );
  }
}

/** A staff code, with what the account of that person looks like now. */
function PersonField({ value, onChange }: { readonly value: string; readonly onChange: (person: string) => void }) {
  const text = useText();
  const [person] = useDebouncedValue(value.trim(), 300);
  const { data } = useQuery({
    queryKey: ['accounts', person],
    enabled: person.length >= 3,
    retry: false,
    queryFn: ({ signal }) => fetchJson<AccountState>(`/accounts/${encodeURIComponent(person)}`, {}, signal),
  });
  return (
    <TextInput
      label={text.signIn.person}
      description={data === undefined ? undefined : accountWords(data, text)}
      autoComplete="off"
      autoFocus
      spellCheck={false}
      maxLength={60}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function accountWords(account: AccountState, text: ReturnType<typeof useText>): string {
  const words = text.entry;
  const has = [
    account.password && words.way.password,
    account.passkeys > 0 && `${words.way.passkey} × ${account.passkeys}`,
    account.totp && words.account.totp,
    account.badge && words.way.badge,
  ].filter((each) => each !== false);
  const state = [
    account.disabledAt !== null && text.security.approval.acts['disable-account'],
    account.lockedUntil !== null && `${words.account.locked} → ${formatMoment(account.lockedUntil)}`,
  ].filter((each) => each !== false);
  return [...state, ...(has.length > 0 ? has : [words.account.passwordOff])].join(' · ');
}
