import { useCallback, useEffect, useState } from 'react';

/**
 * What a person has typed and not yet sent, kept on this machine under his name: a reload, a change of screen or a power
 * cut loses nothing (frontend.md, section 8, 8). `forget` puts the beginning back.
 */
export function useDraft<Value>(name: string, person: string, beginning: () => Value) {
  const key = `giaolien.draft.${person}.${name}`;
  const [value, setValue] = useState<Value>(() => read<Value>(key) ?? beginning());
  useEffect(() => {
    const kept = JSON.stringify(value);
    if (kept === JSON.stringify(beginning())) localStorage.removeItem(key);
    else localStorage.setItem(key, kept);
  }, [key, value, beginning]);
  const forget = useCallback(() => setValue(beginning()), [beginning]);
  return [value, setValue, forget] as const;
}

function read<Value>(key: string): Value | undefined {
  const kept = localStorage.getItem(key);
  if (kept === null) return undefined;
  try {
    return JSON.parse(kept) as Value; // Written by this function alone, under a key of its own.
  } catch {
    return undefined;
  }
}
