import { formatDate, useNow, useText } from '@giaolien/ui';
import type { StaffRecordReply } from '@giaolien/wire';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Facts, Panel } from '../../../shell/page.tsx';
import { isNeeded } from '../expiry.ts';
import { UntilMark } from '../until-mark.tsx';
import classes from './panels.module.css';

/** The written commitment to protect state secrets (R1.53): which paper, signed when, until when. */
export function CommitmentPanel({ record }: { readonly record: StaffRecordReply }) {
  const text = useText();
  const words = text.staff.person;
  const now = useNow();
  const [latest] = record.qualifications
    .filter(({ kind, from }) => kind === 'commitment' && from <= now)
    .toSorted((one, other) => other.until - one.until);
  const lacks = record.leftAt === null && isNeeded('commitment', record.roles) && (latest?.until ?? 0) <= now;
  if (latest === undefined && !lacks) return null;
  return (
    <Panel title={words.commitment}>
      {lacks && (
        <p className={classes.alarm}>
          <IconAlertTriangle size={16} aria-hidden />
          {words.noCommitment}
        </p>
      )}
      {latest !== undefined && (
        <Facts
          rows={[
            [words.commitmentPaper, latest.paper ?? '–'],
            [words.commitmentFrom, formatDate(latest.from)],
            [words.commitmentUntil, <UntilMark key="until" until={latest.until} />],
          ]}
        />
      )}
    </Panel>
  );
}
