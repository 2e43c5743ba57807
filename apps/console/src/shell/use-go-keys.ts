import { isTyping } from '@giaolien/ui';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useSession } from '../api/session.ts';
import { listGroups } from './navigation.ts';

/** How long `g` waits for its letter, milliseconds. */
const PATIENCE = 1200;

/** `g` and then a letter jumps to a page of the navigation. */
export function useGoKeys(): void {
  const session = useSession();
  const navigate = useNavigate();
  const pressedAt = useRef(Number.NEGATIVE_INFINITY);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const waiting = event.timeStamp - pressedAt.current < PATIENCE;
    pressedAt.current = Number.NEGATIVE_INFINITY;
    if (!waiting) {
      if (event.key === 'g') pressedAt.current = event.timeStamp;
      return;
    }
    const entry = listGroups(session)
      .flatMap((group) => group.entries)
      .find((one) => one.key === event.key);
    if (entry === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void navigate({ to: entry.to });
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
