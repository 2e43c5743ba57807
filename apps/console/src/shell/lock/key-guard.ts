import { isLocked } from './lock.ts';

type Taker = (event: KeyboardEvent) => void;

let taker: Taker | undefined;
let held = 0;

const FUNCTION_KEY = /^F\d+$/;

/**
 * Pages bind keys to the window, and they stay in memory behind the lock and beneath a proof: no key may reach them
 * there. Installed before anything else listens, so that nothing hears a key before it.
 */
export function installKeyGuard(): void {
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    window.addEventListener(type, guard, { capture: true });
  }
}

/** Keys of the lock itself: its fields work by what a browser does with keys, and a badge is heard here. */
export function takeLockedKeys(next: Taker): () => void {
  taker = next;
  return () => {
    if (taker === next) taker = undefined;
  };
}

/** Function keys rest while a proof is asked for: F9 must not press the act beneath it. Answers how to give them back. */
export function holdFunctionKeys(): () => void {
  held += 1;
  return () => {
    held -= 1;
  };
}

function guard(event: KeyboardEvent): void {
  if (isLocked()) {
    event.stopImmediatePropagation();
    if (event.type === 'keydown') taker?.(event);
  } else if (held > 0 && FUNCTION_KEY.test(event.key)) {
    event.stopImmediatePropagation();
    event.preventDefault();
  }
}
