import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './problem.ts';

/** Answers are fresh for ten seconds; the live stream refreshes sooner what changed. */
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      retry: (failures, problem) => failures < 2 && !(problem instanceof ApiProblem && problem.status >= 400),
    },
  },
});
