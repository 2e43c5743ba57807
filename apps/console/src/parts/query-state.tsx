import { ErrorState, useText } from '@giaolien/ui';
import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sentenceOf } from '../api/sentence.ts';

interface QueryStateProps<Answer> {
  readonly query: UseQueryResult<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}

/** Waiting, failed, or the answer. Once there is an answer it stays while a newer one is fetched. */
export function QueryState<Answer>({ query, children }: QueryStateProps<Answer>) {
  const text = useText();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) {
    return <ErrorState sentence={sentenceOf(query.error, text)} onRetry={() => void query.refetch()} />;
  }
  return (
    <div role="status" aria-busy="true" aria-label={text.common.loading}>
      <Skeleton height={84} mb="md" />
      <Skeleton height={320} />
    </div>
  );
}
