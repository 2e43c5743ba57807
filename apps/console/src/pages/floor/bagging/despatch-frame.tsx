import type { DespatchNow } from '@giaolien/kernel';
import { Chip, StateChip, useText } from '@giaolien/ui';
import type { ReactNode } from 'react';
import type { Names } from '../../../api/answers.ts';
import { Steps } from '../parts/steps.tsx';
import { Stage } from '../parts/workbench.tsx';
import { BagStrip } from './bag-strip.tsx';

interface DespatchFrameProps {
  readonly despatch: DespatchNow;
  readonly names: Names;
  /** Index of the step under way. */
  readonly at: number;
  readonly count?: ReactNode;
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}

/** What every step of a despatch shows: where it goes, its number, its bags. */
export function DespatchFrame({ despatch, names, at, count, acts, children }: DespatchFrameProps) {
  const text = useText();
  const words = text.floor.bagging;
  return (
    <Stage
      step={words.steps[at] ?? words.title}
      object={words.despatchTo({ office: names[despatch.destination] ?? despatch.destination })}
      aside={
        <>
          <span>{words.number({ number: String(despatch.number).padStart(4, '0'), year: String(despatch.year) })}</span>
          <StateChip kind="despatch" state={despatch.state} />
          <Chip>{text.domain.carriage[despatch.carriage]}</Chip>
        </>
      }
      count={count}
      acts={acts}
    >
      <Steps label={words.sequence} steps={words.steps} at={at} />
      {despatch.bags.length > 0 && <BagStrip despatch={despatch} />}
      {children}
    </Stage>
  );
}
