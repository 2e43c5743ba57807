import { formatSeconds, useNow, useText } from '@giaolien/ui';
import { Tooltip } from '@mantine/core';
import { live, useLiveState } from '../live/live-store.ts';
import classes from './shell.module.css';

/** Says whether the screen is up to date; data that stopped coming is named with the time since when. */
export function LiveMark() {
  const text = useText();
  const state = useLiveState();
  useNow();
  const { heardAt } = live;
  const words =
    state.kind === 'live'
      ? text.live.live
      : state.kind === 'connecting'
        ? text.live.connecting
        : text.live.stale({ since: formatSeconds(state.since) });
  const hint = heardAt === undefined ? text.live.waiting : text.live.hint({ at: formatSeconds(heardAt) });
  return (
    <Tooltip label={hint}>
      <span className={classes.live} data-state={state.kind} role="status" aria-label={`${words}. ${hint}`}>
        <span className={classes.dot} aria-hidden />
        <span className={state.kind === 'stale' ? undefined : classes.liveWords}>{words}</span>
      </span>
    </Tooltip>
  );
}
