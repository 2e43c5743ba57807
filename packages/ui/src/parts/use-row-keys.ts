import { useEffect, useEffectEvent } from 'react';
import { isTyping } from './is-typing.ts';

/** `j` and `k` move by one, Enter opens, wherever the focus is outside a field and outside a button. */
export function useRowKeys(move: (step: number) => void, open: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === 'j') move(1);
    else if (event.key === 'k') move(-1);
    else if (event.key === 'Enter' && event.target === document.body) open();
  });
  useEffect(() => {
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
