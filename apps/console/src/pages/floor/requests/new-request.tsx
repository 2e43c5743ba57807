import { formatTime, useNow, useText } from '@giaolien/ui';
import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import { useSession } from '../../../api/session.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { BodyField, type ChosenBody } from '../parts/body-field.tsx';
import { EnterFlow, FieldRow } from '../parts/enter-flow.tsx';
import { MomentField } from '../parts/moment-field.tsx';
import { parseMoment } from '../parts/parse-moment.ts';
import { signal } from '../parts/signals.ts';
import { Steps } from '../parts/steps.tsx';
import { Stage } from '../parts/workbench.tsx';

interface NewRequestProps {
  readonly onDone: (request: string) => void;
  readonly onCancel: () => void;
}

const HOUR = 60 * 60_000;

/** Tiếp nhận yêu cầu: who asks, how many, between when and when. */
export function NewRequest({ onDone, onCancel }: NewRequestProps) {
  const text = useText();
  const words = text.floor.requests;
  const { facility } = useSession();
  const now = useNow();
  const [ids] = useState(() => ({ input: newId(), request: newId() }));
  const [body, setBody] = useState<ChosenBody | null>(null);
  const [items, setItems] = useState<number | null>(1);
  const [fromText, setFrom] = useState(() => formatTime(Date.now() + HOUR));
  const [untilText, setUntil] = useState(() => formatTime(Date.now() + 3 * HOUR));
  const from = parseMoment(fromText, now);
  const until = from === undefined ? undefined : parseMoment(untilText, from);
  const input: WireInput | undefined =
    body === null || items === null || from === undefined || until === undefined
      ? undefined
      : {
          kind: 'RequestCollection',
          inputId: ids.input,
          request: ids.request,
          facility,
          body: body.id,
          items,
          from,
          until,
        };
  usePageKeys([{ key: 'Escape', label: text.common.cancel, run: onCancel }]);
  return (
    <Stage
      step={words.steps[0] ?? ''}
      object={body === null ? words.newRequest : body.name}
      acts={
        <>
          <ActButton
            quiet
            input={input}
            incomplete={body === null ? words.needBody : words.needWindow}
            hotkey="F9"
            size="sm"
            onDone={() => {
              signal('accept', body?.name ?? '', words.requested, true);
              onDone(ids.request);
            }}
          >
            {words.request}
          </ActButton>
          <Button variant="subtle" color="gray" size="sm" onClick={onCancel}>
            {text.common.cancel}
          </Button>
        </>
      }
    >
      <Steps label={words.sequence} steps={words.steps} at={0} />
      <EnterFlow label={words.newRequest}>
        <BodyField label={words.body} value={body} autoFocus onChange={setBody} />
        <FieldRow>
          <NumberInput
            label={words.items}
            min={1}
            max={1000}
            allowDecimal={false}
            value={items ?? ''}
            onChange={(value) => setItems(typeof value === 'number' && value > 0 ? value : null)}
          />
          <MomentField label={words.from} value={fromText} onChange={setFrom} />
          <MomentField label={words.until} value={untilText} onChange={setUntil} />
        </FieldRow>
      </EnterFlow>
    </Stage>
  );
}
