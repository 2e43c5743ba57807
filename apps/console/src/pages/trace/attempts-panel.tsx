import { Chip, Moment, useText } from '@giaolien/ui';
import type { ItemTrace } from '../../api/answers.ts';
import classes from '../../parts/detail.module.css';
import { Facts, Panel } from '../../shell/page.tsx';

/** Attempts, invitations and the signed proof; not there while there is nothing of the kind. */
export function AttemptsPanel({ trace: { item } }: { readonly trace: ItemTrace }) {
  const text = useText();
  const words = text.views.item;
  const { attempts, firstAttemptAt, lastAttempt, notices, proof } = item;
  if (attempts === 0 && notices.length === 0 && proof === 'none') return null;
  return (
    <Panel title={words.attemptsAndNotices}>
      <Facts
        rows={[
          attempts > 0 && [text.views.trace.attempts, String(attempts)],
          firstAttemptAt !== null && [text.views.trace.firstAttempt, <Moment key="first" at={firstAttemptAt} />],
          lastAttempt !== null && [words.lastAttempt, text.domain.attemptReason[lastAttempt]],
          attempts > 0 && [
            words.notices,
            notices.length === 0 ? (
              <span className={classes.dim}>{words.noNotice}</span>
            ) : (
              <span className={classes.filters}>
                {notices.map((at) => (
                  <Moment key={at} at={at} show="short" />
                ))}
              </span>
            ),
          ],
          proof !== 'none' && [
            words.proof,
            <Chip key="proof" tone={proof === 'due' ? 'warn' : proof === 'returned' ? 'done' : 'calm'}>
              {text.domain.proof[proof]}
            </Chip>,
          ],
        ]}
      />
    </Panel>
  );
}
