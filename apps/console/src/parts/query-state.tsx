import type { SubjectId } from '@giaolien/kernel';
import { ErrorState, useText } from '@giaolien/ui';
import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { sentenceOf } from '../api/sentence.ts';
import { GlassOffer } from './glass-offer.tsx';

interface QueryStateProps<Answer> {
  readonly query: UseQueryResult<Answer>;
  /** What is asked for. Where it is not found, or not open to this person, break-glass is offered. */
  readonly subject?: SubjectId;
  readonly children: (answer: Answer) => ReactNode;
}

/** Waiting, failed, or the answer. Once there is an answer it stays while a newer one is fetched. */
export function QueryState<Answer>({ query, subject, children }: QueryStateProps<Answer>) {
  const text = useText();
  // Not there any more, or not open any more (a break-glass has ended): what was shown must go.
  const isMissing = query.error instanceof ApiProblem && query.error.status === 404;
  if (query.data !== undefined && !isMissing) return <>{children(query.data)}</>;
  if (query.isError) {
    return (
      <>
        <ErrorState sentence={sentenceOf(query.error, text)} onRetry={() => void query.refetch()} />
        {isMissing && subject !== undefined && <GlassOffer subject={subject} />}
      </>
    );
  }
  return (
    <div role="status" aria-busy="true" aria-label={text.common.loading}>
      <Skeleton height={84} mb="md" />
      <Skeleton height={320} />
    </div>
  );
}
