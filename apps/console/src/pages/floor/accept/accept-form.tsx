import { SECRECY_CLASSES, URGENCIES, ITEM_FORMS, type Body } from '@giaolien/kernel';
import { Chip, SecrecyBadge, useText } from '@giaolien/ui';
import { Checkbox, NumberInput } from '@mantine/core';
import type { Names } from '../../../api/answers.ts';
import { searchBodies } from '../parts/catalogue.ts';
import { Choice } from '../parts/choice.tsx';
import { EnterFlow, FieldRow } from '../parts/enter-flow.tsx';
import { nameOf } from '../parts/item-line.tsx';
import { MomentField } from '../parts/moment-field.tsx';
import { Picker } from '../parts/picker.tsx';
import { needsAgreedTime, type AcceptDraft, type ChosenBody } from './accept-draft.ts';
import { PackingList } from './packing-list.tsx';

interface AcceptFormProps {
  readonly draft: AcceptDraft;
  readonly onChange: (part: Partial<AcceptDraft>) => void;
  readonly numberFailed: boolean;
}

/** The posting slip, in the order in which a clerk looks at an item. */
export function AcceptForm({ draft, onChange, numberFailed }: AcceptFormProps) {
  const text = useText();
  const words = text.floor.accept;
  return (
    <EnterFlow label={words.slip}>
      <BodyField
        label={words.sender}
        value={draft.sender}
        autoFocus={draft.sender === null}
        onChange={(sender) => onChange({ sender })}
      />
      <BodyField
        label={words.recipient}
        value={draft.recipient}
        autoFocus={draft.sender !== null}
        onChange={(recipient) => onChange({ recipient })}
      />
      <ProductChoices draft={draft} onChange={onChange} />
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
          onChange={(secrecy) => onChange({ secrecy, secrecyStamp: false, twoEnvelopes: false })}
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

function HandlingFlags({ draft, onChange }: PartProps) {
  const text = useText();
  const words = text.floor.accept;
  return (
    <FieldRow close>
      <Checkbox
        label={words.namedPersonOnly}
        checked={draft.namedPersonOnly}
        onChange={(event) => onChange({ namedPersonOnly: event.currentTarget.checked })}
      />
      <Checkbox
        label={words.toReturn}
        checked={draft.toReturn}
        onChange={(event) => onChange({ toReturn: event.currentTarget.checked })}
      />
      {draft.toReturn && (
        <MomentField
          label={words.returnBy}
          value={draft.returnByText}
          onChange={(returnByText) => onChange({ returnByText })}
        />
      )}
    </FieldRow>
  );
}

interface BodyFieldProps {
  readonly label: string;
  readonly value: ChosenBody | null;
  readonly onChange: (body: ChosenBody | null) => void;
  readonly autoFocus: boolean;
}

function BodyField({ label, value, onChange, autoFocus }: BodyFieldProps) {
  const text = useText();
  return (
    <Picker
      label={label}
      placeholder={text.floor.accept.bodyPlaceholder}
      value={value}
      autoFocus={autoFocus}
      of="bodies"
      search={searchBodies}
      picksOf={({ bodies, names }) =>
        bodies.map((body) => ({
          id: body.id,
          name: body.name,
          detail: `${provinceOf(body, names)} · ${text.floor.bodyGroup[body.group]} · ${nameOf(names, body.servedBy)}`,
        }))
      }
      onPick={(id, { bodies, names }) => {
        const body = bodies.find((each) => each.id === id);
        if (body !== undefined) onChange(chosen(body, names));
      }}
      onClear={() => onChange(null)}
      detail={
        value !== null && (
          <>
            <Chip>{text.floor.bodyGroup[value.group]}</Chip>
            {value.fourOffices && <Chip tone="busy">{text.floor.accept.fourOffices}</Chip>}
            {value.screened && <Chip tone="warn">{text.floor.accept.screened}</Chip>}
            <span>
              {value.provinceName} · {text.floor.accept.servedBy({ office: value.servedByName })}
            </span>
          </>
        )
      }
    />
  );
}

function provinceOf(body: Body, names: Names): string {
  return names[body.province] ?? body.province;
}

function chosen(body: Body, names: Names): ChosenBody {
  const { id, name, group, fourOffices, screened, province, servedBy } = body;
  return {
    id,
    name,
    group,
    fourOffices,
    screened,
    province,
    servedBy,
    provinceName: provinceOf(body, names),
    servedByName: nameOf(names, servedBy),
  };
}
