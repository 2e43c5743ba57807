import { createContext, useContext, useEffect, useEffectEvent, useMemo, useRef, type ReactNode } from 'react';
import { WedgeReader } from './wedge.ts';

/** Takes one scanned text. */
export type ScanTaker = (text: string) => void;

interface ScanCapture {
  readonly add: (taker: ScanTaker) => () => void;
}

const ScanContext = createContext<ScanCapture>({ add: () => () => {} });

/**
 * Catches hand-scanner bursts wherever the focus is. The newest `useScans` on the screen takes the scan; with none,
 * `fallback` does. A field that happened to have the focus gets its text back as it was.
 */
export function ScanCaptureProvider({
  fallback,
  children,
}: {
  readonly fallback: ScanTaker;
  readonly children: ReactNode;
}) {
  const takers = useRef<ScanTaker[]>([]);
  const deliver = useEffectEvent((text: string) => (takers.current.at(-1) ?? fallback)(text));

  useEffect(() => {
    const reader = new WedgeReader();
    let before: FieldText | undefined;
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || isScanField(event.target)) return;
      const press = reader.press({ key: event.key, code: event.code, at: event.timeStamp });
      if (press.kind === 'start') before = fieldTextOf(document.activeElement);
      if (press.kind !== 'scan') return;
      event.preventDefault();
      event.stopPropagation();
      if (before !== undefined) restore(before);
      deliver(press.text);
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);

  const capture = useMemo<ScanCapture>(
    () => ({
      add(taker) {
        takers.current = [...takers.current, taker];
        return () => {
          takers.current = takers.current.filter((other) => other !== taker);
        };
      },
    }),
    [],
  );
  return <ScanContext value={capture}>{children}</ScanContext>;
}

/** While the calling part is on the screen, scans go to `taker`. */
export function useScans(taker: ScanTaker): void {
  const { add } = useContext(ScanContext);
  const take = useEffectEvent(taker);
  useEffect(() => add((text) => take(text)), [add]);
}

/** A scan field takes its own keys and sends the whole text at Enter. */
function isScanField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset['scan'] !== undefined;
}

interface FieldText {
  readonly field: HTMLInputElement | HTMLTextAreaElement;
  readonly value: string;
}

function fieldTextOf(element: Element | null): FieldText | undefined {
  if (!(element instanceof HTMLInputElement) && !(element instanceof HTMLTextAreaElement)) return undefined;
  return { field: element, value: element.value };
}

/** React listens to `input` and reads the value through the prototype's setter. */
function restore({ field, value }: FieldText): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
