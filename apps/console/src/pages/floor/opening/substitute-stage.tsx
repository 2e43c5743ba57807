import { parseBagLabel, SEAL_STATES, type Custodian, type SealState, type SubstituteEntered } from '@giaolien/kernel';
import { useNow, useScans, useText } from '@giaolien/ui';
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import { useSession } from '../../../api/session.ts';
import { parseScan } from '../../../scan/scan.ts';
import lines from '../handover/lines.module.css';
import { useHandovers } from '../handover/use-handovers.ts';
import { Choice } from '../parts/choice.tsx';
import { EnterFlow, FieldRow } from '../parts/enter-flow.tsx';
import { GramsField } from '../parts/grams-field.tsx';
import { useOffices } from '../parts/offices.ts';
import { tripName } from '../parts/parties.ts';
import { capitalised } from '../parts/words.ts';
import { signal } from '../parts/signals.ts';
import { Stage } from '../parts/workbench.tsx';

type Reason = SubstituteEntered['reason'];
const REASONS = ['data-missing', 'label-unreadable', 'partner-late'] as const satisfies readonly Reason[];

interface SubstituteStageProps {
  readonly onDone: (bag: string) => void;
}

/** Nhập thay thế: a bag is here without its data; its label is entered by hand, its contents at the opening (R5.42). */
export function SubstituteStage({ onDone }: SubstituteStageProps) {
  const words = useText().floor.opening;
  const entry = useSubstitute();
  const { draft, read, input } = entry;
  useScans(entry.take);
  return (
    <Stage
      step={words.substituteStep}
      object={draft.bag === '' ? words.substitute : draft.bag}
      aside={read === undefined ? undefined : <span>{read}</span>}
      acts={
        <ActButton
          quiet
          input={input}
          incomplete={words.needSubstitute}
          hotkey="F9"
          size="sm"
          onDone={() => {
            signal('accept', draft.bag, words.entered, true);
            onDone(draft.bag);
          }}
        >
          {words.enter}
        </ActButton>
      }
    >
      <p className={lines.detail}>{words.substituteHint}</p>
      <SubstituteFields entry={entry} />
    </Stage>
  );
}

function SubstituteFields({ entry }: { readonly entry: ReturnType<typeof useSubstitute> }) {
  const text = useText();
  const words = text.floor.opening;
  const { draft, change, read } = entry;
  return (
    <EnterFlow label={words.substitute}>
      <FieldRow>
        <TextInput
          label={words.bagCode}
          placeholder="T000123"
          autoFocus
          autoComplete="off"
          value={draft.bag}
          onChange={(event) => change({ bag: event.currentTarget.value.toUpperCase() })}
        />
        <GramsField
          label={words.gross}
          max={100_000}
          value={draft.grossGrams}
          onChange={(grossGrams) => change({ grossGrams })}
        />
      </FieldRow>
      <TextInput
        label={words.label}
        autoComplete="off"
        spellCheck={false}
        error={draft.label !== '' && read === undefined ? words.labelWrong : undefined}
        value={draft.label}
        onChange={(event) => change({ label: event.currentTarget.value.toUpperCase() })}
      />
      <FieldRow close>
        <Choice
          label={words.sealSeen}
          value={draft.sealState}
          options={SEAL_STATES.map((value) => ({ value, label: text.domain.sealState[value] }))}
          onChange={(sealState) => change({ sealState })}
        />
        <Choice
          label={words.reason}
          value={draft.reason}
          options={REASONS.map((value) => ({ value, label: capitalised(text.domain.substituteReason[value]) }))}
          onChange={(reason) => change({ reason })}
        />
      </FieldRow>
      <Select
        label={words.bringer}
        maw={420}
        searchable
        value={draft.from}
        onChange={(from) => change({ from })}
        nothingFoundMessage={text.floor.picker.nothing}
        data={entry.bringers}
      />
    </EnterFlow>
  );
}

interface SubstituteDraft {
  readonly bag: string;
  readonly label: string;
  readonly grossGrams: number | null;
  readonly sealState: SealState;
  readonly reason: Reason;
  readonly from: string | null;
}

function useSubstitute() {
  const text = useText();
  const words = text.floor.opening;
  const { facility } = useSession();
  const world = useHandovers();
  const offices = useOffices();
  const year = new Date(useNow()).getFullYear();
  const [inputId] = useState(newId);
  const [draft, setDraft] = useState<SubstituteDraft>(() => ({
    bag: '',
    label: '',
    grossGrams: null,
    sealState: 'intact',
    reason: 'data-missing',
    from: null,
  }));
  const change = (part: Partial<SubstituteDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const label = draft.label.replace(/\s+/g, '');
  const parts = parseBagLabel(label, year);
  // Trips first: they stand at the door. An office brings it only by its own hands.
  const bringers = [
    ...world.standing.map((trip) => ({ value: trip.id, label: tripName(trip, world.names) })),
    ...(parts === undefined ? [] : [{ value: parts.origin, label: offices.get(parts.origin)?.name ?? parts.origin }]),
  ];
  const from: Custodian | undefined =
    draft.from === null
      ? undefined
      : offices.has(draft.from)
        ? { kind: 'facility', facility: draft.from }
        : { kind: 'trip', trip: draft.from };
  const { grossGrams, sealState, reason } = draft;
  const input: WireInput | undefined =
    parts === undefined || draft.bag === '' || grossGrams === null || from === undefined
      ? undefined
      : {
          kind: 'ReportSubstitute',
          inputId,
          facility,
          receptacle: draft.bag,
          label,
          grossGrams,
          sealState,
          from,
          reason,
        };

  function take(raw: string): void {
    const scan = parseScan(raw);
    if (scan.kind === 'receptacle') change({ bag: scan.id });
    else if (scan.kind === 'label') change({ label: scan.label });
    else return signal('refuse', raw, text.scan.unreadable({ text: raw }));
    signal('accept', raw, words.substitute);
  }
  const read =
    parts === undefined
      ? undefined
      : words.labelRead({
          from: offices.get(parts.origin)?.name ?? parts.origin,
          to: offices.get(parts.destination)?.name ?? parts.destination,
          number: String(parts.bagNumber),
        });
  return { draft, change, bringers, input, take, read };
}
