import { StateChip, useText } from '@giaolien/ui';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { ItemRow } from '../../../api/answers.ts';
import { useSession } from '../../../api/session.ts';
import type { useHandovers } from '../handover/use-handovers.ts';
import { nameOf } from '../parts/item-line.tsx';
import { signal } from '../parts/signals.ts';
import type { useCarried } from './use-carried.ts';
import classes from './round.module.css';

interface BringBackProps {
  readonly carried: ReturnType<typeof useCarried>;
  readonly world: ReturnType<typeof useHandovers>;
}

/** What could not be delivered goes back to the office, on a list of its own with both signatures. */
export function BringBack({ carried, world }: BringBackProps) {
  const text = useText();
  const words = text.floor.round;
  const session = useSession();
  const [ids, setIds] = useState({ input: newId(), handover: newId(), given: newId() });
  const back = carried.attempted.filter((item) => item.handover === null);
  const drawn = world.outgoing.filter((list) => list.giver.kind === 'courier' && list.giver.person === session.person);
  if (carried.attempted.length === 0 && drawn.length === 0) return null;
  return (
    <section className={classes.back} aria-label={words.bringBack}>
      <h2 className={classes.title}>
        {words.bringBack} ({carried.attempted.length})
      </h2>
      <ul className={classes.backItems}>
        {carried.attempted.map((item) => (
          <li key={item.id}>
            <span>
              <code>{item.id}</code> {nameOf(carried.names, item.bound)}
              {item.notices.length > 0 && ` · ${words.noticeN({ count: String(item.notices.length) })}`}
            </span>
            <LeaveNotice item={item} />
          </li>
        ))}
      </ul>
      {back.length > 0 && (
        <ActButton
          input={{
            kind: 'DrawHandoverList',
            inputId: ids.input,
            handover: ids.handover,
            place: session.facility,
            giver: { kind: 'courier', person: session.person, facility: session.facility },
            receiver: { kind: 'facility', facility: session.facility },
            receptacles: [],
            items: back.map((item) => item.id),
          }}
          size="md"
          fullWidth
          onDone={() => {
            signal('accept', session.name, text.floor.handover.drawn, true);
            setIds({ input: newId(), handover: newId(), given: newId() });
          }}
        >
          {words.drawBack({ count: String(back.length) })}
        </ActButton>
      )}
      {drawn.map((list) => (
        <div key={list.id} className={classes.backList}>
          <StateChip kind="handover" state={list.state} />
          {list.state === 'drawn' ? (
            <ActButton
              input={{ kind: 'ReportHandoverGiven', inputId: ids.given, handover: list.id }}
              size="md"
              fullWidth
              onDone={() => setIds({ input: newId(), handover: newId(), given: newId() })}
            >
              {text.floor.handover.signGiver}
            </ActButton>
          ) : (
            <p>{text.floor.handover.waitReceiver({ party: session.facilityName })}</p>
          )}
        </div>
      ))}
    </section>
  );
}

/** Giấy mời: left at the address after a failed attempt; the rulebook says when the next one may be left. */
function LeaveNotice({ item }: { readonly item: ItemRow }) {
  const words = useText().floor.round;
  const [inputId, setInputId] = useState(newId);
  return (
    <ActButton
      quiet
      input={{ kind: 'ReportNotice', inputId, item: item.id }}
      size="sm"
      variant="default"
      onDone={() => {
        signal('accept', item.id, words.noticeDone, true);
        setInputId(newId());
      }}
    >
      {words.notice}
    </ActButton>
  );
}
