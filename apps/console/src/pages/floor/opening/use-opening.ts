import type { ReceptacleNow, SealState } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { useState } from 'react';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import { useSession } from '../../../api/session.ts';
import { parseScan } from '../../../scan/scan.ts';
import { useDraft } from '../parts/draft.ts';
import { signal } from '../parts/signals.ts';

interface OpeningDraft {
  readonly witness: string | null;
  readonly sealState: SealState;
  readonly items: readonly string[];
}

function nothing(): OpeningDraft {
  return { witness: null, sealState: 'intact', items: [] };
}

/** An opening under way: what was found so far is kept until it is confirmed. */
export function useOpening(bag: ReceptacleNow, onBag: (raw: string) => void) {
  const text = useText();
  const words = text.floor.opening;
  const session = useSession();
  const [inputId] = useState(newId);
  const [draft, setDraft, forget] = useDraft<OpeningDraft>(`opening.${bag.id}`, session.person, nothing);
  const expected = bag.contents.map((line) => line.item);
  const missing = expected.filter((item) => !draft.items.includes(item));
  const change = (part: Partial<OpeningDraft>): void => setDraft((now) => ({ ...now, ...part }));

  function take(raw: string): void {
    const scan = parseScan(raw);
    if (scan.kind === 'receptacle' || scan.kind === 'label') return onBag(raw);
    if (scan.kind !== 'item') return signal('refuse', raw, text.scan.unreadable({ text: raw }));
    if (draft.items.includes(scan.id)) return signal('duplicate', scan.id, words.before);
    change({ items: [...draft.items, scan.id] });
    if (expected.includes(scan.id)) signal('accept', scan.id, words.left({ count: String(missing.length - 1) }));
    else signal('refuse', scan.id, words.excessOne);
  }
  const { witness, sealState, items } = draft;
  const opened = { kind: 'ReportOpening', inputId, receptacle: bag.id, facility: session.facility } as const;
  const input: WireInput | undefined = witness === null ? undefined : { ...opened, witness, sealState, items };
  return { draft, change, expected, missing, take, input, forget };
}
