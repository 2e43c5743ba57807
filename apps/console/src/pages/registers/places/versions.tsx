import { Chip, formatDate, Moment, useText, type Messages } from '@giaolien/ui';
import { IconUsers } from '@tabler/icons-react';
import type { Names } from '../../../api/answers.ts';
import type { RecordVersion } from '../../../api/staff-queries.ts';
import { authorOf } from '../parts/author.ts';
import { differencesOf, type Difference } from '../parts/differences.ts';
import classes from '../staff/panels.module.css';
import { clockOf } from '../rosters/week.ts';

interface VersionsProps {
  readonly versions: readonly RecordVersion[];
  readonly names: Names;
}

/** Former versions of a record of a place, newest first: who changed what when. */
export function Versions({ versions, names }: VersionsProps) {
  const text = useText();
  const words = text.staff.history;
  const ordered = versions.toSorted((one, other) => other.version - one.version);
  return (
    <ol className={classes.versions}>
      {ordered.map((version, index) => {
        const before = ordered[index + 1];
        return (
          <li key={version.version} className={classes.version}>
            <div className={classes.versionHead}>
              <span className={classes.versionWho}>{authorOf(version.changedBy, names, text)}</span>
              <span className={classes.versionWhen}>
                <Moment at={version.changedAt} /> · {words.version({ n: String(version.version) })}
              </span>
              {version.approval !== null && <Chip icon={<IconUsers size={13} aria-hidden />}>{words.byTwo}</Chip>}
            </div>
            {before === undefined ? (
              <div>{words.first}</div>
            ) : (
              <ul className={classes.versionSays}>
                {differencesOf(before.record, version.record)
                  .map((difference) => differenceWords(difference, names, text))
                  .map((said) => (
                    <li key={said}>{said}</li>
                  ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function differenceWords({ field, before, after }: Difference, names: Names, text: Messages): string {
  const fields: Readonly<Record<string, string>> = text.places.fields;
  return text.staff.history.changed({
    what: fields[field] ?? field,
    from: valueWords(field, before, names, text),
    to: valueWords(field, after, names, text),
  });
}

function valueWords(field: string, value: unknown, names: Names, text: Messages): string {
  if (value === undefined || value === null || value === '') return text.staff.history.nothing;
  if (typeof value === 'boolean') return value ? text.staff.yes : text.staff.no;
  if (typeof value === 'number' && field.endsWith('Minute')) return clockOf(value);
  if (typeof value === 'number') return value > 1e9 ? formatDate(value) : String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  const lists: readonly Readonly<Record<string, string>>[] = [names, text.places.zoneKind, text.places.machineKind];
  return lists.map((words) => words[value]).find((word) => word !== undefined) ?? value;
}
