import { weekdayOf, type PersonId } from '@giaolien/kernel';
import { foldText, SecrecyBadge, useText } from '@giaolien/ui';
import type { RosterShift, RosterWeek } from '@giaolien/wire';
import { ActionIcon, TextInput } from '@mantine/core';
import { IconSearch, IconUserMinus } from '@tabler/icons-react';
import { useMemo, useState, type KeyboardEvent, type Ref } from 'react';
import { Panel } from '../../../shell/page.tsx';
import type { Slot } from './board.ts';
import { barrierWords } from './barrier-words.ts';
import { barriersOf, isHard, type Barrier, type RosterPerson } from './fit.ts';
import { clockOf, dayMonth } from './week.ts';
import classes from './assign.module.css';

interface AssignPanelProps {
  /** The field in which one looks for a name. */
  readonly ref: Ref<HTMLInputElement>;
  readonly slot: Slot | undefined;
  readonly week: RosterWeek;
  readonly people: readonly RosterPerson[];
  readonly shifts: readonly RosterShift[];
  readonly onPut: (person: PersonId) => void;
  readonly onOut: (person: PersonId) => void;
  readonly onDrag: (person: PersonId | undefined) => void;
  /** Back to the table. */
  readonly onLeave: () => void;
}

/** Who can stand in the chosen cell: the qualified to press or drag, the others greyed with the reason. */
export function AssignPanel(props: AssignPanelProps) {
  const { slot } = props;
  const text = useText();
  return (
    <aside className={classes.side} aria-label={text.rosters.assign.title}>
      <Panel title={text.rosters.assign.title} flush>
        {slot === undefined ? (
          <p className={classes.hint}>{text.rosters.assign.pickCell}</p>
        ) : (
          <Choice key={`${slot.shift.id} ${slot.position.id}`} {...props} slot={slot} />
        )}
      </Panel>
    </aside>
  );
}

interface Candidate {
  readonly person: RosterPerson;
  readonly barriers: readonly Barrier[];
  readonly fits: boolean;
}

function Choice(props: AssignPanelProps & { readonly slot: Slot }) {
  const { ref, slot, people, shifts, week, onPut, onLeave } = props;
  const text = useText();
  const words = text.rosters.assign;
  const [typed, setTyped] = useState('');
  const candidates = useMemo(
    () => listCandidates(people, slot, shifts, week, typed),
    [people, slot, shifts, week, typed],
  );
  const [fit, unfit] = [candidates.filter(({ fits }) => fits), candidates.filter(({ fits }) => !fits)];
  function onKey(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && fit[0] !== undefined) {
      onPut(fit[0].person.id);
      setTyped('');
    } else if (event.key === 'ArrowDown') {
      event.currentTarget.closest('aside')?.querySelector<HTMLElement>('[data-candidate]')?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <>
      <SlotHead slot={slot} />
      <InShift {...props} />
      <div className={classes.find}>
        <TextInput
          ref={ref}
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={14} aria-hidden />}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKey}
        />
      </div>
      <div className={classes.lists}>
        <Candidates title={words.fit} candidates={fit} {...props} />
        <Candidates title={words.unfit} candidates={unfit} {...props} />
        {candidates.length === 0 && <p className={classes.hint}>{words.nobody}</p>}
      </div>
      <p className={classes.foot}>{words.dragHint}</p>
    </>
  );
}

function SlotHead({ slot: { shift, position } }: { readonly slot: Slot }) {
  const text = useText();
  const weekday = weekdayOf(shift.day) as Weekday; // 0 … 6, as the words are.
  return (
    <div className={classes.slot}>
      <strong>{position.task}</strong>
      <span className={classes.when}>
        {text.rosters.weekday[weekday]} {dayMonth(shift.day)} · {shift.name} {clockOf(shift.startMinute)}–
        {clockOf(shift.endMinute)}
      </span>
      <span className={classes.when}>
        {text.rosters.assign.need}: {text.domain.role[position.role]}
        <SecrecyBadge secrecy={position.secrecy} />
        {position.screening && ` · ${text.rosters.needsScreening}`}
      </span>
    </div>
  );
}

