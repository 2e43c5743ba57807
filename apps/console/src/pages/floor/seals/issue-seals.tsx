import { useText } from '@giaolien/ui';
import { NumberInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import { useSession } from '../../../api/session.ts';
import { EnterFlow, FieldRow } from '../parts/enter-flow.tsx';
import { OfficeField, type ChosenOffice } from '../parts/office-field.tsx';
import { sealsQuery } from '../parts/registers.ts';
import { signal } from '../parts/signals.ts';
import { Count, Stage } from '../parts/workbench.tsx';
import { MOST_SEALS, nextAfter, seriesOf } from './series.ts';

/** Cấp niêm phong: a numbered series for this office, or one below it. */
export function IssueSeals() {
  const text = useText();
  const words = text.floor.seals;
  const session = useSession();
  const { data } = useQuery(sealsQuery(session.facility));
  const [inputId, setInputId] = useState(newId);
  const [office, setOffice] = useState<ChosenOffice | null>({ id: session.facility, name: session.facilityName });
  const [typed, setTyped] = useState<{ readonly prefix?: string; readonly first?: string }>({});
  const [count, setCount] = useState<number | null>(50);
  // Each office has a series of its own, so that two offices never print the same number.
  const next = nextAfter(data?.seals.at(-1)?.id) ?? { prefix: `KT-${session.facility}-`, first: '0001' };
  const { prefix, first } = { ...next, ...typed };
  const seals = seriesOf(prefix, first, count);
  const input: WireInput | undefined =
    office === null || seals === undefined ? undefined : { kind: 'IssueSeals', inputId, facility: office.id, seals };
  return (
    <Stage
      step={words.issue}
      object={seals === undefined ? words.title : words.series({ first: seals[0] ?? '', last: seals.at(-1) ?? '' })}
      count={<Count done={seals?.length ?? 0} label={words.list} />}
      acts={
        <ActButton
          quiet
          input={input}
          incomplete={words.needSeries}
          hotkey="F9"
          size="sm"
          onDone={() => {
            signal('accept', seals?.[0] ?? '', words.issued({ count: String(seals?.length ?? 0) }), true);
            setTyped({});
            setInputId(newId());
          }}
        >
          {words.issue}
        </ActButton>
      }
    >
      <EnterFlow label={words.issue}>
        <OfficeField label={words.issueTo} value={office} onChange={setOffice} />
        <FieldRow>
          <TextInput
            label={words.prefix}
            maxLength={16}
            autoComplete="off"
            value={prefix}
            onChange={(event) => setTyped({ ...typed, prefix: event.currentTarget.value })}
          />
          <TextInput
            label={words.first}
            maxLength={8}
            inputMode="numeric"
            autoComplete="off"
            value={first}
            onChange={(event) => setTyped({ ...typed, first: event.currentTarget.value })}
          />
          <NumberInput
            label={words.count}
            min={1}
            max={MOST_SEALS}
            allowDecimal={false}
            value={count ?? ''}
            onChange={(value) => setCount(typeof value === 'number' ? value : null)}
          />
        </FieldRow>
      </EnterFlow>
    </Stage>
  );
}
