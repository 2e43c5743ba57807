import { describe, expect, test } from 'vitest';
import { assertGoodPassword, assertGoodPin } from './password-rules.ts';
import { createPasswordChecker, HASHING, isOfToday } from './password.ts';

describe('Hashing', () => {
  test('is argon2id with 64 MiB, three passes, one lane', async () => {
    const hashed = await createPasswordChecker().hash('mưa thuận gió hoà quanh năm');
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(HASHING).toEqual({ memoryCost: 65_536, timeCost: 3, parallelism: 1 });
    expect(isOfToday(hashed)).toBe(true);
  });
});

describe('A new password', () => {
  const person = { id: 'giaodich.hn', name: 'Nguyễn Thị Hoa', facility: '080100', roles: [], qualifications: [] };
  function judge(password: string, hasSecondFactor = false): string {
    try {
      assertGoodPassword(password, person, hasSecondFactor);
      return 'good';
    } catch (error) {
      return (error as { code: string }).code;
    }
  }

  test.each([
    ['con trâu đi trước cái cày', 'good'],
    ['9Kf#2mQx!vLp7wZt', 'good'],
    ['mười bốn ký t', 'password_must_be_long'],
    ['password password', 'password_must_not_be_common'],
    ['Mật Khẩu Của Tôi 1', 'password_must_not_be_common'],
    ['vietnamvodich2026', 'password_must_not_be_common'],
    ['1234567890123456', 'password_must_not_be_common'],
    ['qwertyuiopasdfghjkl', 'password_must_not_be_common'],
    ['abcdefghijklmnop', 'password_must_not_be_common'],
    ['nguyenthihoa 1990', 'password_must_not_be_common'],
    ['giaodich.hn 2026 !', 'password_must_not_be_common'],
    ['🐃🐃🐃🐃🐃🐃🐃🐃🐃🐃🐃🐃🐃🐃🐃🐃', 'password_must_not_be_common'],
  ])('%s: %s', (password, expected) => {
    expect(judge(password)).toBe(expected);
  });

  test('may be twelve characters beside an authenticator', () => {
    expect([judge('trâu cày sớm', true), judge('trâu cày sớm')]).toEqual(['good', 'password_must_be_long']);
  });
});

test.each(['111111', '112211', '123456', '987654', '121212', '123123'])('The PIN %s is refused', (pin) => {
  expect(() => assertGoodPin(pin)).toThrow('pin_must_not_be_simple');
});
