import { EmptyState, ErrorState, useText } from '@giaolien/ui';
import { IconPackageOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Names } from '../../../api/answers.ts';
import { despatchQuery } from '../../../api/queries.ts';
import { sentenceOf } from '../../../api/sentence.ts';
import { AddBag } from './add-bag.tsx';
import { ClosePart } from './close-part.tsx';
import { ClosedDespatch } from './closed-despatch.tsx';
import { FillingBag } from './filling-bag.tsx';
import type { Direction } from './use-directions.ts';

interface DespatchStageProps {
  readonly id: string;
  readonly direction: Direction | undefined;
  readonly names: Names;
}

/** One despatch: its bags one after the other, then the close; afterwards its labels. */
export function DespatchStage({ id, direction, names }: DespatchStageProps) {
  const text = useText();
  const { data, error, refetch } = useQuery(despatchQuery(id));
  const [adding, setAdding] = useState(false);
  if (error !== null && data === undefined) {
    return <ErrorState sentence={sentenceOf(error, text)} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <EmptyState title={text.common.loading} />;
  const { despatch } = data;
  const allNames = { ...names, ...data.names };
  if (despatch.state === 'cancelled') {
    return (
      <EmptyState icon={IconPackageOff} title={text.floor.bagging.cancelledStep}>
        {text.floor.bagging.cancelledHint}
      </EmptyState>
    );
  }
  if (despatch.state !== 'open') return <ClosedDespatch despatch={despatch} names={allNames} />;
  const filling = despatch.bags.find((bag) => !bag.sealed);
  if (filling !== undefined) {
    return (
      <FillingBag
        key={filling.receptacle}
        despatch={despatch}
        bag={filling}
        waiting={direction?.waiting ?? []}
        names={allNames}
      />
    );
  }
  if (adding || despatch.bags.length === 0) {
    return (
      <AddBag
        despatch={despatch}
        names={allNames}
        onDone={() => setAdding(false)}
        {...(despatch.bags.length === 0 ? {} : { onCancel: () => setAdding(false) })}
      />
    );
  }
  return (
    <ClosePart
      despatch={despatch}
      names={allNames}
      waiting={direction?.waiting.length ?? 0}
      onAdd={() => setAdding(true)}
    />
  );
}
