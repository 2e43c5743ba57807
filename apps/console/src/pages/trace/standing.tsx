import { isIsolated } from '@giaolien/kernel';
import { Moment, useText } from '@giaolien/ui';
import { IconHandStop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ItemTrace } from '../../api/answers.ts';
import own from './standing.module.css';

/** Why the item must stay where it is, in the place that nobody overlooks: suspension, isolation, a clock that stands. */
export function Standing({ trace: { item, names } }: { readonly trace: ItemTrace }) {
  const text = useText();
  const words = text.views.item;
  const { suspension, screening, stops, endedAt } = item;
  const stopped = stops.find(({ until }) => until === null);
  if (endedAt !== null) return null;
  return (
    <>
      {suspension !== null && (
        <Notice tone="bad" title={words.suspended}>
          <span>
            {words.ground}: {text.domain.suspensionGround[suspension.ground]}
          </span>
          <span>
            {words.reference}: {suspension.reference}
          </span>
          <span>
            {words.minutes}: {suspension.minutes}
          </span>
          <span>
            {words.by}: {names[suspension.by] ?? suspension.by}, <Moment at={suspension.since} />
          </span>
        </Notice>
      )}
      {isIsolated(item) && screening !== null && (
        <Notice tone="bad" title={words.isolated}>
          <span>{text.domain.screening[screening.result]}</span>
          <span>
            {names[screening.facility] ?? screening.facility}, <Moment at={screening.at} />
          </span>
        </Notice>
      )}
      {stopped !== undefined && (
        <Notice tone="warn" title={words.stopped({ reason: text.domain.clockStop[stopped.reason] })}>
          <span>
            {text.views.trace.since} <Moment at={stopped.from} />
          </span>
        </Notice>
      )}
    </>
  );
}

interface NoticeProps {
  readonly tone: 'warn' | 'bad';
  readonly title: string;
  readonly children: ReactNode;
}

function Notice({ tone, title, children }: NoticeProps) {
  return (
    <section className={own.notice} data-tone={tone}>
      <h2 className={own.title}>
        <IconHandStop size={17} aria-hidden />
        {title}
      </h2>
      <div className={own.grounds}>{children}</div>
    </section>
  );
}
