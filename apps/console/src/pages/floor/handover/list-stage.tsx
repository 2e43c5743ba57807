import type { HandoverNow, TripNow } from '@giaolien/kernel';
import { Code, formatMass, Moment, SecrecyBadge, StateChip, useText } from '@giaolien/ui';
import { IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { Names } from '../../../api/answers.ts';
import { partyName } from '../parts/parties.ts';
import { signal } from '../parts/signals.ts';
import { Count, Stage } from '../parts/workbench.tsx';
import classes from './lines.module.css';

export interface ListProps {
  readonly handover: HandoverNow;
  readonly names: Names;
  readonly trips: ReadonlyMap<string, TripNow>;
}

/** A list from the giver's side: sign it, or withdraw it while the other hand has not signed. */
export function ListStage({ handover, names, trips }: ListProps) {
  const text = useText();
  const words = text.floor.handover;
  const [inputId] = useState(newId);
  const [cancelId] = useState(newId);
  const receiver = partyName(handover.receiver, names, trips);
  return (
    <Stage
      step={`${text.domain.handoverForm[handover.form]} · ${words.giveStep}`}
      object={words.giveTo({ party: receiver })}
      aside={<StateChip kind="handover" state={handover.state} />}
      count={<Count done={handover.lines.length} label={words.onList} />}
      acts={
        <>
          {handover.state === 'drawn' && (
            <ActButton
              quiet
              input={{ kind: 'ReportHandoverGiven', inputId, handover: handover.id }}
              hotkey="F9"
              size="sm"
              leftSection={<IconSignature size={16} />}
              onDone={() => signal('accept', receiver, words.givenDone, true)}
            >
              {words.signGiver}
            </ActButton>
          )}
          {handover.state === 'given' && <p>{words.waitReceiver({ party: receiver })}</p>}
          <ActButton
            quiet
            input={{ kind: 'CancelHandoverList', inputId: cancelId, handover: handover.id }}
            variant="light"
            color="red"
            size="sm"
            onDone={() => signal('accept', receiver, words.withdrawn, true)}
          >
            {words.withdraw}
          </ActButton>
        </>
      }
    >
      <Signers handover={handover} names={names} trips={trips} />
      <ListLines handover={handover} names={names} />
    </Stage>
  );
}

/** Both hands, and when each signed. */
export function Signers({ handover, names, trips }: ListProps) {
  const text = useText();
  const words = text.floor.handover;
  const sides = [
    [words.giver, handover.giver, handover.givenAt] as const,
    [words.receiver, handover.receiver, handover.receivedAt] as const,
  ];
  return (
    <div className={classes.signers}>
      {sides.map(([label, party, at]) => (
        <section key={label} className={classes.signer} data-signed={at !== null || undefined}>
          <h3>{label}</h3>
          <p>{partyName(party, names, trips)}</p>
          <small>
            {at === null ? (
              words.notSigned
            ) : (
              <>
                {words.signedAt} <Moment at={at} show="short" />
              </>
            )}
          </small>
        </section>
      ))}
    </div>
  );
}

function ListLines({ handover, names }: Pick<ListProps, 'handover' | 'names'>) {
  const text = useText();
  return (
    <ul className={classes.lines} aria-label={text.floor.handover.onList}>
      {handover.lines.map((line) => (
        <li key={line.kind === 'receptacle' ? line.receptacle : line.item} className={classes.line}>
          <div className={classes.words}>
            <span className={classes.title}>
              <Code value={line.kind === 'receptacle' ? line.receptacle : line.item} />
              <SecrecyBadge secrecy={line.secrecy} />
              {line.kind === 'item' && handover.form === 'BD10' && <em>{text.floor.handover.outside}</em>}
              {line.kind === 'receptacle' && line.destination !== undefined && (
                <strong>{names[line.destination] ?? line.destination}</strong>
              )}
            </span>
            {line.kind === 'receptacle' && line.label !== undefined && (
              <span className={classes.detail}>{line.label}</span>
            )}
          </div>
          <span className={classes.detail}>
            {line.kind === 'receptacle' ? `${text.common.pieces({ count: String(line.items) })} · ` : ''}
            {formatMass(line.massGrams)}
          </span>
        </li>
      ))}
    </ul>
  );
}
