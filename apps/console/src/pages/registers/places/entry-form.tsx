import { useText } from '@giaolien/ui';
import type { Entry, Place } from '@giaolien/wire';
import { Button, Select, SegmentedControl, TextInput } from '@mantine/core';
import { IconDoorEnter } from '@tabler/icons-react';
import { useState } from 'react';
import { Panel } from '../../../shell/page.tsx';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { EnterFlow } from '../../floor/parts/enter-flow.tsx';
import { useKeep, type Change } from '../parts/use-keep.tsx';
import panels from '../staff/panels.module.css';
import { PersonField, type ChosenPerson } from './person-field.tsx';
import classes from './places.module.css';

type Who = 'staff' | 'visitor';
interface Draft {
  readonly who: Who;
  readonly zone: string | null;
  readonly person: ChosenPerson | null;
  readonly name: string;
  readonly organisation: string;
  readonly escort: ChosenPerson | null;
  readonly purpose: string;
}

/** Somebody comes in: staff by name, a visitor with his escort. After each the form is empty but for the zone. */
export function EntryForm({ place }: { readonly place: Place }) {
  const text = useText();
  const words = text.places.entries;
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(place.zones[0]?.id ?? null, 'staff'));
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const keep = useKeep({ kinds: ['places'], onDone: () => setDraft(emptyDraft(draft.zone, draft.who)) });
  const entry = entryOf(draft);
  function enter(): void {
    if (entry === undefined || keep.isPending) return;
    keep.mutate(entering(place.facility, entry, entry.visitor?.name ?? draft.person?.name ?? '', words));
  }
  usePageKeys([{ key: 'F9', label: words.enter, run: enter }]);
  return (
    <Panel title={words.form}>
      <EnterFlow label={words.form}>
        <div className={panels.form}>
          <SegmentedControl
            fullWidth
            aria-label={words.who}
            value={draft.who}
            data={[
              { value: 'staff', label: words.staff },
              { value: 'visitor', label: words.visitor },
            ]}
            onChange={(who) => set({ who: who === 'visitor' ? 'visitor' : 'staff' })}
          />
          <Select
            label={words.zone}
            allowDeselect={false}
            value={draft.zone}
            data={place.zones.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(zone) => set({ zone })}
          />
          {draft.who === 'staff' ? (
            <PersonField
              key="person"
              label={words.person}
              facility={place.facility}
              value={draft.person}
              onChange={(person) => set({ person })}
            />
          ) : (
            <VisitorFields place={place} draft={draft} onChange={set} />
          )}
          <Purpose value={draft.purpose} onChange={(purpose) => set({ purpose })} />
          <div className={panels.line}>
            <Button
              leftSection={<IconDoorEnter size={15} />}
              loading={keep.isPending}
              data-disabled={entry === undefined}
              aria-disabled={entry === undefined}
              onClick={enter}
            >
              {words.enter} (F9)
            </Button>
            <span className={panels.why} role="status">
              {entry === undefined && (draft.who === 'staff' ? words.incompleteStaff : words.incompleteVisitor)}
            </span>
          </div>
        </div>
      </EnterFlow>
    </Panel>
  );
}

interface PartProps {
  readonly place: Place;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function VisitorFields({ place, draft, onChange }: PartProps) {
  const text = useText();
  const words = text.places.entries;
  return (
    <>
      <TextInput
        label={words.visitorName}
        maxLength={80}
        autoComplete="off"
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={words.organisation}
        maxLength={80}
        autoComplete="off"
        value={draft.organisation}
        onChange={(event) => onChange({ organisation: event.currentTarget.value })}
      />
      <PersonField
        key="escort"
        label={words.escort}
        facility={place.facility}
        value={draft.escort}
        onChange={(escort) => onChange({ escort })}
      />
      <p className={classes.dim}>{words.escortHint}</p>
    </>
  );
}

/** Typed, or one press for what is usual. */
function Purpose({ value, onChange }: { readonly value: string; readonly onChange: (purpose: string) => void }) {
  const text = useText();
  const words = text.places.entries;
  return (
    <div className={panels.rows}>
      <TextInput
        label={words.purpose}
        maxLength={120}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className={classes.purposes}>
        {words.purposes.map((purpose) => (
          <Button
            key={purpose}
            variant={value === purpose ? 'light' : 'default'}
            size="compact-xs"
            aria-pressed={value === purpose}
            onClick={() => onChange(purpose)}
          >
            {purpose}
          </Button>
        ))}
      </div>
    </div>
  );
}

function emptyDraft(zone: string | null, who: Who): Draft {
  return { who, zone, person: null, name: '', organisation: '', escort: null, purpose: '' };
}

type NewEntry = Pick<Entry, 'zone' | 'person' | 'visitor' | 'purpose' | 'escort'>;

function entryOf({ who, zone, person, name, organisation, escort, purpose }: Draft): NewEntry | undefined {
  if (zone === null || purpose.trim() === '') return undefined;
  const common = { zone, purpose: purpose.trim() };
  if (who === 'staff')
    return person === null ? undefined : { ...common, person: person.id, visitor: null, escort: null };
  if (name.trim() === '' || escort === null) return undefined;
  const visitor = { name: name.trim(), organisation: organisation.trim() === '' ? null : organisation.trim() };
  return { ...common, person: null, visitor, escort: escort.id };
}

type Words = ReturnType<typeof useText>['places']['entries'];

/** Who was written down by mistake is sent out again at once: the log keeps both. */
function entering(facility: string, entry: NewEntry, name: string, words: Words): Change {
  return {
    path: `/places/${facility}/entries`,
    body: entry,
    done: words.entered({ name }),
    undo: (answer) => ({
      path: `/places/${facility}/entries/${idOf(answer)}/exit`,
      body: { version: 1 },
      done: words.left({ name }),
    }),
  };
}

function idOf(answer: unknown): string {
  return typeof answer === 'object' && answer !== null && 'id' in answer ? String(answer.id) : '';
}
