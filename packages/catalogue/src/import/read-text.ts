import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ImportRefused } from './refusal.ts';

/** True when the folder holds the file. */
export function hasFile(folder: string, file: string): boolean {
  return existsSync(join(folder, file));
}

/** The text of a file: valid UTF-8 and NFC, without a byte-order mark. Anything else is refused with its line. */
export function readText(folder: string, file: string): string {
  if (!hasFile(folder, file)) throw new ImportRefused(file, undefined, 'thiếu tệp này trong thư mục nhập.');
  const bytes = readFileSync(join(folder, file));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportRefused(file, badByteLine(bytes), 'không phải UTF-8 hợp lệ; hãy lưu lại tệp với mã UTF-8.');
  }
  if (text.normalize('NFC') !== text) {
    const line = text.split('\n').findIndex((candidate) => candidate.normalize('NFC') !== candidate) + 1;
    throw new ImportRefused(file, line, 'chữ có dấu chưa ở dạng dựng sẵn (NFC); hãy chuẩn hóa NFC rồi nhập lại.');
  }
  return text;
}

function badByteLine(bytes: Uint8Array): number | undefined {
  let line = 1;
  let start = 0;
  for (let index = 0; index <= bytes.length; index += 1) {
    if (index < bytes.length && bytes[index] !== 10) continue;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, index));
    } catch {
      return line;
    }
    line += 1;
    start = index + 1;
  }
  return undefined;
}

/** A JSON file as unknown content; a syntax error is refused with its line where the engine names one. */
export function readJson(folder: string, file: string): { readonly text: string; readonly content: unknown } {
  const text = readText(folder, file);
  try {
    return { text, content: JSON.parse(text) };
  } catch (error) {
    const position = /position (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1];
    const line = position === undefined ? text.split('\n').length : text.slice(0, Number(position)).split('\n').length;
    throw new ImportRefused(file, line, 'không phải JSON hợp lệ (có thể tệp bị cắt cụt); hãy chép lại tệp.');
  }
}
