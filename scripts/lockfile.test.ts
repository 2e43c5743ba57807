import { describe, expect, test } from 'vitest';
import { lintLockfile, productionOf, type LockedPackage, type Lockfile } from './lockfile.ts';

const SOUND: LockedPackage = { version: '1.0.0', integrity: `sha512-${'A'.repeat(86)}==`, license: 'MIT' };

function lockWith(change: LockedPackage, own: LockedPackage = {}): Lockfile {
  return {
    lockfileVersion: 3,
    packages: {
      '': { dependencies: {}, ...own },
      'apps/server': { version: '0.1.0', dependencies: { '@giaolien/wire': '0.1.0', a: '1.0.0' } },
      'packages/wire': { version: '0.1.0', dependencies: { b: '2.0.0' } },
      'node_modules/@giaolien/wire': { link: true, resolved: 'packages/wire' },
      'node_modules/a': { ...SOUND, dependencies: { b: '^1.0.0' }, ...change },
      'node_modules/a/node_modules/b': SOUND,
      'node_modules/b': SOUND,
      'node_modules/tool': { ...SOUND, dev: true, license: 'MPL-2.0' },
    },
  };
}

describe('The lock file', () => {
  test('is sound where every package is', () => {
    expect(lintLockfile(lockWith({}), {})).toEqual([]);
  });

  test.each<readonly [LockedPackage, string]>([
    [{ resolved: 'https://evil.test/a.tgz' }, 'comes from'],
    [{ resolved: 'git+ssh://git@host/a.git#1' }, 'comes from'],
    [{ integrity: 'sha1-AAAA' }, 'no SHA-512'],
    [{ integrity: '' }, 'no SHA-512'],
    [{ license: 'AGPL-3.0' }, 'under AGPL-3.0'],
    [{ license: 'MPL-2.0' }, 'under MPL-2.0'],
    [{ hasInstallScript: true }, 'install script'],
    [{ dependencies: { c: 'github:x/y' } }, 'takes c from'],
    [{ dependencies: { c: 'file:../c' } }, 'takes c from'],
    [{ dependencies: { c: 'x/y' } }, 'takes c from'],
    [{ dependencies: { c: 'https://evil.test/c.tgz' } }, 'takes c from'],
  ])('is not with %j', (change, finding) => {
    expect(lintLockfile(lockWith(change), {})).toEqual([expect.stringContaining(finding)]);
  });

  test('lets a script be named, and another name stand for a package', () => {
    expect(lintLockfile(lockWith({ hasInstallScript: true }), { a: false })).toEqual([]);
    expect(lintLockfile(lockWith({ dependencies: { c: 'npm:@x/c@^1.0.0' } }), {})).toEqual([]);
  });

  test('wants exact versions of ours', () => {
    expect(lintLockfile(lockWith({}, { devDependencies: { d: '^1.0.0' } }), {})).toEqual([
      expect.stringContaining('name one'),
    ]);
  });
});

test('What a program is made of is followed through our rooms and to the nearest version', () => {
  expect(productionOf(lockWith({}), 'apps/server')).toEqual([
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/b',
  ]);
});
