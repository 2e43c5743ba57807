import { afterEach, expect, test, vi } from 'vitest';
import { hangDoors, liftRefusal } from './doors.ts';

const proveAnew = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
const lock = vi.fn<() => void>();
const end = vi.fn<() => void>();
const take = hangDoors({ proveAnew, lock, end });
afterEach(() => vi.clearAllMocks());

test('a call that asks for a fresh proof is sent again once the person has given it', async () => {
  expect(await liftRefusal(403, 'identity_must_be_proven_anew')).toBe(true);
  proveAnew.mockResolvedValueOnce(false);
  expect(await liftRefusal(403, 'identity_must_be_proven_anew')).toBe(false);
});

test('a locked session locks the screen, an ended one opens the door, and neither call is repeated', async () => {
  expect(await liftRefusal(423, 'screen_must_be_unlocked')).toBe(false);
  expect(lock).toHaveBeenCalledOnce();
  expect(await liftRefusal(401, 'session_must_be_open')).toBe(false);
  expect(end).toHaveBeenCalledOnce();
});

test('a wrong password is no end of the session, and a refusal of the role no reason to prove oneself', async () => {
  expect(await liftRefusal(401, 'sign_in_must_match')).toBe(false);
  expect(await liftRefusal(403, 'role_must_allow')).toBe(false);
  expect([end, lock, proveAnew].some((door) => door.mock.calls.length > 0)).toBe(false);
});

test('doors that were taken away open nothing', async () => {
  take();
  expect(await liftRefusal(403, 'identity_must_be_proven_anew')).toBe(false);
  expect(proveAnew).not.toHaveBeenCalled();
});
