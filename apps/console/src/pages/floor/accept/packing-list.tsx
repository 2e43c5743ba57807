import { SECRECY_CLASSES } from '@giaolien/kernel';
import { SecrecyBadge, useText } from '@giaolien/ui';
import { Checkbox } from '@mantine/core';
import { Choice } from '../parts/choice.tsx';
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
  const checks =
    draft.secrecy === 'A'
      ? (['coverSound', 'twoEnvelopes', 'innerSealed', 'kt1Stamp'] as const)
      : (['coverSound', 'kt1Stamp'] as const);
  return (
    <fieldset className={classes.packing}>
      <legend className={classes.legend}>{words.title}</legend>
      <Choice
        label={words.stamp}
        value={draft.stamp}
        options={[
          { value: 'none' as const, label: words.noStamp },
          ...[...SECRECY_CLASSES].reverse().map((value) => ({ value, label: <SecrecyBadge secrecy={value} /> })),
        ]}
        onChange={(stamp) => onChange({ stamp })}
      />
      {checks.map((name) => (
        <Checkbox
          key={name}
          label={words[name]}
          checked={draft[name]}
          onChange={(event) => onChange({ [name]: event.currentTarget.checked })}
        />
      ))}
    </fieldset>
  );
}
