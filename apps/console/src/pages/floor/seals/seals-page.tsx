import { SEAL_LIFE, type SealLife } from '@giaolien/kernel';
import { Chip, formatNumber, useScans, useText } from '@giaolien/ui';
import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../../api/session.ts';
import { useMayGive } from '../../../parts/may-give.ts';
import { usePageKeys } from '../../../shell/page-keys.ts';
import { Page } from '../../../shell/page.tsx';
import { sealsQuery } from '../parts/registers.ts';
import { signal } from '../parts/signals.ts';
import { Workbench } from '../parts/workbench.tsx';
import { DestroySeals } from './destroy-seals.tsx';
import { IssueSeals } from './issue-seals.tsx';
import { SealLines } from './seal-lines.tsx';

/** Sổ niêm phong: seals are handed out in series, put on, cut, and destroyed before a witness (12.3 #31). */
export function SealsPage() {
  const text = useText();
  const words = text.floor.seals;
  const session = useSession();
  const navigate = useNavigate();
  const mayIssue = useMayGive('IssueSeals');
  const search = useSearch({ from: '/shell/floor/seals' });
  const act = search.act ?? (mayIssue ? 'issue' : 'destroy');
  const state = search.state ?? (act === 'destroy' ? 'broken' : undefined);
  const { data } = useQuery(sealsQuery(session.facility, state));
  const unused = useQuery(sealsQuery(session.facility, 'issued')).data?.seals.length ?? 0;
  const seals = data?.seals ?? [];
  const [ticked, setTicked] = useState<readonly string[]>([]);

  function show(next: { readonly act: 'issue' | 'destroy'; readonly state?: SealLife }): void {
    void navigate({ to: '/floor/seals', search: next, replace: true });
  }
  function tick(id: string): void {
    if (act === 'destroy') setTicked((now) => (now.includes(id) ? now.filter((each) => each !== id) : [...now, id]));
  }
  useScans((raw) => {
    const id = raw.trim();
    if (!seals.some((seal) => seal.id === id)) return signal('refuse', raw, words.unknown);
    signal(ticked.includes(id) ? 'duplicate' : 'accept', id, words.destroy);
    setTicked((now) => (now.includes(id) ? now : [...now, id]));
  });
  usePageKeys([
    ...(mayIssue ? [{ key: 'F6', label: words.issue, run: () => show({ act: 'issue' }) }] : []),
    { key: 'F7', label: words.destroy, run: () => show({ act: 'destroy' }) },
  ]);
  return (
    <Page
      title={words.title}
      aside={<Chip>{session.facilityName}</Chip>}
      actions={
        <SegmentedControl
          aria-label={words.title}
          value={act}
          onChange={(next) => show({ act: next === 'issue' ? 'issue' : 'destroy' })}
          data={[
            { value: 'issue', label: `${words.issue} · F6`, disabled: !mayIssue },
            { value: 'destroy', label: `${words.destroy} · F7` },
          ]}
        />
      }
      fill
    >
      <Workbench
        queue={{
          title: words.list,
          count: seals.length,
          body: (
            <>
              <StateFilter
                state={state}
                onChange={(next) => show({ act, ...(next === undefined ? {} : { state: next }) })}
              />
              <SealLines seals={seals} ticked={act === 'destroy' ? ticked : undefined} onTick={tick} />
            </>
          ),
          foot: `${formatNumber(unused)} ${words.here}`,
        }}
      >
        {act === 'issue' ? <IssueSeals /> : <DestroySeals seals={ticked} onDrop={tick} onDone={() => setTicked([])} />}
      </Workbench>
    </Page>
  );
}

interface StateFilterProps {
  readonly state: SealLife | undefined;
  readonly onChange: (state: SealLife | undefined) => void;
}

function StateFilter({ state, onChange }: StateFilterProps) {
  const text = useText();
  return (
    <NativeSelect
      aria-label={text.floor.seals.state}
      size="xs"
      m={6}
      value={state ?? ''}
      onChange={(event) => onChange(SEAL_LIFE.find((each) => each === event.currentTarget.value))}
      data={[
        { value: '', label: text.floor.seals.all },
        ...SEAL_LIFE.map((value) => ({ value, label: text.domain.sealLife[value] })),
      ]}
    />
  );
}
