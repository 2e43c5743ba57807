import { formatShort, playAlarm, useNow, useText } from '@giaolien/ui';
import { IconBell, IconLockOpen2 } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { alarmsQuery, glassQuery } from '../../api/security-queries.ts';
import { useSecondsLeft } from '../../parts/countdown.tsx';
import { formatCountdown } from '../../parts/countdown-format.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { useMayCall } from '../../parts/may-give.ts';
import { subjectWords } from '../../pages/security/entry-words.ts';
import { pathOfSubject } from '../path-of.ts';
import classes from './banners.module.css';
import { worstOf } from './worst.ts';

/** How often the alarm is heard again while nobody has acknowledged it, milliseconds. */
const AGAIN = 20_000;

/** Above every page: alarms of security that nobody has acknowledged, and glass that this person holds open. */
export function Banners() {
  const mayHear = useMayCall('GET /api/security/alarms');
  return (
    <div ref={announceHeight} className={classes.banners}>
      {mayHear && <AlarmBanner />}
      <GlassBanners />
    </div>
  );
}

/** Pages that fill the window leave room for the banners. */
function announceHeight(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  const root = document.documentElement.style;
  const observer = new ResizeObserver(() => root.setProperty('--gl-banners-height', `${element.offsetHeight}px`));
  observer.observe(element);
  return () => {
    observer.disconnect();
    root.removeProperty('--gl-banners-height');
  };
}

/**
 * The gravest one is named, and one key leads to it. A critical one sounds until it is acknowledged, a serious one once;
 * a notice waits on the page of the alarms.
 */
function AlarmBanner() {
  const text = useText();
  const words = text.security.alarm;
  const now = useNow();
  const { data } = useQuery(alarmsQuery(['open']));
  const alarms = (data?.alarms ?? []).filter(({ gravity }) => gravity !== 'notice');
  const worst = worstOf(alarms);
  const worstId = worst?.id;
  const isCritical = worst?.gravity === 'critical';
  useEffect(() => {
    if (worstId === undefined) return;
    playAlarm();
    if (!isCritical) return;
    const again = setInterval(playAlarm, AGAIN);
    return () => clearInterval(again);
  }, [worstId, isCritical]);
  if (worst === undefined) return null;
  const who = worst.person === null ? '' : ` · ${data?.names[worst.person] ?? worst.person}`;
  return (
    <div className={classes.banner} data-kind="alarm" role="alert">
      <IconBell size={18} aria-hidden />
      <span className={classes.words}>
        <strong>{words.banner({ count: String(alarms.length) })}</strong>
        <span>
          {words.kind[worst.kind]}
          {who} · {formatShort(worst.at, now)}
        </span>
      </span>
      <LinkButton to="/security/alarms" search={{ id: worst.id }} variant="white" color="red.9">
        {words.see}
      </LinkButton>
    </div>
  );
}

function GlassBanners() {
  const { data } = useQuery(glassQuery);
  const now = useNow();
  const open = (data?.grants ?? []).filter(({ isOpen, until }) => isOpen && until > now);
  return open.map((grant) => (
    <GlassBanner key={grant.id} subject={grant.subject} until={grant.until} names={data?.names ?? {}} />
  ));
}

interface GlassBannerProps {
  readonly subject: Parameters<typeof pathOfSubject>[0];
  readonly until: number;
  readonly names: Readonly<Record<string, string>>;
}

/** Stays as long as the glass is open: what is open, for how long, and that every look is written down. */
function GlassBanner({ subject, until, names }: GlassBannerProps) {
  const text = useText();
  const words = text.security.glass;
  const queries = useQueryClient();
  const left = useSecondsLeft(until);
  const isOver = left === 0;
  useEffect(() => {
    // What it opened must not stay on the screen.
    if (isOver) void queries.invalidateQueries();
  }, [isOver, queries]);
  const to = pathOfSubject(subject);
  return (
    <div className={classes.banner} data-kind="glass" role="status">
      <IconLockOpen2 size={18} aria-hidden />
      <span className={classes.words}>
        <strong>{words.openBanner({ what: subjectWords(subject, text, names) })}</strong>
        <span aria-live="off">
          {words.closes} <span className={classes.clock}>{formatCountdown(left)}</span> · {words.recorded}
        </span>
      </span>
      {to !== undefined && (
        <LinkButton to={to} variant="default">
          {words.go}
        </LinkButton>
      )}
    </div>
  );
}
