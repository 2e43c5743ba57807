import type { Instant } from '@giaolien/kernel';
import { formatDate, SecrecyBadge, useNow, useText, type Messages } from '@giaolien/ui';
import type { StaffRecordReply } from '@giaolien/wire';
import { IconAlertTriangle, IconHourglass } from '@tabler/icons-react';
import { Panel } from '../../../shell/page.tsx';
import { standingOf, type Standing } from '../expiry.ts';
import { daysLeft } from '../parts/day-count.ts';
import { lanesOf, tellingPeriod, type Lane } from './lanes.ts';
import { stretchOf, yearsOf, type Stretch } from './validity.ts';
import { ValidityTrack } from './validity-track.tsx';
import classes from './fit.module.css';

const HOUR = 3_600_000;

/** All that a person must have, as one picture over the years, with the words beside each line. */
export function FitPanel({ record }: { readonly record: StaffRecordReply }) {
  const text = useText();
  const words = text.staff.person;
  const now = Math.floor(useNow() / HOUR) * HOUR;
  const lanes = lanesOf(record, now);
  const stretch = stretchOf(
    lanes.filter(({ kind }) => kind !== 'driving-licence').flatMap(({ periods }) => periods),
    now,
  );
  return (
    <Panel title={words.fit}>
      <ul className={classes.lanes}>
        {lanes.map((lane) => (
          <LaneRow key={lane.key} lane={lane} stretch={stretch} now={now} />
        ))}
      </ul>
      <Scale stretch={stretch} />
      <p className={classes.hint}>{words.fitHint}</p>
    </Panel>
  );
}

interface LaneRowProps {
  readonly lane: Lane;
  readonly stretch: Stretch;
  readonly now: Instant;
}

function LaneRow({ lane, stretch, now }: LaneRowProps) {
  const text = useText();
  const standing = laneStanding(lane, now);
  const { label } = lane;
  const isClearance = lane.kind === 'clearance' && (label === 'A' || label === 'B' || label === 'C');
  return (
    <li className={classes.lane} data-standing={standing}>
      <div className={classes.what}>
        <span className={classes.name}>
          {text.staff.endingKind[lane.kind]} {isClearance ? <SecrecyBadge secrecy={label} /> : label}
        </span>
        {lane.papers.length > 0 && <span className={classes.paper}>{lane.papers.join(' · ')}</span>}
      </div>
      <ValidityTrack
        periods={lane.periods}
        stretch={stretch}
        now={now}
        lacking={lane.needed && lane.periods.length === 0}
        size="large"
      />
      <span className={classes.says}>
        {standing === 'soon' && <IconHourglass size={14} aria-hidden />}
        {(standing === 'ended' || standing === 'lacking') && <IconAlertTriangle size={14} aria-hidden />}
        {saysOf(lane, now, text)}
      </span>
    </li>
  );
}

function laneStanding({ periods, needed }: Lane, now: Instant): Standing | 'ahead' | 'optional' {
  const telling = tellingPeriod(periods, now);
  if (telling === undefined) return needed ? 'lacking' : 'optional';
  return telling.from > now ? 'ahead' : standingOf(telling.until, now);
}

/** `đến hết 05/07/2027`, `đã hết từ 01/02/2026`, `chưa có`. */
function saysOf({ periods }: Lane, now: Instant, text: Messages): string {
  const words = text.staff.person;
  const telling = tellingPeriod(periods, now);
  if (telling === undefined) return words.never;
  if (telling.from > now) return words.begins({ day: formatDate(telling.from) });
  if (telling.until <= now) return words.ended({ day: formatDate(telling.until) });
  const day = formatDate(telling.until - 1);
  return standingOf(telling.until, now) === 'soon'
    ? words.endsIn({ day, days: String(daysLeft(telling.until, now)) })
    : words.until({ day });
}

function Scale({ stretch }: { readonly stretch: Stretch }) {
  return (
    <div className={classes.scale} aria-hidden>
      <span />
      <span className={classes.years}>
        {yearsOf(stretch).map(({ year, at }) => (
          <span key={year} className={classes.year} style={{ left: `${at}%` }}>
            {year}
          </span>
        ))}
      </span>
      <span />
    </div>
  );
}
