import type { RequestNow } from '@giaolien/kernel';
import { Chip, EmptyState, formatShort, useNow, useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { IconCalendarDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSession } from '../../../api/session.ts';
import { useMayGive } from '../../../parts/may-give.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { Page } from '../../../shell/page.tsx';
import { nameOf } from '../parts/item-line.tsx';
import { Queue } from '../parts/queue.tsx';
import { requestsQuery } from '../../../api/register-queries.ts';
import { Workbench } from '../parts/workbench.tsx';
import { NewRequest } from './new-request.tsx';
import { RequestStage } from './request-stage.tsx';

const DAY = 24 * 60 * 60_000;

/** Phiếu yêu cầu thu gom: asked for, confirmed by a courier, collected, counted at the counter (R5.01; 12.2 #25). */
export function RequestsPage() {
  const words = useText().floor.requests;
  const session = useSession();
  const navigate = useNavigate();
  const now = useNow();
  const { id, plan = false } = useSearch({ from: '/shell/floor/requests' });
  const { data } = useQuery(
    requestsQuery({ facility: session.facility, state: 'requested,confirmed,collected,brought' }),
  );
  const open = (data?.requests ?? []).filter((request) => isOpen(request, now));
  const names = data?.names ?? {};
  const mayAsk = useMayGive('RequestCollection');
  const isNew = plan && mayAsk;
  const chosen = isNew ? undefined : (open.find((request) => request.id === id) ?? open[0]);

  function show(next: { readonly id?: string; readonly plan?: boolean }): void {
    void navigate({ to: '/floor/requests', search: next, replace: true });
  }
  usePageKeys(mayAsk ? [{ key: 'F2', label: words.newRequest, run: () => show({ plan: true }) }] : []);
  return (
    <Page
      title={words.title}
      aside={<Chip>{session.facilityName}</Chip>}
      actions={
        mayAsk && (
          <Button variant="default" onClick={() => show({ plan: true })}>
            {words.newRequest} · F2
          </Button>
        )
      }
      fill
    >
      <Workbench
        queue={{
          title: words.queue,
          count: open.length,
          body: (
            <Queue
              label={words.queue}
              chosen={chosen?.id}
              onChoose={(next) => show({ id: next })}
              empty={<EmptyState icon={IconCalendarDown} title={words.none} />}
              rows={open.map((request) => ({
                key: request.id,
                title: nameOf(names, request.body),
                detail: words.window({ from: formatShort(request.from, now), until: formatShort(request.until, now) }),
                aside: <RequestMarks request={request} />,
              }))}
            />
          ),
        }}
      >
        {isNew ? (
          <NewRequest onDone={(next) => show({ id: next })} onCancel={() => show({})} />
        ) : chosen === undefined ? (
          <EmptyState icon={IconCalendarDown} title={words.none}>
            {mayAsk ? words.noneHint : undefined}
          </EmptyState>
        ) : (
          <RequestStage key={`${chosen.id}${chosen.state}`} request={chosen} names={names} />
        )}
      </Workbench>
    </Page>
  );
}

function RequestMarks({ request: { items, state } }: { readonly request: RequestNow }) {
  const text = useText();
  return (
    <>
      <span>{text.common.pieces({ count: String(items) })}</span>
      <Chip tone={state === 'requested' ? 'warn' : 'calm'}>{text.domain.requestState[state]}</Chip>
    </>
  );
}

/** Until its items have been counted; for a day after, so that they can be accepted. */
function isOpen({ state, until, requestedAt }: RequestNow, now: number): boolean {
  return state !== 'rejected' && (state !== 'brought' || now - Math.max(until, requestedAt) < DAY);
}
