import { useText, type Messages, type StateKind } from '@giaolien/ui';
import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fetchJson } from '../api/client.ts';
import type { Names } from '../api/answers.ts';

interface TextFilterProps {
  readonly value: string | undefined;
  readonly placeholder: string;
  readonly onChange: (value: string | undefined) => void;
}

/** A search text that reaches the address shortly after the last key. */
export function TextFilter({ value, placeholder, onChange }: TextFilterProps) {
  const [typed, setTyped] = useState(value ?? '');
  const tell = useDebouncedCallback((next: string) => onChange(next.trim() === '' ? undefined : next.trim()), 300);
  const [known, setKnown] = useState(value);
  // The address changed from elsewhere: a link, the back button.
  if (known !== value) {
    setKnown(value);
    if (typed.trim() !== (value ?? '')) setTyped(value ?? '');
  }
  return (
    <TextInput
      w={{ base: '100%', xs: 290 }}
      value={typed}
      aria-label={placeholder}
      placeholder={placeholder}
      leftSection={<IconSearch size={14} aria-hidden />}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value);
      }}
    />
  );
}

interface ChoiceFilterProps<Value extends string> {
  readonly label: string;
  readonly placeholder: string;
  readonly value: Value | undefined;
  readonly choices: readonly Value[];
  readonly wordOf: (value: Value) => string;
  readonly onChange: (value: Value | undefined) => void;
}

/** One of a few words, or any. */
export function ChoiceFilter<Value extends string>(props: ChoiceFilterProps<Value>) {
  const { label, placeholder, value, choices, wordOf, onChange } = props;
  return (
    <Select
      w={{ base: 'calc(50% - 0.25rem)', xs: 180 }}
      aria-label={label}
      placeholder={placeholder}
      clearable
      value={value ?? null}
      data={choices.map((choice) => ({ value: choice as string, label: wordOf(choice) }))}
      onChange={(chosen) => onChange(choices.find((choice) => choice === chosen))}
    />
  );
}

type StateWords = Messages['domain'];
/** The states of one kind of thing. */
export type StateOf<Kind extends StateKind> = keyof StateWords[`${Kind}State`] & string;

interface StateFilterProps<Kind extends StateKind> {
  readonly kind: Kind;
  readonly states: readonly StateOf<Kind>[];
  readonly value: StateOf<Kind> | undefined;
  readonly onChange: (state: StateOf<Kind> | undefined) => void;
}

/** One state of the life-cycle, or any. */
export function StateFilter<Kind extends StateKind>({ kind, states, value, onChange }: StateFilterProps<Kind>) {
  const text = useText();
  const words: Readonly<Record<string, string>> = text.domain[`${kind}State`];
  return (
    <ChoiceFilter
      label={text.views.list.state}
      placeholder={text.views.list.anyState}
      value={value}
      choices={states}
      wordOf={(state) => words[state] ?? state}
      onChange={onChange}
    />
  );
}

interface FacilityFilterProps {
  readonly value: string | undefined;
  /** Names the chosen one, where the page knows it already. */
  readonly names?: Names;
  readonly onChange: (value: string | undefined) => void;
}

interface FoundFacility {
  readonly id: string;
  readonly name: string;
}

/** One facility of the whole network, found by name or code as one types. */
export function FacilityFilter({ value, names = {}, onChange }: FacilityFilterProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed, 200);
  const { data } = useQuery({
    queryKey: ['facilities', asked],
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      fetchJson<{ facilities: readonly FoundFacility[] }>('/catalogue/facilities', { q: asked, limit: 30 }, signal),
  });
  const found = (data?.facilities ?? []).map(({ id, name }) => ({ value: id, label: `${name} · ${id}` }));
  const known =
    value === undefined || found.some((facility) => facility.value === value)
      ? []
      : [{ value, label: names[value] ?? value }];
  return (
    <Select
      w={{ base: 'calc(50% - 0.25rem)', xs: 240 }}
      aria-label={text.views.list.facility}
      placeholder={text.views.list.anyFacility}
      nothingFoundMessage={text.views.list.facilityHint}
      searchable
      clearable
      value={value ?? null}
      data={[...known, ...found]}
      filter={({ options }) => options}
      onSearchChange={setTyped}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}
