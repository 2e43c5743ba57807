import { playTone, useText, type Messages } from '@giaolien/ui';
import type { RosterShift, RosterWeek } from '@giaolien/wire';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { postJson } from '../../../api/client.ts';
import { sentenceOf } from '../../../api/sentence.ts';

type Shifts = readonly RosterShift[];
interface Changed {
  readonly version: number;
}

/** What the week looks like, with what was changed a moment ago, and how to change it. */
export interface RosterDesk {
  readonly shifts: Shifts;
  readonly saving: boolean;
  readonly canUndo: boolean;
  readonly write: (shifts: Shifts) => void;
  readonly undo: () => void;
  /** The server makes the next version by itself: a copy of a week, a publication. Answers whether it did. */
  readonly order: (path: string, body: Readonly<Record<string, unknown>>) => Promise<boolean>;
}

/**
 * Every change is kept at once, one after another: the table shows it before the server has answered, and takes it back
 * when the server refuses. A change made meanwhile waits and then goes with the version that the one before made.
 */
export function useRoster(week: RosterWeek): RosterDesk {
  const text = useText();
  const queries = useQueryClient();
  const known = week.roster?.shifts ?? NONE;
  const [draft, setDraft] = useState<Shifts>();
  const [saving, setSaving] = useState(false);
  const [former, setFormer] = useState<readonly Shifts[]>([]);
  const version = useRef(0);
  const wanted = useRef<Shifts>(undefined);
  const busy = useRef(false);
  const shifts = draft ?? known;

  async function send(path: string, body: Readonly<Record<string, unknown>>): Promise<void> {
    const seen = Math.max(version.current, week.roster?.version ?? 0);
    const answer = await postJson<Changed>(path, { facility: week.facility, version: seen, ...body });
    version.current = answer.version;
  }
  async function run(act: () => Promise<void>): Promise<boolean> {
    busy.current = true;
    setSaving(true);
    try {
      await act();
      return true;
    } catch (problem) {
      tellRefusal(problem, text);
      wanted.current = undefined;
      version.current = 0;
      return false;
    } finally {
      await queries.invalidateQueries({ queryKey: ['rosters'] });
      busy.current = false;
      setSaving(false);
      setDraft(undefined);
    }
  }
  async function keepOn(): Promise<void> {
    while (wanted.current !== undefined) {
      const next = wanted.current;
      wanted.current = undefined;
      await send('/rosters', { week: week.week, shifts: next });
      // The gaps follow each change; a change made meanwhile does not wait for them.
      if (wanted.current === undefined) await queries.invalidateQueries({ queryKey: ['rosters'] });
    }
  }
  function put(next: Shifts): void {
    wanted.current = next;
    setDraft(next);
    if (!busy.current) void run(keepOn);
  }
  async function order(path: string, body: Readonly<Record<string, unknown>>): Promise<boolean> {
    const done = await run(() => send(path, body));
    if (done) setFormer([...former, shifts]);
    return done;
  }
  function undo(): void {
    const last = former.at(-1);
    if (last === undefined) return;
    setFormer(former.slice(0, -1));
    put(last);
  }
  function write(next: Shifts): void {
    setFormer([...former, shifts]);
    put(next);
  }
  return { shifts, saving, canUndo: former.length > 0, write, undo, order };
}

const NONE: Shifts = [];

function tellRefusal(problem: unknown, text: Messages): void {
  playTone('refuse');
  const message = sentenceOf(problem, text);
  notifications.show({ color: 'red', title: text.failure.refused, message, autoClose: 12_000 });
}
