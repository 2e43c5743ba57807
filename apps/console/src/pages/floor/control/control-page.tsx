import type { WireInput } from '../../../act/use-check.ts';
import { Chip, EmptyState, Moment, useScans, useText } from '@giaolien/ui';
import { IconChecks } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ItemRow } from '../../../api/answers.ts';
import { useSession } from '../../../api/session.ts';
import { parseScan } from '../../../scan/scan.ts';
import { Page } from '../../../shell/page.tsx';
import { useLooseItems } from '../parts/floor-items.ts';
import { ItemTitle, nameOf } from '../parts/item-line.tsx';
import { Queue } from '../parts/queue.tsx';
import { signal } from '../parts/signals.ts';
import { useChecks } from '../parts/use-checks.ts';
import { Workbench } from '../parts/workbench.tsx';
import { ControlStage } from './control-stage.tsx';

/** Kiểm soát bưu gửi: the second person looks at what another accepted (12.2 #26). */
export function ControlPage() {
  const text = useText();
  const session = useSession();
  const navigate = useNavigate();
  const { id } = useSearch({ from: '/shell/floor/control' });
  const { items, names } = useLooseItems(session.facility);
  const waiting = items.filter((item) => item.state === 'accepted');
  const opinions = useChecks(new Map(waiting.map((item) => [item.id, controlOf(item)])));
  const reasonOf = (item: ItemRow) => opinions.get(item.id)?.[0]?.sentence;
  const queue = [
    ...waiting.filter((item) => reasonOf(item) === undefined),
    ...waiting.filter((item) => reasonOf(item) !== undefined),
  ];
  const chosen = queue.find((item) => item.id === id) ?? queue[0];

  function choose(next: string | undefined): void {
    void navigate({ to: '/floor/control', search: next === undefined ? {} : { id: next }, replace: true });
  }
  useScans((raw) => {
    const scan = parseScan(raw);
    const found = scan.kind === 'item' ? queue.find((item) => item.id === scan.id) : undefined;
    if (found === undefined) return signal('refuse', raw, text.floor.control.notWaiting);
    signal('accept', found.id, text.floor.control.found);
    choose(found.id);
  });
  return (
    <Page title={text.floor.control.title} aside={<Chip>{session.facilityName}</Chip>} fill>
      <Workbench
        queue={{
          title: text.floor.control.queue,
          count: queue.length,
          body: (
            <Queue
              label={text.floor.control.queue}
              chosen={chosen?.id}
              onChoose={choose}
              empty={<EmptyState icon={IconChecks} title={text.floor.control.allDone} />}
              rows={queue.map((item) => ({
                key: item.id,
                title: <ItemTitle item={item} />,
                detail: nameOf(names, item.recipient),
                aside: <Moment at={item.acceptedAt} show="short" />,
                reason: reasonOf(item),
              }))}
            />
          ),
        }}
      >
        {chosen === undefined ? (
          <EmptyState icon={IconChecks} title={text.floor.control.allDone}>
            {text.floor.control.allDoneHint}
          </EmptyState>
        ) : (
          <ControlStage
            key={chosen.id}
            item={chosen}
            names={names}
            left={queue.length}
            onDone={() => choose(undefined)}
          />
        )}
      </Workbench>
    </Page>
  );
}

function controlOf(item: ItemRow): WireInput {
  return { kind: 'ControlItem', inputId: '', item: item.id };
}
