import { isTyping } from '@giaolien/ui';
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

/** A key of one screen, shown by `?`. Function keys work inside fields too; letters only outside. */
export interface PageKey {
  /** `F9`, `Escape`, or one letter. */
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
}

const FUNCTION_KEY = /^F\d+$/;

let shown: readonly { readonly owner: symbol; readonly keys: readonly PageKey[] }[] = [];
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
function replace(next: typeof shown): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Binds keys while the calling page is on the screen, and lists them in the overlay. */
export function usePageKeys(keys: readonly PageKey[]): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const plain = event.key.length === 1;
    if (event.ctrlKey || event.metaKey || event.altKey || (plain && isTyping(event.target))) return;
    const found = keys.find((key) => key.key === event.key);
    if (found === undefined) return;
    event.preventDefault();
    // A function key means one thing: what the frame does with the same key gives way to the page.
    if (FUNCTION_KEY.test(event.key)) event.stopPropagation();
    found.run();
  });
  const readKeys = useEffectEvent(() => keys);
  const label = keys.map((key) => `${key.key} ${key.label}`).join('\n');
  useEffect(() => {
    const early = (event: KeyboardEvent): void => {
      if (FUNCTION_KEY.test(event.key)) press(event);
    };
    // Esc and letters wait for fields, menus and dialogs, which use them first.
    const late = (event: KeyboardEvent): void => {
      if (!FUNCTION_KEY.test(event.key)) press(event);
    };
    window.addEventListener('keydown', early, { capture: true });
    window.addEventListener('keydown', late);
    return () => {
      window.removeEventListener('keydown', early, { capture: true });
      window.removeEventListener('keydown', late);
    };
  }, []);
  useEffect(() => {
    const owner = Symbol();
    replace([...shown, { owner, keys: readKeys() }]);
    return () => replace(shown.filter((entry) => entry.owner !== owner));
    // The overlay shows names only: it is told again when those change.
  }, [label]);
}

/** Keys of the screen that is shown. */
export function useShownKeys(): readonly PageKey[] {
  return useSyncExternalStore(subscribe, () => shown).flatMap((entry) => entry.keys);
}
