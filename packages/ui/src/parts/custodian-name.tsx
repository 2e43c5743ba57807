import { IconBuilding, IconBuildingBank, IconTruck, IconWalk } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../text/language.tsx';
import classes from './custodian-name.module.css';

const SIGNS = { facility: IconBuilding, trip: IconTruck, courier: IconWalk, body: IconBuildingBank };

interface CustodianNameProps {
  readonly kind: keyof typeof SIGNS;
  /** The name to show, or a link holding it. */
  readonly children: ReactNode;
  /** Set large in the trace, where it is the answer. */
  readonly strong?: boolean;
}

/** The party that answers: an office, a trip, a courier, or the body that received it. */
export function CustodianName({ kind, children, strong = false }: CustodianNameProps) {
  const text = useText();
  const Sign = SIGNS[kind];
  return (
    <span className={classes.root} data-strong={strong || undefined}>
      <Sign size={strong ? 18 : 14} aria-label={text.domain.custodianKind[kind]} />
      <span className={classes.name}>{children}</span>
    </span>
  );
}
