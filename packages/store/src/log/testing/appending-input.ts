import type { InputId } from '@giaolien/kernel';

/** The inputId under which the `serial`-th item is accepted, by whichever process. */
export function inputIdOf(serial: number): InputId {
  return `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`;
}
