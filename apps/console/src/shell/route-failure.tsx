import { EmptyState, ErrorState, useText } from '@giaolien/ui';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { ApiProblem } from '../api/problem.ts';
import { sentenceOf } from '../api/sentence.ts';

/** An address that leads nowhere. */
export function PageMissing() {
  const text = useText();
  return (
    <EmptyState icon={IconMapQuestion} title={text.failure.pageMissing}>
      <Link to="/">{text.nav.overview}</Link>
    </EmptyState>
  );
}

/** A page that failed while loading or drawing. */
export function RouteCrashed({ error, reset }: ErrorComponentProps) {
  const text = useText();
  const router = useRouter();
  function retry(): void {
    reset();
    void router.invalidate();
  }
  const sentence = error instanceof ApiProblem ? sentenceOf(error, text) : text.failure.crashed;
  return <ErrorState sentence={sentence} onRetry={retry} />;
}
