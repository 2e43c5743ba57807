import { Chip, EmptyState, useScans, useText } from '@giaolien/ui';
import { IconShieldCheck } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ItemRow } from '../../../api/answers.ts';
import { useSession } from '../../../api/session.ts';
import { parseScan } from '../../../scan/scan.ts';
import { Page } from '../../../shell/page.tsx';
import { useLooseItems } from '../parts/floor-items.ts';
import { ItemTitle, nameOf } from '../parts/item-line.tsx';
import { Queue } from '../parts/queue.tsx';
import { signal } from '../parts/signals.ts';
import { Workbench } from '../parts/workbench.tsx';
import { TreatStage } from './treat-stage.tsx';

/** Soi kiểm, khử khuẩn: what must be done before the gate of delivery (R1.50; 12.2 #27). */
export function ScreeningPage() {
  const text = useText();
  const words = text.floor.screening;
  const session = useSession();
  const navigate = useNavigate();
  const { id } = useSearch({ from: '/shell/floor/screening' });
  const { items, names } = useLooseItems(session.facility);
  const waiting = items.filter((item) => item.screeningRequired && (item.screening !== 'passed' || !item.disinfected));
  const chosen = waiting.find((item) => item.id === id) ?? waiting[0];
  function choose(next: string): void {
    void navigate({ to: '/floor/screening', search: { id: next }, replace: true });
  }
  function take(raw: string): void {
    const scan = parseScan(raw);
    const found = waiting.find((item) => scan.kind === 'item' && item.id === scan.id);
    if (found === undefined) return signal('refuse', raw, words.notWaiting);
    signal('accept', found.id, words.taken);
    choose(found.id);
  }
  useScans(take);
  return (
    <Page title={words.title} aside={<Chip>{session.facilityName}</Chip>} fill>
      <Workbench
        queue={{
          title: words.queue,
          count: waiting.length,
          body: (
            <Queue
              label={words.queue}
              chosen={chosen?.id}
              onChoose={choose}
              empty={<EmptyState icon={IconShieldCheck} title={words.none} />}
              rows={waiting.map((item) => ({
                key: item.id,
                title: <ItemTitle item={item} />,
                detail: nameOf(names, item.recipient),
                aside: <Marks item={item} />,
              }))}
            />
          ),
        }}
      >
        {chosen === undefined ? (
          <EmptyState icon={IconShieldCheck} title={words.none}>
            {words.noneHint}
          </EmptyState>
        ) : (
          <TreatStage
            key={`${chosen.id}${chosen.screening}${chosen.disinfected}`}
            item={chosen}
            names={names}
            left={waiting.length}
            onScan={take}
          />
        )}
      </Workbench>
    </Page>
  );
}

function Marks({ item }: { readonly item: ItemRow }) {
  const text = useText();
  return (
    <>
      {item.screening !== 'passed' && (
        <Chip tone={item.screening === null ? 'calm' : 'bad'}>{text.floor.screening.toScreen}</Chip>
      )}
      {!item.disinfected && <Chip>{text.floor.screening.toDisinfect}</Chip>}
    </>
  );
}
