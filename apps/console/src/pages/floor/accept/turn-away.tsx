import type { FacilityId } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import { signal } from '../parts/signals.ts';
import { refusalOf, type AcceptDraft } from './accept-draft.ts';

interface TurnAwayProps {
  readonly draft: AcceptDraft;
  readonly facility: FacilityId;
  readonly onDone: () => void;
}

/** Từ chối nhận: once the sender is known, an item with forbidden content is turned away in one press. */
export function TurnAway({ draft, facility, onDone }: TurnAwayProps) {
  const text = useText();
  const words = text.floor.accept;
  const [inputId, setInputId] = useState(newId);
  const input = refusalOf(draft, facility, inputId);
  if (input === undefined) return null;
  return (
    <ActButton
      quiet
      input={input}
      hotkey="F7"
      size="sm"
      color="red"
      variant="light"
      onDone={() => {
        signal('accept', draft.sender?.name ?? '', words.refused, true);
        setInputId(newId());
        onDone();
      }}
    >
      <span title={words.refuseHint}>{words.refuse}</span>
    </ActButton>
  );
}
