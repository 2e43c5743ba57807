import { Code, ScanField, useScans, useText } from '@giaolien/ui';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import { useSession } from '../../../api/session.ts';
import { parseScan } from '../../../scan/scan.ts';
import { signal } from '../parts/signals.ts';
import { Stage } from '../parts/workbench.tsx';

type Found = { readonly item: string } | { readonly receptacle: string };

/** Báo tìm thấy: an item or bag is here that the log has elsewhere, or had lost. */
export function FindingStage() {
  const text = useText();
  const words = text.floor.opening;
  const { facility } = useSession();
  const [inputId, setInputId] = useState(newId);
  const [found, setFound] = useState<Found>();
  const id = found === undefined ? undefined : 'item' in found ? found.item : found.receptacle;
  const input: WireInput | undefined =
    found === undefined ? undefined : { kind: 'ReportFinding', inputId, facility, ...found };
  function take(raw: string): void {
    const scan = parseScan(raw);
    if (scan.kind === 'item') setFound({ item: scan.id });
    else if (scan.kind === 'receptacle') setFound({ receptacle: scan.id });
    else return signal('refuse', raw, text.scan.unreadable({ text: raw }));
    signal('accept', scan.id, words.finding);
  }
  useScans(take);
  return (
    <Stage
      step={words.findingStep}
      object={id === undefined ? words.finding : <Code value={id} size="lg" />}
      acts={
        <ActButton
          quiet
          input={input}
          incomplete={words.needFinding}
          hotkey="F9"
          size="sm"
          onDone={() => {
            signal('duplicate', id ?? '', words.findingDone, true);
            setFound(undefined);
            setInputId(newId());
          }}
        >
          {words.finding}
        </ActButton>
      }
    >
      <ScanField label={words.findingScan} placeholder="MA…VN, T000123" autoFocus onScan={take} />
    </Stage>
  );
}
