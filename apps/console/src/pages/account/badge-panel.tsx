import { Chip, Moment, useScans, useText } from '@giaolien/ui';
import type { CredentialList } from '@giaolien/wire';
import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { credentialsQuery } from '../../api/account-queries.ts';
import { deleteJson, sendJson } from '../../api/client.ts';
import { TwiceButton } from '../../parts/twice-button.tsx';
import { useDo } from '../../parts/use-do.ts';
import { Panel } from '../../shell/page.tsx';
import { BadgeFields } from '../../shell/proof/badge-fields.tsx';
import { useBadgeFields } from '../../shell/proof/use-badge-fields.ts';
import classes from './account.module.css';
import type { Admitted } from './admitted.ts';

/** The badge and its PIN, for the fast change of user at a shared counter computer. */
export function BadgePanel({ badge, ...admitted }: Pick<CredentialList, 'badge'> & Admitted) {
  const words = useText().entry.account;
  const [open, setOpen] = useState(false);
  const remove = useDo({
    act: (id: string) => deleteJson(`/credentials/${id}`),
    done: words.removed,
    refresh: [credentialsQuery.queryKey],
  });
  return (
    <Panel
      title={words.badge}
      aside={<Chip tone={badge === null ? 'calm' : 'done'}>{badge === null ? words.badgeOff : words.badgeOn}</Chip>}
    >
      <p className={classes.hint}>{words.badgeLead}</p>
      {open ? (
        <NewBadge admitted={admitted} onDone={() => setOpen(false)} />
      ) : (
        <div className={classes.bar}>
          {badge !== null && (
            <span className={classes.rowDetail}>
              {words.since} <Moment at={badge.createdAt} show="short" />
            </span>
          )}
          <Button variant="default" onClick={() => setOpen(true)}>
            {badge === null ? words.totpBegin : words.badgeReplace}
          </Button>
          {badge !== null && (
            <TwiceButton name={words.removeOf({ name: words.badge })} onSure={() => remove.mutate(badge.id)}>
              {words.remove}
            </TwiceButton>
          )}
        </div>
      )}
    </Panel>
  );
}

function NewBadge({ admitted, onDone }: { readonly admitted: Admitted; readonly onDone: () => void }) {
  const text = useText();
  const words = text.entry.account;
  const fields = useBadgeFields();
  const [repeated, setRepeated] = useState('');
  useScans(fields.hear);
  const { badge, pin } = fields;
  const save = useDo({
    act: () => sendJson<CredentialList>('/credentials/pin', { badge, pin, ...admitted }, { method: 'PUT' }),
    done: words.badgeDone,
    refresh: [credentialsQuery.queryKey],
    onDone,
  });
  const differs = repeated !== '' && repeated !== pin;
  const isReady = badge !== '' && pin.length >= 6 && repeated === pin;
  return (
    <form
      className={classes.narrow}
      onSubmit={(event) => {
        event.preventDefault();
        if (badge === '') fields.takeTyped();
        else if (isReady) save.mutate();
      }}
    >
      <BadgeFields fields={fields} pinLabel={words.pinNew} />
      <PasswordInput
        size="md"
        label={words.pinRepeat}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        data-scan
        disabled={badge === ''}
        error={differs ? words.pinDiffers : undefined}
        value={repeated}
        onChange={(event) => setRepeated(event.currentTarget.value.replaceAll(/\D/g, ''))}
      />
      <div className={classes.bar}>
        <Button type="submit" disabled={badge !== '' && !isReady} loading={save.isPending}>
          {words.badgeSet}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
