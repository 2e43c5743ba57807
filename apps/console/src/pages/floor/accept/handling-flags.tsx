import { useText } from '@giaolien/ui';
import { Checkbox, TextInput } from '@mantine/core';
import { FieldRow } from '../parts/enter-flow.tsx';
import { MomentField } from '../parts/moment-field.tsx';
import type { AcceptDraft } from './accept-draft.ts';

interface HandlingFlagsProps {
  readonly draft: AcceptDraft;
  readonly onChange: (part: Partial<AcceptDraft>) => void;
}

/** What is asked for this item: each wish stands there only where it can be granted (12.2 #20–22, R1.42, R1.49). */
export function HandlingFlags({ draft, onChange }: HandlingFlagsProps) {
  const text = useText();
  const words = text.floor.accept;
  const flags = [
    ...(['namedPersonOnly', 'proofOfDelivery'] as const),
    ...(draft.sender?.fourOffices === true ? (['directCarriage', 'guards'] as const) : []),
    'toReturn' as const,
  ];
  return (
    <>
      <FieldRow close>
        {flags.map((name) => (
          <Checkbox
            key={name}
            label={words[name]}
            checked={draft[name]}
            onChange={(event) => onChange({ [name]: event.currentTarget.checked })}
          />
        ))}
      </FieldRow>
      {draft.toReturn && (
        <MomentField
          label={words.returnBy}
          value={draft.returnByText}
          onChange={(returnByText) => onChange({ returnByText })}
        />
      )}
      {draft.secrecy === 'none' && (
        <TextInput
          label={words.remark}
          placeholder={words.remarkHint}
          maxLength={80}
          autoComplete="off"
          value={draft.remark}
          onChange={(event) => onChange({ remark: event.currentTarget.value })}
        />
      )}
    </>
  );
}
