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
        <dl className={classes.list}>
          {here.length > 0 && <div className={classes.name}>{text.keys.here}</div>}
          {here.map((key) => (
            <Row key={key.key} keys={key.key} label={key.label} />
          ))}
          <div className={classes.name}>{text.keys.everywhere}</div>
          {everywhere.map(([keys, label]) => (
            <Row key={keys} keys={keys} label={label} />
          ))}
        </dl>
        <dl className={classes.list}>
          <div className={classes.name}>{text.palette.go}</div>
          {jumps.map((entry) => (
            <Row key={entry.to} keys={`g ${entry.key}`} label={entry.label(text)} />
          ))}
        </dl>
      </div>
    </Modal>
  );
}

function Row({ keys, label }: { readonly keys: string; readonly label: string }) {
  return (
    <div className={classes.row}>
      <dt>{label}</dt>
      <dd>
        <Keys keys={keys} />
      </dd>
    </div>
  );
}
