import { Code, formatNumber, formatShort, Moment, SecrecyBadge, useNow, useText, type Column } from '@giaolien/ui';
import { SECURITY_KINDS, type SecurityLogPage } from '@giaolien/wire';
import { Drawer } from '@mantine/core';
import { IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Names } from '../../api/answers.ts';
import { logPagesQuery, type LogEntry, type LogFilter } from '../../api/security-queries.ts';
import { ChoiceFilter, TextFilter } from '../../parts/filters.tsx';
import { ClearFilters, ListPage, searchSetter } from '../../parts/list-page.tsx';
import { Facts } from '../../shell/page.tsx';
import { detailRows, entrySentence, subjectWords } from './entry-words.ts';
import { ExportButton } from './export-button.tsx';
import { kindsOf, LOG_GROUPS, toneOf } from './log-groups.ts';
import classes from './security.module.css';

/** Nhật ký an ninh: for the inspector. To look at it is itself a line of it. */
export function LogPage() {
  const text = useText();
  const words = text.security.log;
  const search = useSearch({ from: '/shell/security/log' });
  const navigate = useNavigate();
  const set = searchSetter(search, (next) => void navigate({ to: '/security/log', search: next, replace: true }));
  const filter: LogFilter = {
    kind: search.kind ?? (search.group === undefined ? undefined : kindsOf(search.group)),
    person: search.person,
    subject: search.subject,
  };
  const query = useInfiniteQuery(logPagesQuery(filter));
  const pages = query.data?.pages ?? [];
  const names: Names = Object.assign({}, ...pages.map((page) => page.names));
  const rows = pages.flatMap((page) => page.entries);
  const [open, setOpen] = useState<LogEntry>();
  return (
    <ListPage
      title={words.title}
      lead={words.lead}
      aside={<Head head={pages[0]?.head} />}
      filters={
        <>
          <ChoiceFilter
            label={words.kind}
            placeholder={words.filterKind}
            value={search.group}
            choices={LOG_GROUPS}
            wordOf={(group) => words.groups[group]}
            onChange={(group) => set({ group, kind: undefined })}
          />
          <ChoiceFilter
            label={words.sentence}
            placeholder={words.sentence}
            value={search.kind}
            choices={SECURITY_KINDS}
            wordOf={(kind) => words.lines[kind]({ who: '…', what: '' }).trim()}
            onChange={(kind) => set({ kind, group: undefined })}
          />
          <TextFilter value={search.person} placeholder={words.filterPerson} onChange={(person) => set({ person })} />
          <TextFilter
            value={search.subject}
            placeholder={words.filterSubject}
            onChange={(subject) => set({ subject })}
          />
          <ClearFilters search={search} onClear={() => void navigate({ to: '/security/log', search: {} })} />
          <ExportButton filter={filter} />
        </>
      }
      query={query}
      table={{
        rows,
        columns: columnsOf(text, names),
        keyOf: ({ seq }) => String(seq),
        toneOf: ({ kind }) => toneOf(kind),
        onOpen: setOpen,
        card: (entry) => <EntryCard entry={entry} names={names} />,
        onEnd: () => {
          if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
        },
      }}
    >
      <EntryDrawer entry={open} names={names} onClose={() => setOpen(undefined)} />
    </ListPage>
  );
}

function columnsOf(text: ReturnType<typeof useText>, names: Names): readonly Column<LogEntry>[] {
  const words = text.security.log;
  return [
    { key: 'seq', header: words.seq, width: '5rem', align: 'right', from: 'md', cell: ({ seq }) => formatNumber(seq) },
    { key: 'at', header: words.at, width: '8.5rem', cell: ({ at }) => <Moment at={at} show="short" /> },
    { key: 'sentence', header: words.sentence, cell: (entry) => entrySentence(entry, text, names) },
    {
      key: 'secrecy',
      header: text.views.list.secrecy,
      width: '4.25rem',
      cell: ({ secrecy }) => (secrecy === null ? null : <SecrecyBadge secrecy={secrecy} />),
    },
    {
      key: 'detail',
      header: words.detail,
      width: '18rem',
      from: 'lg',
      cell: ({ detail }) =>
        detailRows(detail, text, names)
          .slice(0, 3)
          .map(([label, value]) => `${label}: ${value}`)
          .join(' · '),
    },
    {
      key: 'address',
      header: words.address,
      width: '9rem',
      from: 'md',
      cell: ({ address }) => (address === null ? '–' : <Code value={address} />),
    },
  ];
}

function EntryCard({ entry, names }: { readonly entry: LogEntry; readonly names: Names }) {
  const text = useText();
  return (
    <>
      <div className={classes.cardTitle}>{entrySentence(entry, text, names)}</div>
      <div className={classes.cardDetail}>
        <Moment at={entry.at} show="short" /> · {formatNumber(entry.seq)}
      </div>
    </>
  );
}

/** How far the chain goes, and how far a signature holds it. */
function Head({ head }: { readonly head: SecurityLogPage['head'] | undefined }) {
  const words = useText().security.log;
  const now = useNow();
  if (head === undefined) return null;
  const { seq, signedSeq, signedAt } = head;
  const isSigned = signedSeq !== null && signedAt !== null;
  const Sign = isSigned ? IconShieldCheck : IconShieldQuestion;
  return (
    <span className={classes.head} data-signed={isSigned || undefined}>
      <Sign size={16} aria-hidden />
      {words.head({ seq: formatNumber(seq) })}
      {' · '}
      {isSigned ? words.signed({ seq: formatNumber(signedSeq), at: formatShort(signedAt, now) }) : words.unsigned}
    </span>
  );
}

interface EntryDrawerProps {
  readonly entry: LogEntry | undefined;
  readonly names: Names;
  readonly onClose: () => void;
}

/** Everything that one line says, its link of the chain included. */
function EntryDrawer({ entry, names, onClose }: EntryDrawerProps) {
  const text = useText();
  const words = text.security.log;
  return (
    <Drawer
      opened={entry !== undefined}
      onClose={onClose}
      position="right"
      size="md"
      title={entry === undefined ? '' : entrySentence(entry, text, names)}
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      {entry !== undefined && (
        <Facts
          rows={[
            [words.seq, formatNumber(entry.seq)],
            [words.at, <Moment key="at" at={entry.at} />],
            [words.person, entry.person ?? '–'],
            entry.subject !== null && [words.subject, subjectWords(entry.subject, text, names)],
            entry.facility !== null && [words.office, names[entry.facility] ?? entry.facility],
            entry.address !== null && [words.address, <Code key="address" value={entry.address} />],
            entry.session !== null && [words.session, <Code key="session" value={entry.session} />],
            ...detailRows(entry.detail, text, names),
            [words.hash, <Code key="hash" value={entry.hash} copyable />],
          ]}
        />
      )}
    </Drawer>
  );
}
