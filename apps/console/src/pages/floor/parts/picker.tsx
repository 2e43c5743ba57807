import { useText } from '@giaolien/ui';
import { Combobox, Loader, ScrollArea, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { focusNext } from './enter-flow.tsx';
import classes from './picker.module.css';

export interface Pick {
  readonly id: string;
  readonly name: string;
  /** Second line of the offer: province, group, kind. */
  readonly detail: ReactNode;
}

interface PickerProps<Answer> {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: { readonly name: string } | null;
  /** Under the field once something is chosen. */
  readonly detail?: ReactNode;
  /** What is looked for, in the key of the answer. */
  readonly of: string;
  readonly search: (q: string, signal: AbortSignal) => Promise<Answer>;
  readonly picksOf: (answer: Answer) => readonly Pick[];
  readonly onPick: (id: string, answer: Answer) => void;
  readonly onClear: () => void;
  readonly autoFocus?: boolean;
  readonly error?: string | undefined;
}

/** Finds one of thousands by number or name, with or without diacritics. Enter takes the first and goes on. */
export function Picker<Answer>(props: PickerProps<Answer>) {
  const { field, combobox, typed, setTyped, settled, data, busy, picks, take, takeFirst } = usePicks(props);
  return (
    <div className={classes.root}>
      <Combobox store={combobox} onOptionSubmit={(id) => take(id, data)} size="sm" position="bottom-start" withinPortal>
        <Combobox.Target>
          <TextInput
            ref={field}
            label={props.label}
            placeholder={props.placeholder}
            autoComplete="off"
            spellCheck={false}
            autoFocus={props.autoFocus ?? false}
            error={props.error}
            value={typed ?? props.value?.name ?? ''}
            rightSection={busy ? <Loader size={14} /> : null}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              if (event.currentTarget.value === '') props.onClear();
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => {
              combobox.closeDropdown();
              setTyped(undefined);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || typed === undefined || settled) return;
              event.preventDefault();
              void takeFirst(typed);
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Offers label={props.label} picks={picks} settled={settled} busy={busy} />
        </Combobox.Dropdown>
      </Combobox>
      {props.value !== null && props.detail !== undefined && <div className={classes.detail}>{props.detail}</div>}
    </div>
  );
}

interface OffersProps {
  readonly label: string;
  readonly picks: readonly Pick[];
  /** They answer what is typed now; else they cannot be taken. */
  readonly settled: boolean;
  readonly busy: boolean;
}

function Offers({ label, picks, settled, busy }: OffersProps) {
  const text = useText();
  return (
    <Combobox.Options aria-label={label}>
      <ScrollArea.Autosize mah={320} type="scroll">
        {picks.map((pick) => (
          <Combobox.Option key={pick.id} value={pick.id} disabled={!settled} className={classes.option ?? ''}>
            <span className={classes.name}>{pick.name}</span>
            <span className={classes.offerDetail}>{pick.detail}</span>
          </Combobox.Option>
        ))}
        {picks.length === 0 && (
          <Combobox.Empty>{busy ? text.common.loading : text.floor.picker.nothing}</Combobox.Empty>
        )}
      </ScrollArea.Autosize>
    </Combobox.Options>
  );
}

/** What is typed, what it finds, and how one of the finds is taken. */
function usePicks<Answer>(props: PickerProps<Answer>) {
  const queries = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const [q] = useDebouncedValue((typed ?? '').trim(), 140);
  const combobox = useCombobox({
    onDropdownOpen: () => setTyped((now) => now ?? ''),
    onDropdownClose: () => combobox.resetSelectedOption(),
  });
  const question = (words: string) =>
    queryOptions({
      queryKey: ['catalogue', props.of, words],
      staleTime: 60_000,
      queryFn: ({ signal }) => props.search(words, signal),
    });
  const { data, isFetching, isPlaceholderData } = useQuery({
    ...question(q),
    enabled: typed !== undefined,
    placeholderData: keepPreviousData,
  });
  const picks = data === undefined || typed === undefined ? [] : props.picksOf(data);
  const settled = typed !== undefined && q === typed.trim() && data !== undefined && !isPlaceholderData;
  const selectFirst = useEffectEvent(() => combobox.selectFirstOption());
  useEffect(() => {
    if (settled) selectFirst();
  }, [settled]);

  function take(id: string, answer: Answer | undefined): void {
    if (answer === undefined) return;
    props.onPick(id, answer);
    setTyped(undefined);
    combobox.closeDropdown();
    if (field.current !== null) focusNext(field.current);
  }
  /** A fast typist presses Enter before the answer is there: what an earlier word offered must not be taken for it. */
  async function takeFirst(words: string): Promise<void> {
    const answer = await queries.fetchQuery(question(words.trim()));
    const first = props.picksOf(answer)[0];
    if (first !== undefined && field.current?.value === words) take(first.id, answer);
  }
  const busy = isFetching && typed !== undefined;
  return { field, combobox, typed, setTyped, settled, data, busy, picks, take, takeFirst };
}
