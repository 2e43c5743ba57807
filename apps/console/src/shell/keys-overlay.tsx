import { Keys, useText } from '@giaolien/ui';
import { Modal } from '@mantine/core';
import { useSession } from '../api/session.ts';
import classes from './keys-overlay.module.css';
import { listGroups } from './navigation.ts';
import { useShownKeys } from './page-keys.ts';

/** The keys of this screen and of every screen. */
export function KeysOverlay({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const text = useText();
  const session = useSession();
  const here = useShownKeys();
  const jumps = listGroups(session)
    .flatMap((group) => group.entries)
    .filter((entry) => entry.key !== undefined);
  const everywhere = [
    ['/', text.keys.scan],
    ['F2', text.keys.scan],
    ['Ctrl+K', text.keys.palette],
    ['Ctrl+Shift+L', text.entry.lock.action],
    ['?', text.keys.help],
    ['j', text.keys.down],
    ['k', text.keys.up],
    ['Enter', text.keys.openRow],
  ] as const;
  return (
    <Modal
      opened={open}
      onClose={onClose}
      title={text.keys.title}
      size="lg"
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <div className={classes.columns}>
        <div>
          {here.length > 0 && <Section name={text.keys.here} rows={here.map(({ key, label }) => [key, label])} />}
          <Section name={text.keys.everywhere} rows={everywhere} />
        </div>
        <Section name={text.palette.go} rows={jumps.map((entry) => [`g ${entry.key}`, entry.label(text)])} />
      </div>
    </Modal>
  );
}

interface SectionProps {
  readonly name: string;
  readonly rows: readonly (readonly [keys: string, label: string])[];
}

function Section({ name, rows }: SectionProps) {
  return (
    <section>
      <h3 className={classes.name}>{name}</h3>
      <dl className={classes.list}>
        {rows.map(([keys, label]) => (
          <div key={keys} className={classes.row}>
            <dt>{label}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
