import { Chip, Moment, useText } from '@giaolien/ui';
import { useQuery } from '@tanstack/react-query';
import type { SessionRow } from '@giaolien/wire';
import { IconDeviceDesktop, IconDeviceLaptop } from '@tabler/icons-react';
import { sessionsQuery } from '../../api/account-queries.ts';
import { deleteJson } from '../../api/client.ts';
import { QueryState } from '../../parts/query-state.tsx';
import { TwiceButton } from '../../parts/twice-button.tsx';
import { useDo } from '../../parts/use-do.ts';
import { Panel } from '../../shell/page.tsx';
import classes from './account.module.css';

/** Where I am signed in; anything strange can be ended here. */
export function SessionsPanel() {
  const words = useText().entry.account;
  const query = useQuery(sessionsQuery);
  const end = useDo({
    act: (id: string) => deleteJson(`/sessions/${id}`),
    done: words.ended,
    refresh: [sessionsQuery.queryKey],
  });
  return (
    <Panel title={words.sessions} flush>
      <QueryState query={query}>
        {({ sessions }) => (
          <ul className={classes.rows}>
            {sessions.map((session) => (
              <SessionLine key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
            ))}
          </ul>
        )}
      </QueryState>
    </Panel>
  );
}

function SessionLine({ session, onEnd }: { readonly session: SessionRow; readonly onEnd: () => void }) {
  const words = useText().entry.account;
  const where = session.device?.name ?? session.address;
  const Sign = session.device === null ? IconDeviceLaptop : IconDeviceDesktop;
  return (
    <li className={classes.row}>
      <Sign size={20} stroke={1.5} aria-hidden />
      <div className={classes.rowWords}>
        <span className={classes.rowTitle}>
          {where} {session.current && <Chip tone="busy">{words.current}</Chip>}
          {session.lockedAt !== null && <Chip>{words.locked}</Chip>}
        </span>
        <span className={classes.rowDetail}>
          {words.methodName[session.method]} · {words.since.toLowerCase()} <Moment at={session.openedAt} show="short" />
          {' · '}
          {words.seen.toLowerCase()} <Moment at={session.seenAt} show="short" />
        </span>
      </div>
      {!session.current && (
        <TwiceButton name={words.endOf({ where })} onSure={onEnd}>
          {words.end}
        </TwiceButton>
      )}
    </li>
  );
}
