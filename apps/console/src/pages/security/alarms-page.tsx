import { Chip, EmptyState, Moment, SecrecyBadge, useText } from '@giaolien/ui';
import type { SecurityAlarm } from '@giaolien/wire';
import { Button, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Names } from '../../api/answers.ts';
import { postJson } from '../../api/client.ts';
import { alarmsQuery } from '../../api/security-queries.ts';
import { Countdown } from '../../parts/countdown.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { useDo } from '../../parts/use-do.ts';
import { Facts, Page } from '../../shell/page.tsx';
import { Queue, type QueueRow } from '../floor/parts/queue.tsx';
import { detailRows } from './entry-words.ts';
import { ReviewForm } from './review-form.tsx';
import classes from './security.module.css';

/** Cảnh báo an ninh: what needs somebody now, acknowledged by name, and every break-glass reviewed by a third person. */
export function AlarmsPage() {
  const text = useText();
  const words = text.security.alarm;
  const { id, all = false } = useSearch({ from: '/shell/security/alarms' });
  const navigate = useNavigate();
  const query = useQuery(all ? alarmsQuery() : alarmsQuery(['open', 'acknowledged']));
  return (
    <Page
      title={words.title}
      lead={words.lead}
      fill
      actions={
        <SegmentedControl
          aria-label={words.title}
          value={all ? 'all' : 'open'}
          data={[
            { value: 'open', label: words.filterOpen },
            { value: 'all', label: words.filterAll },
          ]}
          onChange={(next) =>
            void navigate({ to: '/security/alarms', search: next === 'all' ? { all: true } : {}, replace: true })
          }
        />
      }
    >
      <QueryState query={query}>
        {({ alarms, names }) => {
          const chosen = alarms.find((alarm) => alarm.id === id) ?? alarms[0];
          if (chosen === undefined) {
            return (
              <EmptyState icon={IconShieldCheck} title={words.none}>
                {words.noneHint}
              </EmptyState>
            );
          }
          return (
            <div className={classes.split}>
              <section className={classes.queue} aria-label={words.title}>
                <Queue
                  label={words.title}
                  rows={alarms.map((alarm) => rowOf(alarm, names, words))}
                  chosen={chosen.id}
                  onChoose={(next) =>
                    void navigate({ to: '/security/alarms', search: (old) => ({ ...old, id: next }), replace: true })
                  }
                  empty={null}
                />
              </section>
              <section className={classes.main} aria-label={words.kind[chosen.kind]}>
                <AlarmStage key={chosen.id} alarm={chosen} names={names} />
              </section>
            </div>
          );
        }}
      </QueryState>
    </Page>
  );
}

type Words = ReturnType<typeof useText>['security']['alarm'];

function rowOf(alarm: SecurityAlarm, names: Names, words: Words): QueueRow {
  const tone = alarm.state === 'open' ? 'bad' : alarm.isOverdue ? 'warn' : undefined;
  return {
    key: alarm.id,
    title: words.kind[alarm.kind],
    detail: alarm.person === null ? undefined : (names[alarm.person] ?? alarm.person),
    aside: (
      <>
        <Moment at={alarm.at} show="short" />
        <Chip tone={alarm.state === 'open' ? 'bad' : 'calm'}>{words.state[alarm.state]}</Chip>
      </>
    ),
    ...(tone === undefined ? {} : { tone }),
  };
}

interface AlarmStageProps {
  readonly alarm: SecurityAlarm;
  readonly names: Names;
}

function AlarmStage({ alarm, names }: AlarmStageProps) {
  const text = useText();
  const words = text.security.alarm;
  const nameOf = (id: string | null) => (id === null ? '–' : (names[id] ?? id));
  return (
    <div className={classes.stage}>
      <header className={classes.stageHead}>
        <h2 className={classes.stageTitle}>{words.kind[alarm.kind]}</h2>
        <Chip tone={alarm.gravity === 'notice' ? 'warn' : 'bad'} icon={<IconAlertTriangle size={13} aria-hidden />}>
          {words.gravity[alarm.gravity]}
        </Chip>
        <Chip tone={alarm.state === 'open' ? 'bad' : 'calm'}>{words.state[alarm.state]}</Chip>
        <ReviewClock alarm={alarm} />
      </header>
      <div className={classes.stageBody}>
        <p className={classes.toDo}>{words.toDo[alarm.kind]}</p>
        <Facts
          rows={[
            [words.at, <Moment key="at" at={alarm.at} />],
            alarm.person !== null && [words.by, nameOf(alarm.person)],
            alarm.second !== null && [words.second, nameOf(alarm.second)],
            alarm.facility !== null && [words.office, nameOf(alarm.facility)],
            [words.subject, <AlarmSubject key="subject" alarm={alarm} />],
            ...detailRows(alarm.detail, text, names),
            alarm.acknowledgedBy !== null && [
              words.acknowledged,
              <span key="acknowledged">
                {nameOf(alarm.acknowledgedBy)} · <Moment at={alarm.acknowledgedAt} show="short" />
              </span>,
            ],
            alarm.verdict !== null && [words.verdict, words.verdicts[alarm.verdict]],
            alarm.finding !== null && [words.finding, alarm.finding],
            alarm.reviewedBy !== null && [words.state.reviewed, nameOf(alarm.reviewedBy)],
          ]}
        />
        {alarm.state !== 'reviewed' && alarm.reviewDue !== null && <ReviewForm alarm={alarm} />}
      </div>
      {alarm.state === 'open' && <Acknowledge id={alarm.id} />}
    </div>
  );
}

/** Until when a third person must have looked into it. */
function ReviewClock({ alarm }: { readonly alarm: SecurityAlarm }) {
  const words = useText().security.alarm;
  if (alarm.reviewDue === null || alarm.state === 'reviewed') return null;
  if (alarm.isOverdue) return <Chip tone="bad">{words.overdue}</Chip>;
  return (
    <span className={classes.valid}>
      {words.reviewBy} <Countdown until={alarm.reviewDue} />
    </span>
  );
}

function AlarmSubject({ alarm }: { readonly alarm: SecurityAlarm }) {
  const words = useText().security.alarm;
  if (alarm.subject === null) return alarm.kind === 'glass-broken' ? words.hidden : '–';
  return (
    <span className={classes.subject}>
      <SubjectLink subject={alarm.subject} />
      {alarm.secrecy !== null && <SecrecyBadge secrecy={alarm.secrecy} />}
    </span>
  );
}

/** By name, at once: the sound stops for everyone. */
function Acknowledge({ id }: { readonly id: string }) {
  const words = useText().security.alarm;
  const acknowledge = useDo({
    act: () => postJson<unknown>(`/security/alarms/${id}/acknowledge`, {}),
    done: words.acknowledged,
    refresh: [['alarms']],
  });
  return (
    <footer className={classes.acts}>
      <Button
        size="sm"
        loading={acknowledge.isPending}
        leftSection={<IconCheck size={16} aria-hidden />}
        onClick={() => acknowledge.mutate()}
      >
        {words.acknowledge}
      </Button>
    </footer>
  );
}
