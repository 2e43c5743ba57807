import { useText } from '@giaolien/ui';
import { Checkbox } from '@mantine/core';
import type { AcceptDraft } from './accept-draft.ts';
import classes from './accept.module.css';

interface PackingListProps {
  readonly draft: AcceptDraft;
  readonly onChange: (part: Partial<AcceptDraft>) => void;
}

/** What the clerk must see on the cover; it grows with the class (R3.12–R3.14, R1.40). Space ticks, Enter goes on. */
export function PackingList({ draft, onChange }: PackingListProps) {
  const text = useText();
  const words = text.floor.accept.packing;
  const secret = draft.secrecy === 'none' ? undefined : draft.secrecy;
  return (
    <fieldset className={classes.packing}>
      <legend className={classes.legend}>{words.title}</legend>
      <Checkbox
        label={words.coverSound}
        checked={draft.coverSound}
        onChange={(event) => onChange({ coverSound: event.currentTarget.checked })}
      />
      {secret === 'A' && (
        <Checkbox
          label={words.twoEnvelopes}
          checked={draft.twoEnvelopes}
          onChange={(event) => onChange({ twoEnvelopes: event.currentTarget.checked })}
        />
      )}
      {secret !== undefined && (
        <Checkbox
          label={words.secrecyStamp({ letter: secret, word: text.domain.secrecy[secret] })}
          checked={draft.secrecyStamp}
          onChange={(event) => onChange({ secrecyStamp: event.currentTarget.checked })}
        />
      )}
      <Checkbox
        label={words.kt1Stamp}
        checked={draft.kt1Stamp}
        onChange={(event) => onChange({ kt1Stamp: event.currentTarget.checked })}
      />
    </fieldset>
  );
}
