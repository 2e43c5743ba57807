import { QUALIFICATION_KINDS, type Instant } from '@giaolien/kernel';
import { SecrecyBadge, useText, type Column, type Messages } from '@giaolien/ui';
import type { StaffRow } from '@giaolien/wire';
import { IconEyeOff } from '@tabler/icons-react';
import type { Names } from '../../../api/answers.ts';
import classes from '../../../parts/detail.module.css';
import { placeName } from '../../../parts/place-name.ts';
import { EndingMark } from './ending-mark.tsx';
import { Strip } from './strip.tsx';

/** What the columns need besides the row. */
export interface ColumnContext {
  readonly names: Names;
  readonly now: Instant;
  /** The list is that of several offices. */
  readonly severalOffices: boolean;
}

/** The columns of the register: who, what, where, up to which class, and what he holds as a picture. */
export function staffColumns(text: Messages, context: ColumnContext): readonly Column<StaffRow>[] {
  const words = text.staff.list;
  const { names, now, severalOffices } = context;
  return [
    {
      key: 'name',
      header: words.name,
      width: '12rem',
      cell: ({ id, name }) => <strong title={id}>{name}</strong>,
    },
    { key: 'roles', header: words.roles, from: 'sm', cell: (person) => rolesOf(person, text) },
    ...(severalOffices
      ? [
          {
            key: 'facility',
            header: text.views.list.facility,
            cell: ({ facility }: StaffRow) => placeName(names[facility] ?? facility),
          },
        ]
      : []),
    {
      key: 'clearance',
      header: words.clearance,
      width: '5rem',
      cell: ({ clearance }) =>
        clearance === null ? <span className={classes.dim}>–</span> : <SecrecyBadge secrecy={clearance} />,
    },
    ...QUALIFICATION_KINDS.map((kind): Column<StaffRow> => ({
      key: `until-${kind}`,
      header: words.short[kind],
      width: '4.75rem',
      from: 'md',
      cell: ({ held, roles }) => (held === null ? null : <Strip kind={kind} held={held} roles={roles} now={now} />),
    })),
    { key: 'ends', header: words.ends, width: '17rem', cell: (person) => <Ends person={person} now={now} plain /> },
  ];
}

interface EndsProps {
  readonly person: StaffRow;
  readonly now: Instant;
  /** In words only: the picture stands beside it. */
  readonly plain?: boolean;
}

function Ends({ person: { ending, open }, now, plain = false }: EndsProps) {
  const text = useText();
  const words = text.staff.list;
  if (!open) {
    return (
      <span className={classes.marks} title={words.closedHint}>
        <IconEyeOff size={14} aria-hidden className={classes.dim} />
        <span className={classes.dim}>{words.closed}</span>
      </span>
    );
  }
  if (ending === null) return <span className={classes.dim}>–</span>;
  return <EndingMark ending={ending.ending} until={ending.until} kind={ending.kind} now={now} plain={plain} />;
}

/** The roles of a person in words. */
export function rolesOf({ roles }: Pick<StaffRow, 'roles'>, text: Messages): string {
  return roles.map((role) => text.domain.role[role]).join(', ');
}

interface StaffCardProps {
  readonly person: StaffRow;
  readonly names: Names;
  readonly now: Instant;
}

/** One person on a phone. */
export function StaffCard({ person, names, now }: StaffCardProps) {
  const text = useText();
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <strong>{person.name}</strong>
        <SecrecyBadge secrecy={person.clearance} />
      </div>
      <div className={classes.cardLine}>
        <span>
          {rolesOf(person, text)} · {names[person.facility] ?? person.facility}
        </span>
      </div>
      {(person.ending !== null || !person.open) && (
        <div className={classes.cardLine}>
          <Ends person={person} now={now} />
        </div>
      )}
    </div>
  );
}
