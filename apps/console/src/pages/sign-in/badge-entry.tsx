import { ScanCaptureProvider, useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { BadgeFields } from '../../shell/proof/badge-fields.tsx';
import { ProofFault } from '../../shell/proof/proof-fault.tsx';
import { useBadgeFields } from '../../shell/proof/use-badge-fields.ts';
import classes from './sign-in.module.css';
import type { SignIn } from './use-sign-in.ts';

/** At an enrolled counter computer: the badge is heard wherever the focus is, then six digits and Enter. */
export function BadgeEntry({ signIn }: { readonly signIn: SignIn }) {
  const text = useText();
  const fields = useBadgeFields();
  function send(): void {
    const { badge, pin } = fields;
    if (badge === '') return fields.takeTyped();
    if (pin === '') return fields.pinField.current?.focus();
    signIn.mutate({ by: 'badge', badge, pin });
    fields.retypePin();
  }
  return (
    <ScanCaptureProvider fallback={fields.hear}>
      <form
        className={classes.form}
        aria-label={text.entry.way.badge}
        onSubmit={(event) => {
          event.preventDefault();
          if (!signIn.isPending) send();
        }}
      >
        <p className={classes.lead}>{text.entry.door.badgeLead}</p>
        <BadgeFields fields={fields} />
        {signIn.variables?.by === 'badge' && <ProofFault problem={signIn.error} />}
        <Button
          type="submit"
          size="sm"
          loading={signIn.isPending && signIn.variables.by === 'badge'}
          rightSection={<IconArrowRight size={16} aria-hidden />}
        >
          {text.signIn.submit}
        </Button>
      </form>
    </ScanCaptureProvider>
  );
}
