import { Chip, formatDate, useNow, useText } from '@giaolien/ui';
import type { HouseRules, Place } from '@giaolien/wire';
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Panel } from '../../../shell/page.tsx';
import { DateField } from '../parts/date-field.tsx';
import { endOf, startOf } from '../parts/days.ts';
import { useKeep } from '../parts/use-keep.tsx';
import panels from '../staff/panels.module.css';
import { RecordForm } from './record-form.tsx';
import { RecordModal } from './record-modal.tsx';
import classes from './places.module.css';

/** The rules of the house (nội quy): which paper, since when. */
export function RulesPanel({ place }: { readonly place: Place }) {
  const text = useText();
  const words = text.places.rules;
  const [edited, setEdited] = useState<HouseRules | 'new'>();
  return (
    <Panel
      flush
      title={words.title}
      aside={
        place.may.keep && (
          <Button variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => setEdited('new')}>
            {text.staff.add}
          </Button>
        )
      }
    >
      {place.rules.length === 0 ? (
        <p className={panels.none}>{words.none}</p>
      ) : (
        <ul className={classes.list}>
          {place.rules.map((rules) => (
            <li key={rules.id} className={classes.item}>
              <span>
                <span className={classes.itemTitle}>{rules.title}</span>
                <span className={classes.dim}>
                  {rules.paper} · <Period rules={rules} />
                </span>
              </span>
              {place.may.keep && (
                <ActionIcon
                  variant="subtle"
                  size="sm"
                  aria-label={`${text.staff.edit} ${rules.title}`}
                  onClick={() => setEdited(rules)}
                >
                  <IconPencil size={14} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {edited !== undefined && (
        <RulesForm place={place} rules={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Panel>
  );
}

function Period({ rules: { from, until } }: { readonly rules: HouseRules }) {
  const text = useText();
  const words = text.places.rules;
  const now = useNow();
  const days =
    until === null
      ? words.period({ from: formatDate(from) })
      : words.periodUntil({ from: formatDate(from), until: formatDate(until - 1) });
  return (
    <>
      {days} {from > now && <Chip>{words.ahead}</Chip>}
      {until !== null && until <= now && <Chip tone="bad">{words.over}</Chip>}
    </>
  );
}

interface RulesFormProps {
  readonly place: Place;
  readonly rules: HouseRules | undefined;
  readonly onClose: () => void;
}

function RulesForm({ place, rules, onClose }: RulesFormProps) {
  const text = useText();
  const words = text.places.rules;
  const [draft, setDraft] = useState(() => ({
    title: rules?.title ?? '',
    paper: rules?.paper ?? '',
    from: rules === undefined ? '' : formatDate(rules.from),
    until: rules === undefined || rules.until === null ? '' : formatDate(rules.until - 1),
  }));
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const keep = useKeep({ kinds: ['places'], onDone: onClose });
  const fields = fieldsOf(draft);
  const known = rules === undefined ? { version: 0 } : { id: rules.id, version: rules.version };
  return (
    <RecordModal
      title={rules === undefined ? words.add : `${text.staff.edit} ${rules.title}`}
      facility={place.facility}
      register="rules"
      known={rules}
      onClose={onClose}
    >
      <RecordForm
        fields={fields}
        isKeeping={keep.isPending}
        incomplete={words.incomplete}
        onKeep={(kept) =>
          keep.mutate({ path: `/places/${place.facility}/rules`, body: { ...known, ...kept }, done: words.saved })
        }
      >
        <TextInput
          label={words.name}
          maxLength={120}
          data-autofocus
          value={draft.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <div className={panels.grid}>
          <TextInput
            label={words.paper}
            maxLength={40}
            value={draft.paper}
            onChange={(event) => set({ paper: event.currentTarget.value })}
          />
          <DateField label={words.from} value={draft.from} onChange={(from) => set({ from })} />
          <DateField label={words.until} value={draft.until} onChange={(until) => set({ until })} />
        </div>
      </RecordForm>
    </RecordModal>
  );
}

interface Draft {
  readonly title: string;
  readonly paper: string;
  readonly from: string;
  readonly until: string;
}

function fieldsOf({ title, paper, from, until }: Draft) {
  const [begins, ends] = [startOf(from), until.trim() === '' ? null : endOf(until)];
  if (title.trim() === '' || paper.trim() === '' || begins === undefined || ends === undefined) return undefined;
  if (ends !== null && ends <= begins) return undefined;
  return { title: title.trim(), paper: paper.trim(), from: begins, until: ends };
}
