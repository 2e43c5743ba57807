import { Chip, useText } from '@giaolien/ui';
import { UnstyledButton } from '@mantine/core';
import type { DemonstrationAccount } from '../../api/answers.ts';
import classes from './sign-in.module.css';

interface DemonstrationProps {
  readonly accounts: readonly DemonstrationAccount[];
  readonly busy: boolean;
  readonly onEnter: (account: DemonstrationAccount) => void;
}

/** One card per sample person of a demonstration database, by office. */
export function Demonstration({ accounts, busy, onEnter }: DemonstrationProps) {
  const text = useText();
  const pin = accounts.find(({ badge }) => badge !== null)?.badge?.pin;
  return (
    <section className={classes.demonstration}>
      <h2 className={classes.demoTitle}>{text.signIn.demonstration}</h2>
      <p className={classes.demoHint}>
        {text.signIn.demonstrationHint}
        {pin !== undefined && ` ${text.signIn.demonstrationBadge({ pin })}`}
      </p>
      {[...Map.groupBy(accounts, ({ facilityName }) => facilityName)].map(([office, people]) => (
        <div key={office}>
          <h3 className={classes.office}>{office}</h3>
          <div className={classes.cards}>
            {people.map((account) => (
              <UnstyledButton
                key={account.person}
                className={classes.card}
                disabled={busy}
                onClick={() => onEnter(account)}
              >
                <span className={classes.cardRole}>
                  <Chip tone="busy">{text.domain.role[account.role]}</Chip>
                </span>
                <span className={classes.cardName}>{account.name}</span>
                <span className={classes.cardCode}>{account.person}</span>
                {account.badge !== null && <span className={classes.cardCode}>{account.badge.badge}</span>}
              </UnstyledButton>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
