import type { Register, RegisterRecord } from '@giaolien/store';
import type { Services } from '../services.ts';

/** A version of a record with the body that it had. */
export type Version = RegisterRecord<Readonly<Record<string, unknown>>>;

/** Every version of a record, newest first; none when there never was one. */
export function historyOf(register: Register, id: string, { store }: Services): Promise<readonly Version[]> {
  return store.registers.versions<Readonly<Record<string, unknown>>>(register, id);
}

/** A version as the screens get it. */
export function versionRowOf({ version, changedBy, changedAt, approval, removed, body }: Version) {
  return { version, changedBy, changedAt, approval, removed, record: body };
}
