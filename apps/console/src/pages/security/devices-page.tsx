import { Chip, EmptyState, Moment, useText } from '@giaolien/ui';
import type { DeviceRow } from '@giaolien/wire';
import { Button, TextInput } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceDesktopCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { devicesQuery, methodsQuery } from '../../api/account-queries.ts';
import { deleteJson } from '../../api/client.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { QueryState } from '../../parts/query-state.tsx';
import { TwiceButton } from '../../parts/twice-button.tsx';
import { useDo } from '../../parts/use-do.ts';
import { Page, Panel } from '../../shell/page.tsx';
import account from '../account/account.module.css';
import classes from './security.module.css';
import { useEnrol } from './use-enrol.ts';

/** Máy quầy: computers at which badge and PIN open a session; two administrators enrol one. */
export function DevicesPage() {
  const words = useText().security.device;
  const query = useQuery(devicesQuery);
  return (
    <Page title={words.title} lead={words.lead}>
      <div className={account.columns}>
        <div className={account.side}>
          <Panel title={words.title} flush>
            <QueryState query={query}>{({ devices }) => <Devices devices={devices} />}</QueryState>
          </Panel>
        </div>
        <div className={account.side}>
          <HerePanel />
        </div>
      </div>
    </Page>
  );
}

function Devices({ devices }: { readonly devices: readonly DeviceRow[] }) {
  const words = useText().security.device;
  const revoke = useDo({
    act: (id: string) => deleteJson(`/devices/${id}`),
    done: words.revoked,
    refresh: [devicesQuery.queryKey, methodsQuery.queryKey],
  });
  if (devices.length === 0) return <EmptyState icon={IconDeviceDesktop} title={words.none} />;
  return (
    <ul className={account.rows}>
      {devices.map((device) => (
        <li key={device.id} className={account.row}>
          <IconDeviceDesktop size={20} stroke={1.5} aria-hidden />
          <div className={account.rowWords}>
            <span className={account.rowTitle}>
              {device.name} {device.enrolledAt === null && <Chip tone="warn">{words.pending}</Chip>}
            </span>
            <span className={account.rowDetail}>
              {device.facilityName} · {words.approved.toLowerCase()} <Moment at={device.approvedAt} show="short" />
              {device.seenAt !== null && (
                <>
                  {' · '}
                  {words.seen.toLowerCase()} <Moment at={device.seenAt} show="short" />
                </>
              )}
            </span>
          </div>
          <TwiceButton name={words.revokeOf({ name: device.name })} onSure={() => revoke.mutate(device.id)}>
            {words.revoke}
          </TwiceButton>
        </li>
      ))}
    </ul>
  );
}

/** What this computer is, and the two steps that make it a counter. */
function HerePanel() {
  const words = useText().security.device;
  const { data: methods } = useQuery(methodsQuery);
  const device = methods?.device ?? null;
  if (device !== null) {
    return (
      <Panel title={words.here}>
        <p className={classes.subject}>
          <IconDeviceDesktopCheck size={20} aria-hidden />
          {words.hereIs({ name: device.name, office: device.facilityName })}
        </p>
      </Panel>
    );
  }
  return (
    <Panel title={words.here} aside={<Chip>{words.hereNot}</Chip>}>
      <div className={classes.fields}>
        <p className={classes.step}>{words.step1}</p>
        <div>
          <LinkButton to="/approvals" search={{ ask: 'enrol-device' }} variant="default">
            {words.ask}
          </LinkButton>
        </div>
        <p className={classes.step}>{words.step2}</p>
        <EnrolForm />
      </div>
    </Panel>
  );
}

function EnrolForm() {
  const words = useText().security.device;
  const [code, setCode] = useState('');
  const enrol = useEnrol();
  return (
    <form
      className={classes.line}
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim().length >= 10) enrol.mutate(code.trim());
      }}
    >
      <TextInput
        label={words.code}
        placeholder="XXXX-XXXX-XXXX-XXXX-XXXX"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        classNames={{ input: classes.typed ?? '' }}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
      />
      <Button type="submit" disabled={code.trim().length < 10} loading={enrol.isPending}>
        {words.enrol}
      </Button>
    </form>
  );
}
