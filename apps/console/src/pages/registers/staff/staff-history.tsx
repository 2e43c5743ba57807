import { Chip, formatDate, Moment, useText, type Messages } from '@giaolien/ui';
import type { StaffRecordReply } from '@giaolien/wire';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Names } from '../../../api/answers.ts';
import { staffHistoryQuery, type RecordVersion } from '../../../api/staff-queries.ts';
import { QueryState } from '../../../parts/query-state.tsx';
import { Panel } from '../../../shell/page.tsx';
import { authorOf } from '../parts/author.ts';
import { differencesOf, type Difference } from '../parts/differences.ts';
import classes from './panels.module.css';

/** Who changed what when, newest first. */
export function StaffHistory({ record }: { readonly record: StaffRecordReply }) {
  const text = useText();
  const query = useQuery(staffHistoryQuery(record.id));
  return (
    <Panel title={text.staff.history.title}>
      <QueryState query={query}>{({ versions, names }) => <Versions versions={versions} names={names} />}</QueryState>
    </Panel>
  );
}

interface VersionsProps {
  readonly versions: readonly RecordVersion[];
  readonly names: Names;
}

function Versions({ versions, names }: VersionsProps) {
  const text = useText();
  const words = text.staff.history;
  const ordered = versions.toSorted((one, other) => other.version - one.version);
  if (ordered.length === 0) return <p className={classes.note}>{words.none}</p>;
  return (
    <ol className={classes.versions}>
      {ordered.map((version, index) => (
        <li key={version.version} className={classes.version}>
          <div className={classes.versionHead}>
            <span className={classes.versionWho}>{authorOf(version.changedBy, names, text)}</span>
            <span className={classes.versionWhen}>
              <Moment at={version.changedAt} /> · {words.version({ n: String(version.version) })}
            </span>
            {version.approval !== null && <Chip icon={<IconUsers size={13} aria-hidden />}>{words.byTwo}</Chip>}
          </div>
          <Says version={version} before={ordered[index + 1]} names={names} />
        </li>
      ))}
    </ol>
  );
}

interface SaysProps {
  readonly version: RecordVersion;
  readonly before: RecordVersion | undefined;
  readonly names: Names;
}

function Says({ version, before, names }: SaysProps) {
  const text = useText();
  const words = text.staff.history;
  if (version.removed) return <div>{words.removed}</div>;
  if (before === undefined) return <div>{words.first}</div>;
  const differences = differencesOf(before.record, version.record).filter(({ field }) => field in words.fields);
  if (differences.length === 0) return <div>{words.same}</div>;
  return (
    <ul className={classes.versionSays}>
      {differences.map((difference) => {
        const said = differenceWords(difference, names, text);
        return <li key={said}>{said}</li>;
      })}
    </ul>
  );
}

function differenceWords({ field, before, after }: Difference, names: Names, text: Messages): string {
  const words = text.staff.history;
  const fields: Readonly<Record<string, string>> = words.fields;
  const what = fields[field] ?? field;
  const [from, to] = [valueWords(before, names, text), valueWords(after, names, text)];
  if (before === undefined) return words.added({ what, value: to });
  if (after === undefined) return words.gone({ what, value: from });
  return words.changed({ what, from, to });
}

/** A value of a record in words: names for ids, days for moments, the telling parts of an entry. */
function valueWords(value: unknown, names: Names, text: Messages): string {
  if (value === undefined || value === null || value === '') return text.staff.history.nothing;
  if (typeof value === 'number') return formatDate(value);
  if (typeof value === 'string') return names[value] ?? wordOf(value, text);
  if (typeof value !== 'object') return JSON.stringify(value);
  return Object.entries(value)
    .filter(([key, part]) => key !== 'id' && part !== null && part !== '')
    .map(([, part]) => valueWords(part, names, text))
    .join(', ');
}

function wordOf(value: string, text: Messages): string {
  const lists: readonly Readonly<Record<string, string>>[] = [
    text.domain.role,
    text.staff.endingKind,
    text.staff.toolKind,
    text.staff.vettingResult,
  ];
  return lists.map((words) => words[value]).find((word) => word !== undefined) ?? value;
}
