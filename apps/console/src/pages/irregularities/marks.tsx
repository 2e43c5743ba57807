import { idOf, kindOf, type Gravity, type Instant, type SubjectId } from '@giaolien/kernel';
import { Chip, formatSpan, Moment, useNow, useText, type Tone } from '@giaolien/ui';
import { IconAlertOctagon, IconAlertTriangle, IconListCheck, type Icon } from '@tabler/icons-react';
import classes from '../../parts/detail.module.css';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { caseNumber } from './clocks.ts';

const LOOKS: Readonly<Record<Gravity, { readonly tone: Tone; readonly icon: Icon }>> = {
  breach: { tone: 'bad', icon: IconAlertOctagon },
  incident: { tone: 'warn', icon: IconAlertTriangle },
  deviation: { tone: 'calm', icon: IconListCheck },
};

/** How grave a case is: a sign and a word besides the colour. */
export function GravityChip({ gravity }: { readonly gravity: Gravity }) {
  const text = useText();
  const { tone, icon: Sign } = LOOKS[gravity];
  return (
    <Chip tone={tone} icon={<Sign size={13} aria-hidden />}>
      {text.domain.gravity[gravity]}
    </Chip>
  );
}

/** A clock of a case: the moment, and how long is left or over; red once it has run out. */
export function DueMark({ dueAt, withMoment = false }: { readonly dueAt: Instant; readonly withMoment?: boolean }) {
  const text = useText();
  const left = dueAt - useNow();
  const span = formatSpan(left, text);
  return (
    <span className={left < 0 ? classes.late : undefined}>
      {withMoment && (
        <>
          <Moment at={dueAt} show="short" /> ·{' '}
        </>
      )}
      {left < 0 ? text.cases.over({ span }) : text.cases.left({ span })}
    </span>
  );
}

/** What a case is about, by the word of its kind and its number. */
export function AboutLink({ subject }: { readonly subject: SubjectId }) {
  const text = useText();
  return (
    <span className={classes.marks}>
      <span className={classes.dim}>{text.domain.subjectKind[kindOf(subject)]}</span>
      <SubjectLink subject={subject} name={subjectName(subject)} />
    </span>
  );
}

/** What people call a subject: its number; of an id that nobody reads out, the beginning. */
export function subjectName(subject: SubjectId): string {
  const kind = kindOf(subject);
  const id = idOf(subject);
  if (kind === 'irregularity') return caseNumber(id);
  const isUuid = kind === 'trip' || kind === 'handover' || kind === 'request' || kind === 'exclusion';
  return isUuid ? id.slice(0, 8) : id;
}
