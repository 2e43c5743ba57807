import type { OpenedSession } from '@giaolien/wire';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { postJson } from '../../api/client.ts';
import { withoutToken } from '../../api/session.ts';
import { enter } from '../../shell/occupant.ts';
import { askPasskey } from '../../shell/proof/passkey.ts';
import { pathAfter } from './next.ts';
import { signInRoute } from './route.ts';

export type Entry =
  | { readonly by: 'password'; readonly person: string; readonly password: string; readonly code?: string }
  | { readonly by: 'badge'; readonly badge: string; readonly pin: string }
  | { readonly by: 'passkey' };

/** Opens a session and leads to the page that was asked for, or to where this person begins. */
export function useSignIn() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const next = useNext();
  return useMutation({
    mutationFn: open,
    onSuccess: (opened) => enter(withoutToken(opened), queries, next, (to) => navigate({ to })),
  });
}

export type SignIn = ReturnType<typeof useSignIn>;

/** Where to go after signing in. */
export function useNext(): string {
  return pathAfter(signInRoute.useSearch().next);
}

async function open(entry: Entry): Promise<OpenedSession> {
  switch (entry.by) {
    case 'password': {
      const { by: _, ...credentials } = entry;
      return postJson<OpenedSession>('/session', credentials);
    }
    case 'badge':
      return postJson<OpenedSession>('/session/badge', { badge: entry.badge, pin: entry.pin });
    case 'passkey':
      return postJson<OpenedSession>('/session/passkey', await askPasskey('sign-in'));
  }
}
