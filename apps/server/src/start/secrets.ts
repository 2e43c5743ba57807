import { readFileSync, statSync } from 'node:fs';
import { SettingRefused } from './refused.ts';

/** A secret is a line, a key or an address; no file of one is larger, in bytes. */
const MOST = 65_536;

/**
 * A secret of the environment: `NAME`, or the file that `NAME_FILE` names (a mounted secret); never an argument of the
 * program, which every user of the machine can read. Space around it is no part of it. @throws SettingRefused
 */
export function readSecret(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const direct = environment[name]?.trim() || undefined;
  const file = environment[`${name}_FILE`]?.trim() || undefined;
  if (file === undefined) return direct;
  if (direct !== undefined) {
    throw new SettingRefused(`${name} và ${name}_FILE cùng được đặt. Hãy chỉ giữ một trong hai.`);
  }
  const text = readSettingFile(`${name}_FILE`, file, MOST).trim();
  if (text === '') throw new SettingRefused(`${name}_FILE: tệp ${file} trống.`);
  return text;
}

/** The text of a file that a setting names, `most` bytes at most. @throws SettingRefused */
export function readSettingFile(name: string, file: string, most: number): string {
  try {
    if (statSync(file).size > most) throw new SettingRefused(`${name}: tệp ${file} quá lớn.`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof SettingRefused) throw error;
    const { code = 'lỗi' } = error as NodeJS.ErrnoException;
    throw new SettingRefused(`${name}: không đọc được tệp ${file} (${code}).`);
  }
}
