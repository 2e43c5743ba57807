import { useEffect, type ReactNode } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { holdFunctionKeys } from '../lock/key-guard.ts';

interface ProofDialogProps {
  readonly title: string;
  readonly onTurnAway: () => void;
  readonly children: ReactNode;
}

/** A proof that is asked for above a page: the keys of the page rest meanwhile. Escape turns away. */
export function ProofDialog({ title, onTurnAway, children }: ProofDialogProps) {
  useEffect(holdFunctionKeys, []);
  return (
    <Dialog title={title} onClose={onTurnAway}>
      {children}
    </Dialog>
  );
}
