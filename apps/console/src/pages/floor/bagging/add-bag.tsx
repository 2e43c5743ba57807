import type { DespatchNow, ReceptacleNow } from '@giaolien/kernel';
import { formatMass, ScanField, useScans, useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { Names } from '../../../api/answers.ts';
import { receptaclesQuery } from '../../../api/queries.ts';
import { parseScan } from '../../../scan/scan.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { signal } from '../parts/signals.ts';
import { DespatchFrame } from './despatch-frame.tsx';
import { RegisterShell } from './register-shell.tsx';
import { CancelDespatch } from './take-back.tsx';
import classes from './bagging.module.css';

interface AddBagProps {
  readonly despatch: DespatchNow;
  readonly names: Names;
  readonly onDone: () => void;
  readonly onCancel?: () => void;
}

/** Tạo túi: an empty bag of the office is scanned or picked; one that nobody knows is entered in the register first. */
export function AddBag({ despatch, names, onDone, onCancel }: AddBagProps) {
  const text = useText();
  const words = text.floor.bagging;
  const shells = useShells(despatch.origin);
  const [code, setCode] = useState<string>();
  const [inputId] = useState(newId);
  const shell = shells.list.find((each) => each.id === code);
  const unknown = code !== undefined && shells.ready && shell === undefined;

  function take(raw: string): void {
    const scan = parseScan(raw);
    if (scan.kind !== 'receptacle') return signal('refuse', raw, words.notABag);
    signal('accept', scan.id, words.bagRead);
    setCode(scan.id);
  }
  useScans(take);
  usePageKeys(onCancel === undefined ? [] : [{ key: 'Escape', label: text.common.cancel, run: onCancel }]);
  return (
    <DespatchFrame
      despatch={despatch}
      names={names}
      at={1}
      acts={
        unknown ? (
          <RegisterShell code={code} facility={despatch.origin} />
        ) : (
          <>
            <ActButton
              quiet
              input={
                code === undefined
                  ? undefined
                  : { kind: 'AddReceptacle', inputId, despatch: despatch.id, receptacle: code }
              }
              incomplete={words.needBag}
              hotkey="F9"
              size="sm"
              onDone={() => {
                signal('accept', code ?? '', words.bagAdded, true);
                onDone();
              }}
            >
              {code === undefined ? words.addBag : words.addThisBag({ bag: code })}
            </ActButton>
            <CancelDespatch despatch={despatch} />
            {onCancel !== undefined && (
              <Button variant="subtle" color="gray" size="sm" onClick={onCancel}>
                {text.common.cancel}
              </Button>
            )}
          </>
        )
      }
    >
      <ScanField label={words.scanBag} placeholder="T000123" autoFocus onScan={take} />
      <Shells shells={shells.list} chosen={code} onChoose={setCode} />
    </DespatchFrame>
  );
}

interface ShellsProps {
  readonly shells: readonly ReceptacleNow[];
  readonly chosen: string | undefined;
  readonly onChoose: (code: string) => void;
}

/** The empty bags at hand: as many as fit the screen, the others are scanned. */
function Shells({ shells, chosen, onChoose }: ShellsProps) {
  const text = useText();
  const words = text.floor.bagging;
  if (shells.length === 0) return null;
  return (
    <div>
      <p className={classes.label}>{words.shells({ count: String(shells.length) })}</p>
      <ul className={classes.shells}>
        {shells.slice(0, 24).map(({ id, tareGrams, locator }) => (
          <li key={id}>
            <button type="button" className={classes.shell} aria-pressed={id === chosen} onClick={() => onChoose(id)}>
              <strong>{id}</strong>
              <span>
                {formatMass(tareGrams)}
                {locator?.active === true ? ` · ${words.withLocator}` : ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Empty bags and boxes lying at the office. */
function useShells(facility: string) {
  const { data } = useQuery(receptaclesQuery({ facility, state: 'empty,opened' }));
  const list = (data?.receptacles ?? []).filter((each) => isHere(each, facility));
  return { list, ready: data !== undefined };
}

function isHere({ custodian, handover }: ReceptacleNow, facility: string): boolean {
  return custodian.kind === 'facility' && custodian.facility === facility && handover === null;
}
