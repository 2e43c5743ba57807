import { SEAL_STATES, type HandoverLine, type SealState } from '@giaolien/kernel';
import { Code, formatMass, ScanField, SecrecyBadge, StateChip, useScans, useText } from '@giaolien/ui';
import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconSignature, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import type { Names } from '../../../api/answers.ts';
import { useSession } from '../../../api/session.ts';
import { useDraft } from '../parts/draft.ts';
import { partyName } from '../parts/parties.ts';
import { signal } from '../parts/signals.ts';
import { Count, Stage } from '../parts/workbench.tsx';
import { addScan, idOfLine, isFound, listExcess, nothingFound, withSeal, without, type Found } from './found.ts';
import { Signers, type ListProps } from './list-stage.tsx';
import classes from './lines.module.css';

/** A list from the receiver's side: scan each bag, look at its seal; what is missing shrinks until he signs. */
export function ReceiveStage({ handover, names, trips }: ListProps) {
  const text = useText();
  const words = text.floor.handover;
  const session = useSession();
  const [inputId] = useState(newId);
  const [found, setFound] = useDraft<Found>(`receive.${handover.id}`, session.person, nothingFound);
  const missing = handover.lines.filter((line) => !isFound(found, line));
  const giver = partyName(handover.giver, names, trips);

  function take(raw: string): void {
    const scan = addScan(found, raw, handover);
    if (scan.kind === 'unreadable') return signal('refuse', raw, text.scan.unreadable({ text: raw }));
    setFound(scan.found);
    if (scan.kind === 'added') signal('accept', scan.id, words.leftToFind({ count: String(missing.length - 1) }));
    else if (scan.kind === 'again') signal('duplicate', scan.id, words.foundBefore);
    else signal('refuse', scan.id, words.notOnList);
  }
  useScans(take);
  return (
    <Stage
      step={`${text.domain.handoverForm[handover.form]} · ${words.receiveStep}`}
      object={words.receiveFrom({ party: giver })}
      aside={<StateChip kind="handover" state={handover.state} />}
      count={<Count done={handover.lines.length - missing.length} of={handover.lines.length} label={words.found} />}
      acts={
        <ActButton
          quiet
          input={inputOf(found, handover.id, inputId)}
          incomplete={words.needFound}
          hotkey="F9"
          size="sm"
          leftSection={<IconSignature size={16} />}
          onDone={() => {
            signal('accept', giver, words.receivedDone, true);
            setFound(nothingFound());
          }}
        >
          {words.signReceiver}
        </ActButton>
      }
    >
      <Signers handover={handover} names={names} trips={trips} />
      <ScanField label={words.scanEach} placeholder={words.scanPlaceholder} autoFocus onScan={take} />
      <Differences found={found} missing={missing} excess={listExcess(found, handover)} />
      <div className={classes.sides}>
        <MissingLines missing={missing} names={names} onSeen={(line) => take(idOfLine(line))} />
        <FoundLines
          found={found}
          lines={handover.lines.filter((line) => isFound(found, line))}
          excess={listExcess(found, handover)}
          onSeal={(id, seal) => setFound(withSeal(found, id, seal))}
          onDrop={(id) => setFound(without(found, id))}
        />
      </div>
    </Stage>
  );
}

/** What signing would state; nothing while nothing has been found. */
function inputOf(found: Found, handover: string, inputId: string): WireInput | undefined {
  const receptacles = Object.entries(found.receptacles).map(([receptacle, sealState]) => ({ receptacle, sealState }));
  if (receptacles.length + found.items.length === 0) return undefined;
  return { kind: 'ReportHandoverReceived', inputId, handover, receptacles, items: found.items };
}

interface MissingLinesProps {
  readonly missing: readonly HandoverLine[];
  readonly names: Names;
  readonly onSeen: (line: HandoverLine) => void;
}

