import { useEffect, useEffectEvent, useState } from 'react';

const ACTIVITY = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;
/** Before the lock falls, the screen says so for this long, milliseconds. */
const WARNING = 20_000;
/** How often one window tells the others that somebody is there, milliseconds. */
const TELL = 5_000;

/**
 * Calls `onIdle` when nobody has touched any window of this browser for `after` milliseconds; `null`: never.
 * The server counts requests, not keys: `onBusy` is called now and then while somebody types, so that it need not lock
 * under his hands. Answers the seconds that are left while the screen warns, else `undefined`.
 */
export function useIdleLock(after: number | null, onIdle: () => void, onBusy: () => void): number | undefined {
  const [left, setLeft] = useState<number>();
  const fall = useEffectEvent(onIdle);
  const keep = useEffectEvent(onBusy);
  useEffect(() => {
    if (after === null) return;
    let touchedAt = Date.now();
    let toldAt = 0;
    let keptAt = Date.now();
    const others = new BroadcastChannel('giaolien.activity');
    others.addEventListener('message', () => {
      touchedAt = Date.now();
    });
    function touch(): void {
      touchedAt = Date.now();
      if (touchedAt - keptAt > (after ?? 0) / 3) {
        keptAt = touchedAt;
        keep();
      }
      if (touchedAt - toldAt < TELL) return;
      toldAt = touchedAt;
      others.postMessage(null);
    }
    function look(): void {
      const rest = touchedAt + (after ?? 0) - Date.now();
      setLeft(rest > Math.min(WARNING, (after ?? 0) / 2) ? undefined : Math.max(0, Math.ceil(rest / 1000)));
      if (rest <= 0) fall();
    }
    for (const type of ACTIVITY) window.addEventListener(type, touch, { capture: true, passive: true });
    const watch = setInterval(look, 1_000);
    return () => {
      for (const type of ACTIVITY) window.removeEventListener(type, touch, { capture: true });
      clearInterval(watch);
      others.close();
      setLeft(undefined);
    };
  }, [after]);
  return left;
}
