import { ITEM_FORMS, URGENCIES, type ItemNow } from '@giaolien/kernel';
import { formatMass, formatMoment, useText } from '@giaolien/ui';
import { Select, TextInput } from '@mantine/core';
import { BodyField } from '../parts/body-field.tsx';
import { FieldRow } from '../parts/enter-flow.tsx';
import { GramsField } from '../parts/grams-field.tsx';
import { MomentField } from '../parts/moment-field.tsx';
import { parseDate } from '../parts/parse-moment.ts';
import type { CareDraft } from './care-acts.ts';
import { dateText } from './corrections.ts';

interface ChangeFieldsProps {
  readonly item: ItemNow;
  readonly draft: CareDraft;
  readonly onChange: (part: Partial<CareDraft>) => void;
}

/** What is put in place of what was entered; an empty field stays as it is, and shows it. */
export function ChangeFields({ item, draft, onChange }: ChangeFieldsProps) {
  const text = useText();
  const words = text.floor.care;
  const accept = text.floor.accept;
  const isTimed = (draft.urgency ?? item.product.urgency).endsWith('timed');
  const misread = draft.postingText.trim() !== '' && parseDate(draft.postingText) === undefined;
  return (
    <>
      <BodyField
        label={`${words.changes}: ${accept.recipient}`}
        value={draft.recipient}
        onChange={(recipient) => onChange({ recipient })}
      />
      <FieldRow>
        <Select
          label={accept.form}
          placeholder={text.domain.itemForm[item.form]}
          clearable
          value={draft.form}
          data={ITEM_FORMS.map((value) => ({ value, label: text.domain.itemForm[value] }))}
          onChange={(next) => onChange({ form: ITEM_FORMS.find((value) => value === next) ?? null })}
        />
        <Select
          label={accept.urgency}
          placeholder={text.domain.urgency[item.product.urgency]}
          clearable
          value={draft.urgency}
          data={URGENCIES.map((value) => ({ value, label: text.domain.urgency[value] }))}
          onChange={(next) => onChange({ urgency: URGENCIES.find((value) => value === next) ?? null })}
        />
        <GramsField
          label={accept.mass}
          placeholder={formatMass(item.massGrams)}
          value={draft.massGrams}
          onChange={(massGrams) => onChange({ massGrams })}
        />
        <TextInput
          label={words.postingDate}
          placeholder={dateText(item.postingDate)}
          autoComplete="off"
          error={misread ? words.dateWrong : undefined}
          value={draft.postingText}
          onChange={(event) => onChange({ postingText: event.currentTarget.value })}
        />
      </FieldRow>
      {isTimed && (
        <MomentField
          label={item.agreedAt === null ? accept.agreed : `${accept.agreed} (${formatMoment(item.agreedAt)})`}
          value={draft.agreedText}
          onChange={(agreedText) => onChange({ agreedText })}
        />
      )}
    </>
  );
}