function MissingLines({ missing, names, onSeen }: MissingLinesProps) {
  const text = useText();
  const words = text.floor.handover;
  return (
    <section aria-label={words.notYetFound}>
      <h3 className={classes.sideTitle}>
        {words.notYetFound} <span>{missing.length}</span>
      </h3>
      {missing.length === 0 ? (
        <p className={classes.done}>{words.allFound}</p>
      ) : (
        <ul className={classes.lines}>
          {missing.map((line) => (
            <li key={idOfLine(line)} className={classes.line}>
              <div className={classes.words}>
                <span className={classes.title}>
                  <Code value={idOfLine(line)} />
                  <SecrecyBadge secrecy={line.secrecy} />
                </span>
                <span className={classes.detail}>
                  {line.kind === 'receptacle' && line.destination !== undefined
                    ? `${names[line.destination] ?? line.destination} · `
                    : ''}
                  {formatMass(line.massGrams)}
                </span>
              </div>
              <Button
                variant="default"
                aria-label={words.seenThis({ id: idOfLine(line) })}
                onClick={() => onSeen(line)}
              >
                {words.seen}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface FoundLinesProps {
  readonly found: Found;
  readonly lines: readonly HandoverLine[];
  readonly excess: readonly string[];
  readonly onSeal: (receptacle: string, seal: SealState) => void;
  readonly onDrop: (id: string) => void;
}

function FoundLines({ found, lines, excess, onSeal, onDrop }: FoundLinesProps) {
  const text = useText();
  const words = text.floor.handover;
  const rows = [...lines.map(idOfLine), ...excess];
  return (
    <section aria-label={words.found}>
      <h3 className={classes.sideTitle}>
        {words.found} <span>{rows.length}</span>
      </h3>
      {rows.length === 0 && <p className={classes.detail}>{words.nothingFound}</p>}
      <ul className={classes.lines} data-empty={rows.length === 0 || undefined}>
        {rows.map((id) => {
          const seal = found.receptacles[id];
          const isExcess = excess.includes(id);
          return (
            <li
              key={id}
              className={classes.line}
              data-tone={isExcess || (seal !== undefined && seal !== 'intact') ? 'bad' : undefined}
            >
              <div className={classes.words}>
                <span className={classes.title}>
                  <Code value={id} />
                  {isExcess && <em>{words.excess}</em>}
                </span>
              </div>
              {seal !== undefined && (
                <NativeSelect
                  size="xs"
                  aria-label={words.sealOf({ id })}
                  value={seal}
                  data={SEAL_STATES.map((value) => ({ value, label: text.domain.sealState[value] }))}
                  onChange={(event) => {
                    const next = SEAL_STATES.find((value) => value === event.currentTarget.value);
                    if (next !== undefined) onSeal(id, next);
                  }}
                />
              )}
              <ActionIcon aria-label={words.drop({ id })} onClick={() => onDrop(id)}>
                <IconX size={15} />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface DifferencesProps {
  readonly found: Found;
  readonly missing: readonly HandoverLine[];
  readonly excess: readonly string[];
}

/** What would stand in the report if he signed now; nothing while the counting has not begun. */
function Differences({ found, missing, excess }: DifferencesProps) {
  const text = useText();
  const words = text.floor.handover;
  const broken = Object.entries(found.receptacles)
    .filter(([, seal]) => seal !== 'intact')
    .map(([id]) => id);
  const begun = Object.keys(found.receptacles).length + found.items.length > 0;
  if (!begun || missing.length + excess.length + broken.length === 0) return null;
  return (
    <ul className={classes.differences} aria-label={words.differences}>
      {missing.length > 0 && (
        <li>
          <strong>{words.missingN({ count: String(missing.length) })}</strong> {fewOf(missing.map(idOfLine))}
        </li>
      )}
      {excess.length > 0 && (
        <li>
          <strong>{words.excessN({ count: String(excess.length) })}</strong> {fewOf(excess)}
        </li>
      )}
      {broken.length > 0 && (
        <li>
          <strong>{words.sealsN({ count: String(broken.length) })}</strong> {fewOf(broken)}
        </li>
      )}
    </ul>
  );
}

function fewOf(ids: readonly string[]): string {
  return ids.length > 6 ? `${ids.slice(0, 6).join(', ')}…` : ids.join(', ');
}
