import { describe, expect, test } from 'vitest';
import { SettingRefused } from './refused.ts';
import { readSignInSettings } from './sign-in.ts';

describe('The settings of sign-in', () => {
  test('say nothing where nothing is said', () => {
    expect(readSignInSettings({})).toEqual({ origin: undefined, counterIdle: undefined, oidc: undefined });
  });

  test('name origin, lock and identity provider', () => {
    const settings = readSignInSettings({
      GIAOLIEN_ORIGIN: 'https://giaolien.example',
      GIAOLIEN_COUNTER_LOCK: '3',
      GIAOLIEN_OIDC_ISSUER: 'https://danhtinh.example/realms/kt1',
      GIAOLIEN_OIDC_CLIENT_ID: 'giaolien',
      GIAOLIEN_OIDC_CLIENT_SECRET: 's3cret',
      GIAOLIEN_OIDC_STRONG_ACR: 'phr  phrh',
    });
    expect(settings).toEqual({
      origin: 'https://giaolien.example',
      counterIdle: 180_000,
      oidc: {
        issuer: 'https://danhtinh.example/realms/kt1',
        clientId: 'giaolien',
        clientSecret: 's3cret',
        name: 'danhtinh.example',
        strongAcr: ['phr', 'phrh'],
      },
    });
  });

  test.each([
    [{ GIAOLIEN_ORIGIN: 'giaolien.example' }],
    [{ GIAOLIEN_ORIGIN: 'http://giaolien.example' }],
    [{ GIAOLIEN_ORIGIN: 'https://giaolien.example/' }],
    [{ GIAOLIEN_COUNTER_LOCK: '60' }],
    [{ GIAOLIEN_OIDC_ISSUER: 'https://danhtinh.example' }],
    [{ GIAOLIEN_OIDC_ISSUER: 'http://danhtinh.example', GIAOLIEN_OIDC_CLIENT_ID: 'x' }],
  ])('%j is refused', (environment) => {
    expect(() => readSignInSettings(environment)).toThrow(SettingRefused);
  });
});
