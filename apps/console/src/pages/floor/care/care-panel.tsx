import { mayGive } from '@giaolien/access';
import type { ItemNow } from '@giaolien/kernel';
import { useNow, useText } from '@giaolien/ui';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import { useSession } from '../../../api/session.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { EnterFlow } from '../parts/enter-flow.tsx';
import { signal } from '../parts/signals.ts';
import { CARE_ACTS, CARE_SPECS, emptyCare, type CareAct, type CareDraft } from './care-acts.ts';
import { CareFields } from './care-fields.tsx';
import classes from './care.module.css';

/** What this person may do about an item, chosen by its number key; the first suits most. */
export function useCare(item: ItemNow) {
  const session = useSession();
  const now = useNow();
  const setting = { facility: session.facility, now };
  const acts = CARE_ACTS.filter(
    (act) => mayGive(session.roles, CARE_SPECS[act].kind) && CARE_SPECS[act].suits(item, setting),
  );
  const [chosen, choose] = useState<CareAct>();
  const [draft, setDraft] = useState<CareDraft>(() => emptyCare(newId()));
  const act = chosen !== undefined && acts.includes(chosen) ? chosen : acts[0];
  return {
    acts,
    act,
    choose,
    draft,
    change: (part: Partial<CareDraft>) => setDraft((old) => ({ ...old, ...part })),
    input: act === undefined ? undefined : CARE_SPECS[act].inputOf(draft, item, setting),
    renew: () => setDraft(emptyCare(newId())),
  };
}

interface CarePartProps {
  readonly item: ItemNow;
  readonly care: ReturnType<typeof useCare>;
}

/** The acts to choose from, and the fields of the chosen one. */
export function CareForm({ item, care }: CarePartProps) {
  const text = useText();
  const words = text.floor.care;
  usePageKeys(
    care.acts.slice(0, 9).map((act, index) => ({
      key: String(index + 1),
      label: words.act[act],
      run: () => care.choose(act),
    })),
  );
  if (care.act === undefined) return <p className={classes.hint}>{words.noActs}</p>;
  return (
    <>
      <div className={classes.acts} role="radiogroup" aria-label={words.acts}>
        {care.acts.map((act, index) => (
          <button
            key={act}
            type="button"
            role="radio"
            aria-checked={act === care.act}
            className={classes.act}
            onClick={() => care.choose(act)}
          >
            <kbd aria-hidden>{index + 1}</kbd>
            {words.act[act]}
          </button>
        ))}
      </div>
      <p className={classes.hint}>{words.hint[care.act]}</p>
      <EnterFlow label={words.act[care.act]}>
        <CareFields fields={CARE_SPECS[care.act].fields} item={item} draft={care.draft} onChange={care.change} />
      </EnterFlow>
    </>
  );
}

/** The one button of the chosen act. */
export function CareButton({ item, care, hotkey }: CarePartProps & { readonly hotkey: string }) {
  const text = useText();
  const words = text.floor.care;
  const { act } = care;
  if (act === undefined) return null;
  return (
    <ActButton
      key={act}
      quiet
      input={care.input}
      incomplete={act === 'correct' ? words.fillChange : words.fill}
      hotkey={hotkey}
      size="sm"
      onDone={() => {
        signal('accept', item.id, words.done[act], true);
        care.renew();
      }}
    >
      {words.commit[act]}
    </ActButton>
  );
}