type Weekday = keyof ReturnType<typeof useText>['rosters']['weekday'];

function InShift({ slot, week, onOut }: AssignPanelProps & { readonly slot: Slot }) {
  const text = useText();
  const words = text.rosters.assign;
  const { people, count } = slot.position;
  return (
    <div className={classes.inShift}>
      <div className={classes.listTitle}>
        {words.inShift} · {text.rosters.filled({ have: String(people.length), need: String(count) })}
      </div>
      {people.map((id) => {
        const name = week.names[id] ?? id;
        return (
          <div key={id} className={classes.seated}>
            <span>{name}</span>
            <ActionIcon variant="subtle" size="sm" aria-label={words.takeOut({ name })} onClick={() => onOut(id)}>
              <IconUserMinus size={15} />
            </ActionIcon>
          </div>
        );
      })}
    </div>
  );
}

interface CandidatesProps extends AssignPanelProps {
  readonly title: string;
  readonly candidates: readonly Candidate[];
}

function Candidates({ title, candidates, week, onPut, onDrag, onLeave }: CandidatesProps) {
  const text = useText();
  const words = text.rosters.assign;
  if (candidates.length === 0) return null;
  return (
    <>
      <div className={classes.listTitle}>
        {title} · {candidates.length}
      </div>
      <ul className={classes.list}>
        {candidates.map(({ person, barriers, fits }) => (
          <li key={person.id}>
            <button
              type="button"
              className={classes.candidate}
              data-candidate
              aria-disabled={!fits}
              aria-label={`${words.put({ name: person.name })}. ${tellingOf(person, barriers, week, text)}`}
              draggable={fits}
              onDragStart={(event) => {
                event.dataTransfer.setData('text/plain', person.id);
                event.dataTransfer.effectAllowed = 'copy';
                onDrag(person.id);
              }}
              onDragEnd={() => onDrag(undefined)}
              onKeyDown={(event) => moveFocus(event, onLeave)}
              onClick={() => {
                if (fits) onPut(person.id);
              }}
            >
              <span className={classes.name}>
                {person.name}
                <SecrecyBadge secrecy={person.clearance} />
              </span>
              <span className={classes.telling} data-warn={(fits && barriers.length > 0) || undefined}>
                {tellingOf(person, barriers, week, text)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What speaks against him; where nothing does, his hours of the week. */
function tellingOf(
  { minutes }: RosterPerson,
  barriers: readonly Barrier[],
  { limits }: RosterWeek,
  text: ReturnType<typeof useText>,
): string {
  if (barriers.length > 0) return barriers.map((barrier) => barrierWords(barrier, limits, text)).join(', ');
  return text.rosters.assign.hours({ hours: String(Math.round(minutes / 60)) });
}

/** The qualified first, among them who has worked least; then by name. */
function listCandidates(
  people: readonly RosterPerson[],
  slot: Slot,
  shifts: readonly RosterShift[],
  { limits }: RosterWeek,
  typed: string,
): readonly Candidate[] {
  const asked = foldText(typed.trim());
  return people
    .filter(({ id, name }) => foldText(`${name} ${id}`).includes(asked))
    .map((person) => ({ person, barriers: barriersOf(person, slot, shifts, limits) }))
    .filter(({ barriers }) => barriers[0]?.kind !== 'in-shift')
    .map((candidate) => ({ ...candidate, fits: !candidate.barriers.some(isHard) }))
    .toSorted(
      (one, other) =>
        one.barriers.length - other.barriers.length ||
        one.person.minutes - other.person.minutes ||
        one.person.name.localeCompare(other.person.name, 'vi'),
    );
}

function moveFocus(event: KeyboardEvent<HTMLButtonElement>, onLeave: () => void): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape') onLeave();
  else if (step === undefined) return;
  else {
    const all = [...(event.currentTarget.closest('aside')?.querySelectorAll<HTMLElement>('[data-candidate]') ?? [])];
    all[all.indexOf(event.currentTarget) + step]?.focus();
  }
  event.preventDefault();
  event.stopPropagation();
}
