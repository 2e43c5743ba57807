import type { ApprovedActName } from '@giaolien/wire';
import { SIGN_IN_ACTS } from '../auth/acts.ts';
import { changePerson, importStaff, removeRecord } from '../registers/acts.ts';
import { rotateKey } from '../start/key-acts.ts';
import type { ApprovedAct } from './act.ts';
import { breakGlass } from './acts/break-glass.ts';
import { changeRuleSet } from './acts/change-rule-set.ts';

/** Everything that takes two persons at two screens: one line an act, which stands in the file of whoever owns it. */
const ACTS: readonly ApprovedAct[] = [
  breakGlass,
  changeRuleSet,
  ...SIGN_IN_ACTS,
  changePerson,
  importStaff,
  removeRecord,
  rotateKey,
];

const BY_NAME: ReadonlyMap<string, ApprovedAct> = new Map(ACTS.map((act) => [act.name, act]));

/** The act of that name; `undefined`: this server has none. */
export function findAct(name: ApprovedActName): ApprovedAct | undefined {
  return BY_NAME.get(name);
}

/** The names of the acts of which that is true. */
export function actsWhere(isSo: (act: ApprovedAct) => boolean): readonly ApprovedActName[] {
  return ACTS.filter(isSo).map(({ name }) => name);
}
