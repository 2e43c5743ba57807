import type { TripNow } from '@giaolien/kernel';
import { Chip, useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import type { Names } from '../../../api/answers.ts';
import { useMayGive } from '../../../parts/may-give.ts';
import { Choice } from '../parts/choice.tsx';
import { FieldRow } from '../parts/enter-flow.tsx';
import { tripName } from '../parts/parties.ts';
import { ReferenceField, referenceOf } from '../parts/reference-field.tsx';
import { signal } from '../parts/signals.ts';

type Outcome = 'fulfilled' | 'waived';

/** Guards: asked for, and settled before the trip leaves (R1.42, R1.57; 12.4 #45). Nothing for whoever may do neither. */
export function GuardsPart({ trip, names }: { readonly trip: TripNow; readonly names: Names }) {
  const text = useText();
  const words = text.floor.trips;
  const [inputId] = useState(newId);
  const [typed, setTyped] = useState('');
  const [outcome, setOutcome] = useState<Outcome>('fulfilled');
  const isWanted = [...trip.receptacles, ...trip.items].some(({ guards }) => guards);
  const [open, setOpen] = useState(false);
  const waits = trip.guards?.state === 'requested';
  const maySettle = useMayGive('SettleGuards');
  const mayRequest = useMayGive('RequestGuards');
  if (waits ? !maySettle : !mayRequest) return null;
  if (!waits && !isWanted && !open)
    return (
      <div>
        <Button variant="subtle" color="gray" size="xs" onClick={() => setOpen(true)}>
          {words.requestGuards}
        </Button>
      </div>
    );
  const reference = referenceOf(typed);
  const common = { inputId, trip: trip.id };
  const input: WireInput | undefined =
    reference === undefined
      ? undefined
      : waits
        ? { kind: 'SettleGuards', ...common, outcome, reference }
        : { kind: 'RequestGuards', ...common, reference };
  return (
    <div role="form" aria-label={words.guards}>
      {isWanted && <Chip tone="warn">{words.guardsWanted}</Chip>}
      <FieldRow close>
        {waits && (
          <Choice
            label={words.settleGuards}
            value={outcome}
            options={(['fulfilled', 'waived'] as const).map((value) => ({ value, label: text.domain.guards[value] }))}
            onChange={setOutcome}
          />
        )}
        <ReferenceField label={words.guardsReference} value={typed} onChange={setTyped} />
        <ActButton
          quiet
          input={input}
          incomplete={words.needReference}
          size="sm"
          onDone={() =>
            signal('accept', tripName(trip, names), waits ? words.guardsSettled : words.guardsRequested, true)
          }
        >
          {waits ? words.settleGuards : words.requestGuards}
        </ActButton>
      </FieldRow>
    </div>
  );
}
