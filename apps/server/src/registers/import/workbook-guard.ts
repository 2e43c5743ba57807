import { inflateRawSync } from 'node:zlib';
import { Problem } from '../../http/problem.ts';
import { MAX_COLUMNS, MAX_ROWS } from './bounds.ts';

/** What all parts of a workbook may unfold to, bytes. */
const UNFOLDED = 24_000_000;
const PARTS = 200;
/** Parts that do something, or reach outside: macros, embedded objects, controls, connections, links. */
const ACTIVE =
  /vbaProject|macrosheets|dialogsheets|embeddings\/|activeX|ctrlProps|externalLinks|connections\.xml|queryTables|customUI|webextensions/iu;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Looks through a workbook before anything parses it: a ZIP whose parts are few, really unfold to little, and only hold
 * cells (ASVS V5.2: size, type, unfolding and contents of what is uploaded).
 * @throws Problem 400 `file_must_be_a_table` when it is no workbook; `file_must_be_plain` when it carries more than
 * cells; 413 `file_must_be_small`
 */
export function assertPlainWorkbook(file: Buffer): void {
  // An OLE container is an encrypted workbook or one of the old binary ones, which can hold macros.
  if (file.length > 8 && file.readUInt32BE(0) === 0xd0cf11e0) throw new Problem(400, 'file_must_be_plain');
  const parts = unfold(file);
  const names = new Set(parts.map(({ name }) => name));
  if (!names.has('[Content_Types].xml') || !names.has('xl/workbook.xml')) throw noTable();
  for (const { name, bytes } of parts) {
    if (ACTIVE.test(name)) throw new Problem(400, 'file_must_be_plain');
    if (/\.(?:xml|rels)$/iu.test(name)) assertPlainPart(name, bytes.toString('latin1'));
  }
}

function assertPlainPart(name: string, text: string): void {
  if (/<!DOCTYPE|<!ENTITY/iu.test(text)) throw new Problem(400, 'file_must_be_plain');
  if (name === '[Content_Types].xml' && /macroEnabled/iu.test(text)) throw new Problem(400, 'file_must_be_plain');
  if (!name.startsWith('xl/worksheets/')) return;
  for (const [, letters = '', digits = ''] of text.matchAll(/\br="([A-Z]{0,3})([0-9]{1,9})"/gu)) {
    if (Number(digits) > MAX_ROWS || columnOf(letters) > MAX_COLUMNS) throw tooLarge();
  }
}

/** 1 for A, 27 for AA; 0 for none. */
function columnOf(letters: string): number {
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Every part, really unfolded: what a directory says of its sizes is not believed. */
function unfold(file: Buffer): readonly Part[] {
  const { count, start } = directoryOf(file);
  if (count === 0 || count > PARTS) throw count > PARTS ? tooLarge() : noTable();
  const parts: Part[] = [];
  let left = UNFOLDED;
  let at = start;
  try {
    for (let index = 0; index < count; index += 1) {
      if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) throw noTable();
      const part = partAt(file, at, left);
      if (parts.some(({ name }) => name === part.name)) throw noTable();
      parts.push(part);
      left -= part.bytes.length;
      at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    }
  } catch (cause) {
    // Whatever else goes wrong in here, reading beyond the end among it, is a broken file.
    throw cause instanceof Problem ? cause : noTable();
  }
  return parts;
}

function directoryOf(file: Buffer): { readonly count: number; readonly start: number } {
  // The end of the directory is the last thing in the file but for a comment.
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 0xffff); at -= 1) {
    if (file.readUInt32LE(at) === END_OF_DIRECTORY) {
      return { count: file.readUInt16LE(at + 10), start: file.readUInt32LE(at + 16) };
    }
  }
  throw noTable();
}

function partAt(file: Buffer, at: number, left: number): Part {
  const flags = file.readUInt16LE(at + 8);
  const method = file.readUInt16LE(at + 10);
  const packed = file.readUInt32LE(at + 20);
  const name = file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28));
  const local = file.readUInt32LE(at + 42);
  if ((flags & 1) !== 0) throw new Problem(400, 'file_must_be_plain');
  if (name.includes('..') || name.startsWith('/') || name.includes('\\')) throw noTable();
  if (file.readUInt32LE(local) !== LOCAL_ENTRY) throw noTable();
  const data = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const bytes = file.subarray(data, data + packed);
  if (method === 0) {
    if (bytes.length > left) throw tooLarge();
    return { name, bytes };
  }
  if (method !== 8) throw noTable();
  return { name, bytes: inflated(bytes, left) };
}

function inflated(bytes: Buffer, left: number): Buffer {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, left) });
  } catch (cause) {
    const isLarge = cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw isLarge ? tooLarge() : noTable();
  }
}

function noTable(): Problem {
  return new Problem(400, 'file_must_be_a_table');
}

function tooLarge(): Problem {
  return new Problem(413, 'file_must_be_small');
}
