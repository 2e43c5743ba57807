import type { CredentialList, SignInMethods } from '@giaolien/wire';

export const WAYS = ['badge', 'passkey', 'password'] as const;
/** How a person proves who he is. */
export type Way = (typeof WAYS)[number];

/**
 * The ways that can work at this computer, the quickest first: the badge where it is an enrolled counter, then the
 * passkey, then the password. `credentials`: what the person has, where that is known; unknown, every way is offered.
 */
export function waysHere(
  methods: Pick<SignInMethods, 'badge' | 'passkey'> | undefined,
  credentials?: Pick<CredentialList, 'badge' | 'passkeys' | 'password'>,
): readonly Way[] {
  const offered = {
    badge: methods?.badge === true && (credentials === undefined || credentials.badge !== null),
    passkey: methods?.passkey === true && (credentials === undefined || credentials.passkeys.length > 0),
    password: credentials === undefined || credentials.password !== null,
  };
  const ways = WAYS.filter((way) => offered[way]);
  return ways.length > 0 ? ways : ['password'];
}
