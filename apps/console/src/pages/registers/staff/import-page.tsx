import type { FacilityId } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { IMPORT_KINDS, TABLE_FORMATS, type ImportKind, type ImportTrial } from '@giaolien/wire';
import { Anchor, SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { sendFile } from '../../../api/file.ts';
import { sentenceOf } from '../../../api/sentence.ts';
import { useSession } from '../../../api/session.ts';
import { importQuery, templatePath } from '../../../api/staff-queries.ts';
import { QueryState } from '../../../parts/query-state.tsx';
import { FacilityFilter } from '../../../parts/filters.tsx';
import { compact } from '../../../routes/parse-search.ts';
import { Page } from '../../../shell/page.tsx';
import { DropZone } from '../parts/drop-zone.tsx';
import { ImportReport } from './import-report.tsx';
import { formatOf, MEDIA_TYPES } from './table-file.ts';
import classes from './import.module.css';

const route = getRouteApi('/shell/people/import');
/** Whether a second person has applied it is looked at this often while it waits, milliseconds. */
const LOOK = 5_000;

/** A file of people or shifts: tried, told what is wrong row by row, then applied by two persons as a whole. */
export function ImportPage() {
  const text = useText();
  const words = text.staff.import;
  const { id, kind = 'staff', facility } = route.useSearch();
  const navigate = route.useNavigate();
  const trial = useTrial(kind, facility);
  return (
    <Page title={words.title} lead={words.lead}>
      <div className={classes.page}>
        <Choice
          kind={kind}
          facility={facility}
          onChange={(next) => void navigate({ search: compact({ kind, facility, ...next }), replace: true })}
        />
        <DropZone
          busy={trial.isPending ? words.checking({ name: trial.variables.name }) : undefined}
          onFile={(file) => {
            if (formatOf(file.name) === undefined) notifications.show({ color: 'red', message: words.wrongType });
            else trial.mutate(file);
          }}
        />
        {id !== undefined && !trial.isPending && <Tried id={id} />}
      </div>
    </Page>
  );
}

/** Sends a file to be looked through; its result stands in the address, so that it can be come back to. */
function useTrial(kind: ImportKind, facility: FacilityId | undefined) {
  const text = useText();
  const session = useSession();
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  return useMutation({
    mutationFn: (file: File) => {
      const format = formatOf(file.name) ?? 'csv';
      const query = new URLSearchParams({ kind, format });
      if (kind === 'roster') query.set('facility', facility ?? session.facility);
      return sendFile<ImportTrial>(`/staff/import?${query.toString()}`, file, MEDIA_TYPES[format]);
    },
    onSuccess: (found) => {
      queries.setQueryData(importQuery(found.import).queryKey, found);
      void navigate({ search: compact({ kind, facility, id: found.import }), replace: true });
    },
    onError: (problem) =>
      notifications.show({
        color: 'red',
        title: text.failure.refused,
        message: sentenceOf(problem, text),
        autoClose: 12_000,
      }),
  });
}

function Tried({ id }: { readonly id: string }) {
  const query = useQuery({
    ...importQuery(id),
    refetchInterval: ({ state }) => (state.data?.applicable === true && state.data.appliedAt === null ? LOOK : false),
  });
  return <QueryState query={query}>{(trial) => <ImportReport key={trial.import} trial={trial} />}</QueryState>;
}

interface ChoiceProps {
  readonly kind: ImportKind;
  readonly facility: FacilityId | undefined;
  readonly onChange: (change: { readonly kind?: ImportKind; readonly facility?: FacilityId | undefined }) => void;
}

function Choice({ kind, facility, onChange }: ChoiceProps) {
  const text = useText();
  const words = text.staff.import;
  const session = useSession();
  return (
    <div className={classes.choice}>
      <SegmentedControl
        aria-label={words.kind}
        value={kind}
        data={IMPORT_KINDS.map((one) => ({ value: one, label: words.kinds[one] }))}
        onChange={(chosen) => onChange({ kind: IMPORT_KINDS.find((one) => one === chosen) ?? kind })}
      />
      {kind === 'roster' && (
        <FacilityFilter
          value={facility ?? session.facility}
          names={{ [session.facility]: session.facilityName }}
          onChange={(chosen) => onChange({ facility: chosen })}
        />
      )}
      <span className={classes.templates}>
        {words.templates}:
        {TABLE_FORMATS.map((format) => (
          <Anchor key={format} href={templatePath(kind, format)} download size="sm">
            {words.kinds[kind]} ({format.toUpperCase()})
          </Anchor>
        ))}
      </span>
    </div>
  );
}
