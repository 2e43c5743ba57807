import { bookEntriesOf, type HandoverNow } from '@giaolien/kernel';
import { Chip, EmptyState, Moment, useText } from '@giaolien/ui';
import { IconBook2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { handoversQuery } from '../../../api/queries.ts';
import { useSession } from '../../../api/session.ts';
import { Page } from '../../../shell/page.tsx';
import { floorTripsQuery } from '../parts/floor-trips.ts';
import { isGiver, isReceiver, partyName } from '../parts/parties.ts';
import { Queue } from '../parts/queue.tsx';
import { Workbench } from '../parts/workbench.tsx';
import { BookStage } from './book-stage.tsx';

const STATES = 'given,received,received-with-irregularity';

/** Sổ chuyển giao bí mật nhà nước: one page for each hand-over of secrets, printed, signed, bound (12.3 #42). */
export function BookPage() {
  const text = useText();
  const words = text.floor.book;
  const session = useSession();
  const navigate = useNavigate();
  const { id } = useSearch({ from: '/shell/floor/book' });
  const { data } = useQuery(handoversQuery({ state: STATES }));
  const trips = useQuery(floorTripsQuery());
  const names = { ...trips.data?.names, ...data?.names };
  const byId = new Map((trips.data?.trips ?? []).map((trip) => [trip.id, trip] as const));
  const pages = (data?.handovers ?? [])
    .filter((list) => bookEntriesOf(list).length > 0)
    .filter((list) => list.place === session.facility || isGiver(session, list) || isReceiver(session, list))
    .sort(toSignFirst);
  const chosen = pages.find((list) => list.id === id) ?? pages[0];
  return (
    <Page title={words.title} aside={<Chip>{session.facilityName}</Chip>} fill>
      <Workbench
        queue={{
          title: words.queue,
          count: pages.length,
          body: (
            <Queue
              label={words.queue}
              chosen={chosen?.id}
              onChoose={(next) => void navigate({ to: '/floor/book', search: { id: next }, replace: true })}
              empty={<EmptyState icon={IconBook2} title={words.none} />}
              rows={pages.map((list) => ({
                key: list.id,
                title: `${partyName(list.giver, names, byId)} → ${partyName(list.receiver, names, byId)}`,
                detail: <Moment at={list.receivedAt ?? list.givenAt ?? list.drawnAt} show="short" />,
                aside:
                  list.bookPage === null ? (
                    <Chip tone="warn">{words.toSign}</Chip>
                  ) : (
                    <Chip>{words.page({ page: String(list.bookPage) })}</Chip>
                  ),
              }))}
            />
          ),
        }}
      >
        {chosen === undefined ? (
          <EmptyState icon={IconBook2} title={words.none}>
            {words.noneHint}
          </EmptyState>
        ) : (
          <BookStage key={chosen.id} handover={chosen} names={names} trips={byId} />
        )}
      </Workbench>
    </Page>
  );
}

/** What is not in the book yet, newest first; then the rest. */
function toSignFirst(one: HandoverNow, other: HandoverNow): number {
  const signed = Number(one.bookPage !== null) - Number(other.bookPage !== null);
  return signed || (other.receivedAt ?? other.drawnAt) - (one.receivedAt ?? one.drawnAt);
}
