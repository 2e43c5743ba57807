import { QUALIFICATION_KINDS, type Instant, type QualificationKind } from '@giaolien/kernel';
import {
  Chip,
  EmptyState,
  formatNumber,
  SecrecyBadge,
  useNow,
  useText,
  type Column,
  type Messages,
} from '@giaolien/ui';
import { Checkbox } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Names, StaffRow } from '../../api/answers.ts';
import { useSession } from '../../api/session.ts';
import classes from '../../parts/detail.module.css';
import { FacilityFilter } from '../../parts/filters.tsx';
import { ListPage, searchSetter } from '../../parts/list-page.tsx';
import { peopleQuery } from '../floor/parts/catalogue.ts';
import { isNeeded, latestOf, wantsAttention } from './expiry.ts';
import { UntilMark } from './until-mark.tsx';

const route = getRouteApi('/shell/people');
const NO_NAMES: Names = {};
/** Days matter here: reading the clock every minute would draw the whole list again for nothing. */
const HOUR = 3_600_000;

/** The staff of an office with what each must have before he handles KT1 mail, and what runs out (R1.45, R1.53). */
export function PeoplePage() {
  const text = useText();
  const session = useSession();
  const now = Math.floor(useNow() / HOUR) * HOUR;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const facility = search.facility ?? session.facility;
  const query = useQuery(peopleQuery(facility));
  const names = query.data?.names ?? NO_NAMES;
  const columns = useMemo(() => columnsOf(text, now), [text, now]);
  const people = query.data?.people ?? [];
  const wanting = people.filter((person) => wantsAttention(person, QUALIFICATION_KINDS, now));
  const set = searchSetter(search, (next) => void navigate({ search: next, replace: true }));
  const words = text.registers.people;
  return (
    <ListPage
      title={text.registers.nav.people}
      aside={
        query.data !== undefined && (
          <Chip tone={wanting.length > 0 ? 'warn' : 'done'}>
            {wanting.length > 0 ? words.attention({ count: formatNumber(wanting.length) }) : words.allWell}
          </Chip>
        )
      }
      query={query}
      filters={
        <>
          <Checkbox
            label={words.onlyAttention}
            checked={search.attention === true}
            onChange={(event) => set({ attention: event.currentTarget.checked ? true : undefined })}
          />
          <FacilityFilter
            value={facility}
            names={{ ...names, [session.facility]: session.facilityName }}
            onChange={(chosen) => set({ facility: chosen })}
          />
        </>
      }
      table={{
        rows: search.attention === true ? wanting : people,
        columns,
        keyOf: (person) => person.id,
        card: (person) => <PersonCard person={person} now={now} />,
        empty: <EmptyState icon={IconUsers} title={search.attention === true ? words.allWell : words.none} />,
      }}
    />
  );
}

function columnsOf(text: Messages, now: Instant): readonly Column<StaffRow>[] {
  const words = text.registers.people;
  return [
    { key: 'name', header: words.name, width: '11rem', cell: ({ name }) => <strong>{name}</strong> },
    { key: 'roles', header: words.roles, from: 'sm', cell: (person) => rolesOf(person, text) },
    {
      key: 'now',
      header: words.clearance,
      width: '5.5rem',
      cell: ({ clearance }) =>
        clearance === null ? (
          <span className={classes.dim}>{words.noClearance}</span>
        ) : (
          <SecrecyBadge secrecy={clearance} />
        ),
    },
    ...QUALIFICATION_KINDS.map((kind): Column<StaffRow> => ({
      key: kind,
      header: words.short[kind],
      width: '9rem',
      from: kind === 'clearance' ? 'sm' : 'md',
      cell: (person) => <Until person={person} kind={kind} now={now} />,
    })),
  ];
}

interface UntilProps {
  readonly person: StaffRow;
  readonly kind: QualificationKind;
  readonly now: Instant;
}

function Until({ person: { qualifications, roles }, kind, now }: UntilProps) {
  const latest = latestOf(qualifications, kind, now);
  return (
    <UntilMark until={latest?.until} optional={!isNeeded(kind, roles)}>
      {latest?.secrecy}
    </UntilMark>
  );
}

function rolesOf({ roles }: StaffRow, text: Messages): string {
  return roles.map((role) => text.domain.role[role]).join(', ');
}

/** On a phone only what runs out or is wanting is told; the rest holds. */
function PersonCard({ person, now }: { readonly person: StaffRow; readonly now: Instant }) {
  const text = useText();
  const wanting = QUALIFICATION_KINDS.filter((kind) => wantsAttention(person, [kind], now));
  return (
    <div className={classes.card}>
      <div className={classes.cardHead}>
        <strong>{person.name}</strong>
        <SecrecyBadge secrecy={person.clearance} />
      </div>
      <div className={classes.cardLine}>
        <span>{rolesOf(person, text)}</span>
      </div>
      <div className={classes.cardLine}>
        {wanting.map((kind) => (
          <span key={kind}>
            {text.registers.people.short[kind]} <Until person={person} kind={kind} now={now} />
          </span>
        ))}
      </div>
    </div>
  );
}
