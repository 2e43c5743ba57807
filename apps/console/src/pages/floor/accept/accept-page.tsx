import { Chip, Code, formatNumber, useNow, useScans, useText } from '@giaolien/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ActButton } from '../../../act/act-button.tsx';
import { newId } from '../../../act/new-id.ts';
import type { Decided } from '../../../act/use-submit.ts';
import { postJson } from '../../../api/client.ts';
import { useSession } from '../../../api/session.ts';
import { parseScan } from '../../../scan/scan.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { Page } from '../../../shell/page.tsx';
import { useDraft } from '../parts/draft.ts';
import { useChosenMachine } from '../parts/machine-field.tsx';
import { officeQuery } from '../parts/offices.ts';
import { signal } from '../parts/signals.ts';
import { Stage, Workbench } from '../parts/workbench.tsx';
import { emptyDraft, inputOf, previewInputOf, type AcceptDraft } from './accept-draft.ts';
import { AcceptForm } from './accept-form.tsx';
import { AcceptedCard, type AcceptedFact } from './accepted-card.tsx';
import { ProductPanel } from './product-panel.tsx';
import { TodayList, useToday } from './today-list.tsx';
import { TurnAway } from './turn-away.tsx';
import { usePreview } from './use-preview.ts';

/** Chấp nhận gửi: one slip after the other, without the mouse (12.2 #12–24). */
export function AcceptPage() {
  const text = useText();
  const session = useSession();
  const today = useToday(session.facility);
  const { data: here } = useQuery(officeQuery(session.facility));
  const slip = useSlip(session.person);
  const [accepted, setAccepted] = useState<AcceptedFact>();
  const now = useNow();
  const scale = useChosenMachine(session.facility, 'scale', slip.draft.scale);
  const draft = { ...slip.draft, scale };
  const filled = inputOf(draft, session.facility, text, now);
  const preview = usePreview(previewInputOf(draft, session.facility, text, now));

  function onAccepted(result: Decided): void {
    const fact = result.events.find((event) => event.type === 'ItemAccepted');
    if (fact === undefined) return;
    setAccepted({ fact, sender: slip.draft.sender?.name ?? '', recipient: slip.draft.recipient?.name ?? '' });
    signal('accept', fact.item, slip.draft.recipient?.name ?? '', true);
    slip.next();
  }
  return (
    <Page title={text.floor.accept.title} aside={<Chip>{session.facilityName}</Chip>} fill>
      <Workbench
        queue={{
          title: text.floor.accept.today,
          count: today.items.length,
          body: <TodayList today={today} />,
          foot: text.floor.accept.todayFoot({ waiting: formatNumber(today.waiting) }),
        }}
        beside={
          <>
            <ProductPanel draft={slip.draft} preview={preview} here={here ?? undefined} />
            {accepted !== undefined && <AcceptedCard accepted={accepted} />}
          </>
        }
      >
        <Stage
          step={text.floor.accept.step}
          object={
            slip.draft.item === null ? text.floor.accept.askingNumber : <Code value={slip.draft.item} size="lg" />
          }
          aside={slip.dropped ? text.floor.accept.dropped : text.floor.accept.scanHint}
          acts={
            <>
              <CommitButton filled={filled} onDone={onAccepted} />
              <TurnAway draft={draft} facility={session.facility} onDone={slip.next} />
            </>
          }
        >
          <AcceptForm
            key={slip.round}
            draft={slip.draft}
            onChange={slip.change}
            numberFailed={slip.numberFailed}
            scale={scale}
          />
        </Stage>
      </Workbench>
    </Page>
  );
}

function CommitButton(props: {
  readonly filled: ReturnType<typeof inputOf>;
  readonly onDone: (result: Decided) => void;
}) {
  const words = useText().floor.accept;
  const { filled, onDone } = props;
  const input = 'input' in filled ? filled.input : undefined;
  const missing = 'missing' in filled ? { incomplete: filled.missing } : {};
  return (
    <ActButton quiet input={input} {...missing} hotkey="F9" size="sm" onDone={onDone}>
      {words.commit}
    </ActButton>
  );
}

/** The slip being filled: kept as a draft, numbered by the server or by a scanned label. */
function useSlip(person: string) {
  const text = useText();
  const [draft, setDraft] = useDraft<AcceptDraft>('slip', person, emptyDraft);
  const [dropped, setDropped] = useState<AcceptDraft>();
  const [round, setRound] = useState(0);
  const asked = useRef(false);
  const { mutate, isError } = useMutation({
    mutationFn: () => postJson<{ items: readonly string[] }>('/item-numbers', { count: 1 }),
    onSuccess: ({ items }) => setDraft((now) => ({ ...now, item: now.item ?? items[0] ?? null })),
    onSettled: () => {
      asked.current = false;
    },
  });
  useEffect(() => {
    if (draft.item !== null || asked.current) return;
    asked.current = true;
    mutate();
  }, [draft.item, mutate]);

  const change = (part: Partial<AcceptDraft>): void => setDraft((now) => ({ ...now, ...part }));
  function startAfresh(next: AcceptDraft): void {
    setDraft(next);
    setRound((now) => now + 1);
  }
  function cancel(): void {
    if (dropped !== undefined) {
      startAfresh(dropped);
      setDropped(undefined);
      return;
    }
    setDropped(draft);
    startAfresh({ ...emptyDraft(), item: draft.item });
  }
  useScans((raw) => {
    const scan = parseScan(raw);
    if (scan.kind === 'item') {
      change({ item: scan.id });
      signal('accept', scan.id, text.floor.accept.numberTaken);
    } else signal('refuse', raw, text.floor.accept.notANumber);
  });
  usePageKeys([
    { key: 'F2', label: text.floor.accept.newSlip, run: () => startAfresh({ ...emptyDraft(), item: draft.item }) },
    { key: 'Escape', label: text.floor.accept.drop, run: cancel },
  ]);
  return {
    draft,
    round,
    dropped: dropped !== undefined,
    numberFailed: isError,
    change: (part: Partial<AcceptDraft>) => {
      setDropped(undefined);
      change(part);
    },
    /** The same sender often brings more than one: his name stays. */
    next: () => startAfresh({ ...emptyDraft(), inputId: newId(), sender: draft.sender }),
  };
}
