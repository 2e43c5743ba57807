import { unreachable, type Custodian } from '@giaolien/kernel';
import { CustodianName } from '@giaolien/ui';
import { Link } from '@tanstack/react-router';
import type { Names } from '../api/answers.ts';
import classes from './links.module.css';

interface CustodianLinkProps {
  readonly custodian: Custodian;
  readonly names: Names;
  readonly strong?: boolean;
  /** Plain text inside rows that are pressed as a whole. */
  readonly plain?: boolean;
}

/** The party that answers, as a way to see more of it where there is more. */
export function CustodianLink({ custodian, names, strong = false, plain = false }: CustodianLinkProps) {
  const name = custodianName(custodian, names);
  return (
    <CustodianName kind={custodian.kind} strong={strong}>
      {plain ? name : <Linked custodian={custodian} name={name} />}
    </CustodianName>
  );
}

function Linked({ custodian, name }: { readonly custodian: Custodian; readonly name: string }) {
  switch (custodian.kind) {
    case 'facility':
      return (
        <Link className={classes.link} to="/map" search={{ facility: custodian.facility, list: 'facilities' }}>
          {name}
        </Link>
      );
    case 'trip':
      return (
        <Link className={classes.link} to="/trips/$id" params={{ id: custodian.trip }}>
          {name}
        </Link>
      );
    case 'courier':
    case 'body':
      return name;
    default:
      return unreachable(custodian);
  }
}

/** The name of the party; its id where the answer gave no name. */
export function custodianName(custodian: Custodian, names: Names): string {
  switch (custodian.kind) {
    case 'facility':
      return names[custodian.facility] ?? custodian.facility;
    case 'trip':
      return names[custodian.trip] ?? custodian.trip.slice(0, 8);
    case 'courier':
      return names[custodian.person] ?? custodian.person;
    case 'body':
      return names[custodian.body] ?? custodian.body;
    default:
      return unreachable(custodian);
  }
}
