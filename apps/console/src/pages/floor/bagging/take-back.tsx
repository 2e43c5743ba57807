import type { DespatchBag, DespatchNow } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import { signal } from '../parts/signals.ts';

/** Takes an empty bag out of the despatch again; nothing while something lies in it. */
export function RemoveBag({ despatch, bag }: { readonly despatch: DespatchNow; readonly bag: DespatchBag }) {
  const words = useText().floor.bagging;
  const [inputId] = useState(newId);
  if (bag.items > 0) return null;
  return (
    <ActButton
      quiet
      input={{ kind: 'RemoveReceptacle', inputId, despatch: despatch.id, receptacle: bag.receptacle }}
      size="sm"
      variant="default"
      onDone={() => signal('accept', bag.receptacle, words.bagRemoved, true)}
    >
      {words.removeBag}
    </ActButton>
  );
}

/** Huỷ chuyến thư: a despatch without bags ends; its number stays used (12.3 #33). */
export function CancelDespatch({ despatch }: { readonly despatch: DespatchNow }) {
  const words = useText().floor.bagging;
  const [inputId] = useState(newId);
  if (despatch.bags.length > 0) return null;
  return (
    <ActButton
      quiet
      input={{ kind: 'CancelDespatch', inputId, despatch: despatch.id }}
      size="sm"
      variant="light"
      color="red"
      onDone={() => signal('accept', despatch.id, words.despatchCancelled, true)}
    >
      {words.cancelDespatch}
    </ActButton>
  );
}
