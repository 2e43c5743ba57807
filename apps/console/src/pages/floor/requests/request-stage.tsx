import { REJECTION_REASONS, REQUEST_STATES, type RejectionReason, type RequestNow } from '@giaolien/kernel';
import { Chip, formatMoment, Moment, useText } from '@giaolien/ui';
import { Button, NumberInput, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { Names } from '../../../api/answers.ts';
import { useSession } from '../../../api/session.ts';
import { Facts } from '../../../shell/page.tsx';
import { peopleQuery } from '../parts/catalogue.ts';
import { EnterFlow, FieldRow } from '../parts/enter-flow.tsx';
import { nameOf } from '../parts/item-line.tsx';
import { signal } from '../parts/signals.ts';
import { Steps } from '../parts/steps.tsx';
import { Count, Stage } from '../parts/workbench.tsx';
import { useRequestAct } from './use-request-act.ts';

interface RequestStageProps {
  readonly request: RequestNow;
  readonly names: Names;
}

/** One collection and its next step; at any step it can be turned down with a reason. */
export function RequestStage({ request, names }: RequestStageProps) {
  const text = useText();
  const words = text.floor.requests;
  const act = useRequestAct(request);
  const body = nameOf(names, request.body);
  return (
    <Stage
      step={words.steps[Math.min(act.at, words.steps.length - 1)] ?? ''}
      object={body}
      aside={<Chip>{text.domain.requestState[request.state]}</Chip>}
      count={<Count done={request.items} label={words.waiting} />}
      acts={
        <>
          {act.next !== undefined && (
            <ActButton
              quiet
              input={act.next.input}
              incomplete={words.needCourier}
              hotkey="F9"
              size="sm"
              onDone={() => signal('accept', body, act.next?.done ?? '', true)}
            >
              {act.next.label}
            </ActButton>
          )}
          {request.state === 'brought' && (
            <Button component={Link} to="/floor/accept" size="sm">
              {words.accept}
            </Button>
          )}
          <RejectPart request={request} body={body} />
        </>
      }
    >
      <Steps label={words.sequence} steps={words.steps} at={act.at} />
      {request.state === 'requested' && <CourierField value={act.courier} onChange={act.setCourier} />}
      {(request.state === 'confirmed' || request.state === 'collected') && (
        <EnterFlow label={words.counted}>
          <NumberInput
            label={request.state === 'confirmed' ? words.items : words.counted}
            description={
              request.state === 'collected' && act.items !== request.items
                ? words.differs({ collected: String(request.items) })
                : undefined
            }
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maw={260}
            min={0}
            max={1000}
            allowDecimal={false}
            value={act.items}
            onChange={(value) => act.setItems(typeof value === 'number' ? value : 0)}
          />
        </EnterFlow>
      )}
      <Facts
        rows={[
          [words.from, words.window({ from: formatMoment(request.from), until: formatMoment(request.until) })],
          request.courier !== null && [words.courier, nameOf(names, request.courier)],
          [words.askedAt, <Moment key="asked" at={request.requestedAt} />],
        ]}
      />
    </Stage>
  );
}

interface CourierFieldProps {
  readonly value: string | null;
  readonly onChange: (courier: string | null) => void;
}

function CourierField({ value, onChange }: CourierFieldProps) {
  const text = useText();
  const { facility } = useSession();
  const { data } = useQuery(peopleQuery(facility));
  return (
    <EnterFlow label={text.floor.requests.courier}>
      <Select
        label={text.floor.requests.courier}
        maw={360}
        searchable
        autoFocus={value === null}
        value={value}
        onChange={onChange}
        nothingFoundMessage={text.floor.picker.nothing}
        data={(data?.people ?? [])
          .filter((person) => person.roles.includes('courier'))
          .map((person) => ({ value: person.id, label: `${person.name} · ${person.id}` }))}
      />
    </EnterFlow>
  );
}

function RejectPart({ request, body }: { readonly request: RequestNow; readonly body: string }) {
  const text = useText();
  const words = text.floor.requests;
  const [inputId] = useState(newId);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState<RejectionReason>('body-cancelled');
  if (!REQUEST_STATES.includes(request.state) || request.state === 'rejected') return null;
  if (!open)
    return (
      <Button variant="subtle" color="gray" size="sm" onClick={() => setOpen(true)}>
        {words.reject}
      </Button>
    );
  return (
    <FieldRow close>
      <Select
        label={words.rejection}
        allowDeselect={false}
        value={reason}
        data={REJECTION_REASONS.map((value) => ({ value, label: text.domain.rejection[value] }))}
        onChange={(next) => setReason(REJECTION_REASONS.find((value) => value === next) ?? reason)}
      />
      <ActButton
        quiet
        input={{ kind: 'RejectRequest', inputId, request: request.id, reason }}
        color="red"
        variant="light"
        size="sm"
        onDone={() => signal('accept', body, words.rejected, true)}
      >
        {words.reject}
      </ActButton>
    </FieldRow>
  );
}
