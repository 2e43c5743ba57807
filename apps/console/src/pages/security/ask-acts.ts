import type { ApprovedActName } from '@giaolien/wire';
import type { ChosenOffice } from '../floor/parts/office-field.tsx';

/** What has been filled in; each act takes the fields that it needs. */
export interface AskDraft {
  readonly person: string;
  readonly office: ChosenOffice | null;
  readonly name: string;
  readonly identity: string;
  readonly key: string;
  readonly reason: string;
}
export type AskField = Exclude<keyof AskDraft, 'reason'>;

/** Nothing filled in. */
export function emptyAsk(): AskDraft {
  return { person: '', office: null, name: '', identity: '', key: '', reason: '' };
}

/** Acts that an administrator asks for at this desk. The others are asked for where their subject is shown. */
export type AskedAct = Extract<
  ApprovedActName,
  | 'enrol-device'
  | 'recover-account'
  | 'admit-factor'
  | 'unlock-account'
  | 'disable-account'
  | 'bind-subject'
  | 'rotate-key'
>;

/** The fields of each. */
export const ACT_FIELDS: Readonly<Record<AskedAct, readonly AskField[]>> = {
  'enrol-device': ['office', 'name'],
  'recover-account': ['person'],
  'admit-factor': ['person'],
  'unlock-account': ['person'],
  'disable-account': ['person'],
  'bind-subject': ['person', 'identity'],
  'rotate-key': ['key'],
};

/** The parameters as they will be stored, shown and carried out; `undefined` while a field is empty. */
export function parametersOf(act: AskedAct, draft: AskDraft): Readonly<Record<string, unknown>> | undefined {
  const person = draft.person.trim();
  const name = draft.name.trim();
  const identity = draft.identity.trim();
  switch (act) {
    case 'enrol-device':
      return draft.office === null || name === '' ? undefined : { facility: draft.office.id, name };
    case 'recover-account':
    case 'admit-factor':
    case 'unlock-account':
    case 'disable-account':
      return person === '' ? undefined : { person };
    case 'bind-subject':
      return person === '' || identity === '' ? undefined : { person, subject: identity };
    case 'rotate-key':
      return draft.key === '' ? undefined : { key: draft.key };
  }
}
