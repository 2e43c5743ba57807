import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';
import { sessionQuery } from './queries.ts';

/** Answers are fresh for ten seconds; the live stream refreshes sooner what changed. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteEndOfSession }),
  mutationCache: new MutationCache({ onError: noteEndOfSession }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      retry: (failures, problem) => failures < 2 && !(problem instanceof ApiProblem && problem.status >= 400),
    },
  },
});

/** The server says that nobody is signed in any more: the shell gives way to the door. */
function noteEndOfSession(problem: Error): void {
  if (problem instanceof ApiProblem && problem.status === 401) queryClient.setQueryData(sessionQuery.queryKey, null);
}
