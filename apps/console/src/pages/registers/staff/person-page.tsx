import { Chip, Code, formatDate, formatMoment, SecrecyBadge, useText } from '@giaolien/ui';
import type { StaffRecordReply } from '@giaolien/wire';
import { Button } from '@mantine/core';
import { IconUsers, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { staffRecordQuery } from '../../../api/staff-queries.ts';
import classes from '../../../parts/detail.module.css';
import { QueryState } from '../../../parts/query-state.tsx';
import { Facts, Page, Panel } from '../../../shell/page.tsx';
import { authorOf } from '../parts/author.ts';
import { ChangeForm } from './change-form.tsx';
import { CommitmentPanel } from './commitment-panel.tsx';
import { ContactField } from './contact-field.tsx';
import { FitPanel } from './fit-panel.tsx';
import { StaffHistory } from './staff-history.tsx';
import { LicencesPanel } from './licences-panel.tsx';
import { rolesOf } from './staff-columns.tsx';
import { ToolsPanel } from './tools-panel.tsx';

const route = getRouteApi('/shell/people/$id');

/** Everything that the staff register says of one person. */
export function PersonPage() {
  const { id } = route.useParams();
  const query = useQuery(staffRecordQuery(id));
  const text = useText();
  const [asking, setAsking] = useState(false);
  const person = query.data;
  return (
    <Page
      title={person?.name ?? id}
      tabTitle={`${person?.name ?? id} · ${text.staff.title}`}
      aside={person !== undefined && <Standing person={person} />}
      actions={
        person?.may.askChange === true && (
          <Button
            variant={asking ? 'default' : 'filled'}
            leftSection={asking ? <IconX size={14} /> : <IconUsers size={14} />}
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            {asking ? text.common.close : text.staff.change.open}
          </Button>
        )
      }
    >
      <QueryState query={query}>{(record) => <Record record={record} asking={asking} />}</QueryState>
    </Page>
  );
}

function Standing({ person }: { readonly person: StaffRecordReply }) {
  const text = useText();
  return (
    <>
      <Code value={person.id} />
      {person.clearance === null ? (
        <Chip>{text.staff.list.uncleared}</Chip>
      ) : (
        <SecrecyBadge secrecy={person.clearance} withWords />
      )}
      {person.leftAt !== null && <Chip tone="bad">{text.staff.person.left({ day: formatDate(person.leftAt) })}</Chip>}
    </>
  );
}

function Record({ record, asking }: { readonly record: StaffRecordReply; readonly asking: boolean }) {
  const text = useText();
  const words = text.staff.person;
  const name = authorOf(record.changedBy, record.names, text);
  return (
    <div className={classes.columns}>
      <div className={classes.column}>
        {asking && (
          <Panel title={text.staff.change.title}>
            <ChangeForm key={record.version} record={record} />
          </Panel>
        )}
        <FitPanel record={record} />
        <ToolsPanel record={record} />
        <LicencesPanel key={record.version} record={record} />
      </div>
      <div className={classes.column}>
        <CommitmentPanel record={record} />
        <Panel title={words.facts}>
          <Facts
            rows={[
              [words.id, <Code key="id" value={record.id} />],
              [words.office, record.names[record.facility] ?? record.facility],
              [words.roles, rolesOf(record, text) || '–'],
              [words.phone, <ContactField key={record.version} record={record} />],
              [words.changed, words.changedBy({ name, at: formatMoment(record.changedAt) })],
            ]}
          />
        </Panel>
        <StaffHistory record={record} />
      </div>
    </div>
  );
}
