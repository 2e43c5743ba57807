import { formatDate, useText } from '@giaolien/ui';
import type { Place } from '@giaolien/wire';
import { Button, TextInput } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useMayCall } from '../../../parts/may-give.ts';
import { Facts, Panel } from '../../../shell/page.tsx';
import { DateField } from '../parts/date-field.tsx';
import { startOf } from '../parts/days.ts';
import { useKeep } from '../parts/use-keep.tsx';
import panels from '../staff/panels.module.css';

/** The decision by which the office may close, receive and open KT1 despatches (12.3 #34). */
export function OpeningPanel({ place }: { readonly place: Place }) {
  const text = useText();
  const words = text.places.opening;
  const [open, setOpen] = useState(false);
  const mayRecord = useMayCall('POST /api/places/:facility/opening') && place.may.keep;
  const { opening } = place;
  return (
    <Panel
      title={words.title}
      aside={
        mayRecord && (
          <Button
            variant="subtle"
            leftSection={open ? <IconX size={14} /> : <IconPencil size={14} />}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? text.common.close : words.edit}
          </Button>
        )
      }
    >
      {opening === null ? (
        <p className={panels.note}>{words.none}</p>
      ) : (
        <Facts
          rows={[
            [words.decision, opening.decision],
            [words.from, formatDate(opening.from)],
          ]}
        />
      )}
      {open && <OpeningForm place={place} onDone={() => setOpen(false)} />}
    </Panel>
  );
}

function OpeningForm({ place, onDone }: { readonly place: Place; readonly onDone: () => void }) {
  const text = useText();
  const words = text.places.opening;
  const [decision, setDecision] = useState('');
  const [from, setFrom] = useState('');
  const keep = useKeep({ kinds: ['places'], onDone });
  const begins = startOf(from);
  const ready = decision.trim() !== '' && begins !== undefined;
  return (
    <form
      className={panels.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        const body = { version: place.opening?.version ?? 0, decision: decision.trim(), from: begins };
        keep.mutate({ path: `/places/${place.facility}/opening`, body, done: words.saved });
      }}
    >
      <p className={panels.note}>{words.hint}</p>
      <TextInput
        label={words.decision}
        maxLength={40}
        value={decision}
        onChange={(event) => setDecision(event.currentTarget.value)}
      />
      <DateField label={words.from} value={from} onChange={setFrom} />
      <div className={panels.line}>
        <Button type="submit" loading={keep.isPending} data-disabled={!ready} aria-disabled={!ready}>
          {text.staff.keep}
        </Button>
        <span className={panels.why} role="status">
          {!ready && words.incomplete}
        </span>
      </div>
    </form>
  );
}
