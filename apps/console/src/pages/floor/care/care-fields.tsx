import { CLOCK_STOPS, CORRECTION_REASONS, SENDER_ORDERS, SUSPENSION_GROUNDS, type ItemNow } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { Checkbox } from '@mantine/core';
import { BodyField } from '../parts/body-field.tsx';
import { Choice } from '../parts/choice.tsx';
import { GramsField } from '../parts/grams-field.tsx';
import { ReferenceField } from '../parts/reference-field.tsx';
import { WitnessField } from '../parts/witness-field.tsx';
import type { CareDraft, CareField } from './care-acts.ts';
import { ChangeFields } from './change-fields.tsx';

interface CareFieldsProps {
  readonly fields: readonly CareField[];
  readonly item: ItemNow;
  readonly draft: CareDraft;
  readonly onChange: (part: Partial<CareDraft>) => void;
}

/** The fields of one act, in the order in which its paper is filled in. */
export function CareFields({ fields, ...part }: CareFieldsProps) {
  return fields.map((field) => <Field key={field} field={field} {...part} />);
}

type FieldProps = Omit<CareFieldsProps, 'fields'> & { readonly field: CareField };

function Field({ field, item, draft, onChange }: FieldProps) {
  const text = useText();
  const words = text.floor.care;
  switch (field) {
    case 'reference':
    case 'minutes':
    case 'decision':
      return (
        <ReferenceField label={words[field]} value={draft[field]} onChange={(next) => onChange({ [field]: next })} />
      );
    case 'proofShown':
    case 'innerOpened':
      return (
        <Checkbox
          label={words[field]}
          checked={draft[field]}
          onChange={(event) => onChange({ [field]: event.currentTarget.checked })}
        />
      );
    case 'newRecipient':
      return draft.order === 'withdraw' ? null : (
        <BodyField
          label={words.newRecipient}
          value={draft.recipient}
          onChange={(recipient) => onChange({ recipient })}
        />
      );
    case 'massAfter':
      return (
        <GramsField label={words.massAfter} value={draft.massGrams} onChange={(massGrams) => onChange({ massGrams })} />
      );
    case 'witness':
      return <WitnessField value={draft.witness} onChange={(witness) => onChange({ witness })} />;
    case 'change':
      return <ChangeFields item={item} draft={draft} onChange={onChange} />;
    case 'reason':
    case 'ground':
    case 'outcome':
    case 'order':
    case 'stop':
      return <ChoiceField field={field} draft={draft} onChange={onChange} />;
  }
}

type ChoiceFieldProps = Pick<CareFieldsProps, 'draft' | 'onChange'> & {
  readonly field: 'reason' | 'ground' | 'outcome' | 'order' | 'stop';
};

function ChoiceField({ field, draft, onChange }: ChoiceFieldProps) {
  const text = useText();
  const words = text.floor.care;
  const { domain } = text;
  switch (field) {
    case 'reason':
      return (
        <Choice
          label={words.reason}
          value={draft.reason}
          options={CORRECTION_REASONS.map((value) => ({ value, label: domain.correctionReason[value] }))}
          onChange={(reason) => onChange({ reason })}
        />
      );
    case 'ground':
      return (
        <Choice
          label={words.ground}
          value={draft.ground}
          options={SUSPENSION_GROUNDS.map((value) => ({ value, label: domain.suspensionGround[value] }))}
          onChange={(ground) => onChange({ ground })}
        />
      );
    case 'outcome':
      return (
        <Choice
          label={words.outcome}
          value={draft.outcome}
          options={(['continue', 'return'] as const).map((value) => ({ value, label: domain.releaseOutcome[value] }))}
          onChange={(outcome) => onChange({ outcome })}
        />
      );
    case 'order':
      return (
        <Choice
          label={words.order}
          value={draft.order}
          options={SENDER_ORDERS.map((value) => ({ value, label: domain.senderOrder[value] }))}
          onChange={(order) => onChange({ order })}
        />
      );
    case 'stop':
      return (
        <Choice
          label={words.reason}
          value={draft.stop}
          options={CLOCK_STOPS.map((value) => ({ value, label: domain.clockStop[value] }))}
          onChange={(stop) => onChange({ stop })}
        />
      );
  }
}
