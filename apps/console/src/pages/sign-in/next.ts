import { FAULT_CODES, type FaultCode } from '@giaolien/wire';

/** Where to go after signing in: a path of this console, whatever the address says. */
export function pathAfter(next: string | undefined): string {
  if (next === undefined || !/^\/(?![/\\])/.test(next) || next.startsWith('/sign-in')) return '/';
  return refusalIn(next) === undefined ? next : '/';
}

/** Why the agency's sign-on led back here (`/?refused=…`), where that is what happened. */
export function refusalIn(next: string | undefined): FaultCode | undefined {
  if (next === undefined || !next.startsWith('/?')) return undefined;
  const refused = new URLSearchParams(next.slice(1)).get('refused');
  return FAULT_CODES.find((code) => code === refused);
}
