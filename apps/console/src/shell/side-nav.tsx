import { useText } from '@giaolien/ui';
import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSession } from '../api/session.ts';
import { listGroups } from './navigation.ts';
import classes from './shell.module.css';

/** Left navigation: what this person's roles can use, grouped by the kind of work. A drawer on a phone. */
export function SideNav({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const text = useText();
  const session = useSession();
  return (
    <>
      <nav className={classes.nav} aria-label={text.nav.label} data-open={open || undefined}>
        <Link to="/" className={classes.brand} onClick={onClose}>
          <img src="/mark.svg" alt="" />
          <span>
            <span className={classes.brandName}>{text.product}</span>
            <span className={classes.brandLong}>{text.productLong}</span>
          </span>
        </Link>
        <div className={classes.groups}>
          {listGroups(session).map((group) => (
            <div key={group.id} className={classes.group} role="group" aria-labelledby={`nav-${group.id}`}>
              <div id={`nav-${group.id}`} className={classes.groupName}>
                {group.label(text)}
              </div>
              {group.entries.map((entry) => (
                <Tooltip
                  key={entry.to}
                  label={`${text.keys.goPrefix} ${entry.key ?? ''}`}
                  disabled={entry.key === undefined}
                  position="right"
                  openDelay={900}
                >
                  <Link
                    to={entry.to}
                    className={classes.entry}
                    activeProps={{ 'aria-current': 'page' }}
                    onClick={onClose}
                  >
                    <entry.icon size={16} stroke={1.75} aria-hidden />
                    <span className={classes.entryName}>{entry.label(text)}</span>
                  </Link>
                </Tooltip>
              ))}
            </div>
          ))}
        </div>
        <div className={classes.office}>
          <strong>{session.facilityName}</strong>
          {session.facility}
        </div>
      </nav>
      <button type="button" className={classes.shade} aria-label={text.common.close} onClick={onClose} />
    </>
  );
}
