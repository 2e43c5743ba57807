import { useEffect, useState } from 'react';
import { formatCountdown } from './countdown-format.ts';

/** Seconds until a moment, never below zero; drawn anew each second. */
export function useSecondsLeft(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  const isOver = now >= until;
  useEffect(() => {
    if (isOver) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [isOver, until]);
  return Math.max(0, Math.ceil((until - now) / 1000));
}

/** How long something still holds, `4:07`. Nothing is said aloud each second: the moment stands in its title. */
export function Countdown({ until }: { readonly until: number }) {
  return (
    <time dateTime={new Date(until).toISOString()} style={{ fontFamily: 'var(--gl-mono)' }}>
      {formatCountdown(useSecondsLeft(until))}
    </time>
  );
}
