import { KEYS, KEY_NAMES, type KeyName, type KeyProvider, type SigningKey } from '@giaolien/keys';
import { openKeys } from '../start/keys.ts';
import { readSettings } from '../start/settings.ts';
import { UsageError } from './usage.ts';

/** `giaolien keys describe`: what keeps the keys, and the public halves. It only reads, also beside a running server. */
export async function describeKeys(words: readonly string[]): Promise<number> {
  if (words[0] === 'rotate') {
    throw new UsageError('Thay khoá cần hai quản trị viên: hãy đề nghị việc “rotate-key” trên màn hình Phê duyệt.');
  }
  if (words.length > 1 || (words[0] ?? 'describe') !== 'describe')
    throw new UsageError('giaolien keys chỉ có: describe.');
  const keys = await openKeys(readSettings(process.env).keys, true);
  try {
    process.stdout.write(await render(keys));
    return 0;
  } finally {
    await keys.close();
  }
}

const USES: Readonly<Record<(typeof KEYS)[KeyName], string>> = {
  sign: 'ký',
  wrap: 'niêm dữ liệu',
};

async function render(keys: KeyProvider): Promise<string> {
  const { label, hardware } = keys.describe();
  const lines = ['', `  ${label}`, `  ${hardware ? 'Khoá nằm trong thiết bị.' : 'Khoá nằm trong phần mềm.'}`, ''];
  for (const name of KEY_NAMES) {
    lines.push(`  ${name.padEnd(14)} ${USES[KEYS[name]]}`);
    if (isSigning(name)) lines.push(...(await renderVersions(keys, name)));
  }
  return `${lines.join('\n')}\n`;
}

function isSigning(name: KeyName): name is SigningKey {
  return KEYS[name] === 'sign';
}

async function renderVersions(keys: KeyProvider, name: SigningKey): Promise<readonly string[]> {
  const versions = await keys.publicKeys(name);
  return versions.flatMap(({ keyId, algorithm, from, until, publicKeyPem }) => [
    `    ${keyId} ${algorithm}, từ ${instant(from)}${until === null ? ', đang dùng' : ` đến ${instant(until)}`}`,
    ...publicKeyPem
      .trimEnd()
      .split('\n')
      .map((line) => `      ${line}`),
  ]);
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
