import { SECRECY_CLASSES, URGENCIES, ITEM_FORMS } from '@giaolien/kernel';
import { SecrecyBadge, useText } from '@giaolien/ui';
import { NumberInput } from '@mantine/core';
import { useSession } from '../../../api/session.ts';
import { BodyField } from '../parts/body-field.tsx';
import { Choice } from '../parts/choice.tsx';
import { EnterFlow, FieldRow } from '../parts/enter-flow.tsx';
import { MachineField } from '../parts/machine-field.tsx';
import { MomentField } from '../parts/moment-field.tsx';
import { needsAgreedTime, type AcceptDraft } from './accept-draft.ts';
import { HandlingFlags } from './handling-flags.tsx';
import { PackingList } from './packing-list.tsx';
import { SenderFields } from './sender-fields.tsx';

interface AcceptFormProps {
  readonly draft: AcceptDraft;
  readonly onChange: (part: Partial<AcceptDraft>) => void;
  readonly numberFailed: boolean;
  /** The scale that weighs: the one chosen, or the first that works. */
  readonly scale: string | null;
}

/** The posting slip, in the order in which a clerk looks at an item. */
export function AcceptForm({ draft, onChange, numberFailed, scale }: AcceptFormProps) {
  const text = useText();
  const { facility } = useSession();
  const words = text.floor.accept;
  return (
    <EnterFlow label={words.slip}>
      <BodyField
        label={words.sender}
        value={draft.sender}
        autoFocus={draft.sender === null}
        onChange={(sender) => onChange({ sender, handedBy: null, request: null })}
      />
      <BodyField
        label={words.recipient}
        value={draft.recipient}
        autoFocus={draft.sender !== null}
        onChange={(recipient) => onChange({ recipient })}
      />
      <ProductChoices draft={draft} onChange={onChange} />
      <SenderFields draft={draft} onChange={onChange} />
      <FieldRow>
        <NumberInput
          label={words.mass}
          suffix=" g"
          min={1}
          max={50_000}
          allowNegative={false}
          decimalScale={0}
          value={draft.massGrams ?? ''}
          onChange={(value) => onChange({ massGrams: typeof value === 'number' && value > 0 ? value : null })}
        />
        <NumberInput
          label={words.declaredMass}
          suffix=" g"
          min={1}
          max={50_000}
          allowNegative={false}
          decimalScale={0}
          placeholder={words.ifAny}
          value={draft.declaredMassGrams ?? ''}
          onChange={(value) => onChange({ declaredMassGrams: typeof value === 'number' && value > 0 ? value : null })}
        />
        <MachineField
          label={words.scale}
          placeholder={words.noScale}
          facility={facility}
          kind="scale"
          value={scale}
          onChange={(next) => onChange({ scale: next })}
        />
      </FieldRow>
      <PackingList draft={draft} onChange={onChange} />
      <HandlingFlags draft={draft} onChange={onChange} />
      {numberFailed && <p role="alert">{words.numberFailed}</p>}
    </EnterFlow>
  );
}

type PartProps = Pick<AcceptFormProps, 'draft' | 'onChange'>;

function ProductChoices({ draft, onChange }: PartProps) {
  const text = useText();
  const words = text.floor.accept;
  return (
    <>
      <FieldRow close>
        <Choice
          label={words.form}
          value={draft.form}
          options={ITEM_FORMS.map((value) => ({ value, label: text.domain.itemForm[value] }))}
          onChange={(form) => onChange({ form })}
        />
        <Choice
          label={words.secrecy}
          value={draft.secrecy}
          options={[
            { value: 'none' as const, label: text.domain.secrecy.none },
            ...[...SECRECY_CLASSES]
              .reverse()
              .map((value) => ({ value, label: <SecrecyBadge secrecy={value} withWords /> })),
          ]}
          onChange={(secrecy) =>
            onChange({ secrecy, stamp: 'none', twoEnvelopes: false, innerSealed: false, handedBy: null })
          }
        />
        <Choice
          label={words.urgency}
          value={draft.urgency}
          options={URGENCIES.map((value) => ({ value, label: text.domain.urgency[value] }))}
          onChange={(urgency) => onChange({ urgency })}
        />
      </FieldRow>
      {needsAgreedTime(draft.urgency) && (
        <MomentField
          label={words.agreed}
          value={draft.agreedText}
          onChange={(agreedText) => onChange({ agreedText })}
        />
      )}
    </>
  );
}
