import type { SecrecyClass } from '@giaolien/kernel';
import type { PersonRole } from '@giaolien/wire';

/** Words of tables for the roles; the code of the role is understood as well. */
export const ROLE_WORDS: Readonly<Record<PersonRole, string>> = {
  clerk: 'Giao dịch viên',
  controller: 'Kiểm soát viên',
  sorter: 'Khai thác viên',
  driver: 'Lái xe, áp tải',
  courier: 'Bưu tá',
  dispatcher: 'Điều độ',
  monitor: 'Giám sát',
  administrator: 'Quản trị',
  inspector: 'Kiểm tra bảo mật',
};

/** Word or code → code, in lower case. */
export const ROLES_BY_WORD: ReadonlyMap<string, PersonRole> = new Map(
  // Object.entries widens the keys of ROLE_WORDS.
  (Object.entries(ROLE_WORDS) as [PersonRole, string][]).flatMap(([role, word]) => [
    [role, role],
    [word.toLocaleLowerCase('vi'), role],
  ]),
);
export const CLASSES: ReadonlyMap<string, SecrecyClass> = new Map([
  ['a', 'A'],
  ['b', 'B'],
  ['c', 'C'],
]);
export const RESULTS = new Map([
  ['đủ tiêu chuẩn', 'clear' as const],
  ['đạt', 'clear' as const],
  ['không đủ tiêu chuẩn', 'not-clear' as const],
  ['không đạt', 'not-clear' as const],
]);
export const YES_NO = new Map([
  ['có', true],
  ['x', true],
  ['không', false],
]);
