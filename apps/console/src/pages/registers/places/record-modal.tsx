import { useText } from '@giaolien/ui';
import type { PlaceRegister } from '@giaolien/wire';
import { Button, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { placeHistoryQuery } from '../../../api/place-queries.ts';
import { QueryState } from '../../../parts/query-state.tsx';
import { AskApproval } from '../parts/ask-approval.tsx';
import { Versions } from './versions.tsx';
import classes from '../staff/panels.module.css';

interface RecordModalProps {
  readonly title: string;
  readonly facility: string;
  readonly register: Extract<PlaceRegister, 'zone' | 'camera' | 'rules' | 'machine'>;
  /** `undefined`: a new one, which has no past and cannot be removed. */
  readonly known: { readonly id: string; readonly version: number } | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const TOUCHED = ['places', 'equipment'];

/** A record of a place to be changed, with its former versions and the way to have it removed by two persons. */
export function RecordModal({ title, facility, register, known, onClose, children }: RecordModalProps) {
  const text = useText();
  const [part, setPart] = useState<'form' | 'history' | 'removal'>('form');
  return (
    <Modal opened onClose={onClose} size="lg" title={title} closeButtonProps={{ 'aria-label': text.common.close }}>
      <div className={classes.form}>
        {part === 'form' && children}
        {part === 'history' && known !== undefined && <History facility={facility} register={register} id={known.id} />}
        {part === 'removal' && known !== undefined && (
          <>
            <p className={classes.note}>{text.staff.removal.hint}</p>
            <AskApproval
              act="remove-record"
              parameters={{ register, id: known.id, version: known.version }}
              incomplete={text.staff.change.reasonHint}
              label={text.staff.removal.ask}
              color="red"
              kinds={TOUCHED}
            />
          </>
        )}
        {known !== undefined && (
          <div className={classes.line}>
            {part !== 'form' && (
              <Button variant="subtle" onClick={() => setPart('form')}>
                {text.staff.edit}
              </Button>
            )}
            {part !== 'history' && (
              <Button variant="subtle" onClick={() => setPart('history')}>
                {text.places.history.open}
              </Button>
            )}
            {part !== 'removal' && (
              <Button variant="subtle" color="red" onClick={() => setPart('removal')}>
                {text.staff.removal.ask}
              </Button>
            )}
          </div>
        )}
      </div>
    </Modal>
  );
}

interface HistoryProps {
  readonly facility: string;
  readonly register: PlaceRegister;
  readonly id: string;
}

function History({ facility, register, id }: HistoryProps) {
  const query = useQuery(placeHistoryQuery(facility, register, id));
  return (
    <QueryState query={query}>{({ versions, names }) => <Versions versions={versions} names={names} />}</QueryState>
  );
}
