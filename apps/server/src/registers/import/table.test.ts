import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { Problem } from '../../http/problem.ts';
import { MAX_BYTES } from './bounds.ts';
import { readTable, writeTable } from './table.ts';
import { workbookOf, zipOf } from './testing/zip.ts';

const CELLS = [
  ['Mã nhân viên', 'Ghi chú'],
  ['a.hn', '=1+1'],
  ['b.hn', 'dòng một\ndòng hai'],
];

async function refusalOf(file: Buffer, format: 'csv' | 'xlsx'): Promise<readonly [number, string]> {
  try {
    await readTable(file, format);
  } catch (error) {
    if (error instanceof Problem) return [error.status, error.code];
    throw error;
  }
  throw new Error('The file was taken.');
}

describe('tables by file', () => {
  test.each(['csv', 'xlsx'] as const)(
    '%s: what was written is read again, and no cell is a formula',
    async (format) => {
      const file = await writeTable(CELLS, format, 'nhan-su');
      expect(await readTable(file, format)).toEqual(CELLS);
    },
  );

  test('text comes composed and trimmed, empty rows are read over', async () => {
    const file = Buffer.from('Họ\u{323} , b\r\n , \r\n1, 2 '.normalize('NFD'));
    expect(await readTable(file, 'csv')).toEqual([
      ['Họ\u{323}'.normalize('NFC'), 'b'],
      ['1', '2'],
    ]);
  });

  test('a day of a workbook is read as a day, a time as a time, a number as it stands', async () => {
    const cells = new Map([
      ['1,0', { style: { numFmt: 'dd/mm/yyyy' } }],
      ['1,1', { style: { numFmt: 'hh:mm' } }],
    ]);
    const rows = [
      ['Ngày', 'Giờ', 'Số', 'Có'],
      [new Date(Date.UTC(2026, 11, 31)), new Date(Date.UTC(1899, 11, 30, 6, 30)), 12, true],
    ];
    const file = Buffer.from(await writeXlsx({ sheets: [{ name: 'x', rows, cells }] }));
    expect((await readTable(file, 'xlsx'))[1]).toEqual(['31/12/2026', '06:30', '12', 'có']);
  });

  test('what no text holds is left out', async () => {
    const file = await writeTable([['a'], ['x\u0007y\u0000z']], 'xlsx', 'x');
    expect((await readTable(file, 'xlsx'))[1]).toEqual(['xyz']);
  });

  const sheet = (cells: string) => ({ name: 'xl/worksheets/sheet1.xml', text: `<sheetData>${cells}</sheetData>` });
  const bomb = Buffer.alloc(40_000_000, 0x20);
  const hostile: readonly [string, Buffer, 'csv' | 'xlsx', number, string][] = [
    ['nothing', Buffer.alloc(0), 'csv', 400, 'file_must_be_a_table'],
    ['a header alone', Buffer.from('a,b'), 'csv', 400, 'file_must_be_a_table'],
    ['bytes that are no text', Buffer.from([0x61, 0x2c, 0xff, 0xfe, 0x0a]), 'csv', 400, 'file_must_be_a_table'],
    ['a workbook called CSV', workbookOf(sheet('')), 'csv', 400, 'file_must_be_a_table'],
    ['CSV called a workbook', Buffer.from('a,b\n1,2'), 'xlsx', 400, 'file_must_be_a_table'],
    ['more rows than a register has', Buffer.from('a\n'.repeat(10_002)), 'csv', 413, 'file_must_be_small'],
    ['more columns', Buffer.from(`${'a,'.repeat(60)}a\n1`), 'csv', 413, 'file_must_be_small'],
    ['a large file', Buffer.alloc(MAX_BYTES + 1, 0x61), 'csv', 413, 'file_must_be_small'],
    ['a zip bomb', workbookOf({ name: 'xl/worksheets/sheet1.xml', text: bomb }), 'xlsx', 413, 'file_must_be_small'],
    [
      'a zip bomb that says it is small',
      workbookOf({ name: 'xl/worksheets/sheet1.xml', text: bomb, claims: 10 }),
      'xlsx',
      413,
      'file_must_be_small',
    ],
    [
      'too many parts',
      zipOf(Array.from({ length: 300 }, (_, n) => ({ name: `p${n}`, text: '' }))),
      'xlsx',
      413,
      'file_must_be_small',
    ],
    ['a cell in the last corner', workbookOf(sheet('<c r="XFD1048576"/>')), 'xlsx', 413, 'file_must_be_small'],
    ['a macro', workbookOf({ name: 'xl/vbaProject.bin', text: 'x' }), 'xlsx', 400, 'file_must_be_plain'],
    [
      'links outside',
      workbookOf({ name: 'xl/externalLinks/externalLink1.xml', text: '<x/>' }),
      'xlsx',
      400,
      'file_must_be_plain',
    ],
    ['an embedded object', workbookOf({ name: 'xl/embeddings/o.bin', text: 'x' }), 'xlsx', 400, 'file_must_be_plain'],
    [
      'an entity',
      workbookOf({ name: 'xl/x.xml', text: '<!DOCTYPE x [<!ENTITY a "b">]>' }),
      'xlsx',
      400,
      'file_must_be_plain',
    ],
    [
      'a type with macros',
      zipOf([
        { name: '[Content_Types].xml', text: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' },
        { name: 'xl/workbook.xml', text: '' },
      ]),
      'xlsx',
      400,
      'file_must_be_plain',
    ],
    ['a password', workbookOf({ name: 'xl/x.xml', text: 'x', encrypted: true }), 'xlsx', 400, 'file_must_be_plain'],
    ['an old binary workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'xlsx', 400, 'file_must_be_plain'],
    ['a path that climbs', workbookOf({ name: '../x.xml', text: 'x' }), 'xlsx', 400, 'file_must_be_a_table'],
    ['the same part twice', workbookOf({ name: 'xl/workbook.xml', text: 'x' }), 'xlsx', 400, 'file_must_be_a_table'],
    ['a ZIP that is no workbook', zipOf([{ name: 'a.txt', text: 'x' }]), 'xlsx', 400, 'file_must_be_a_table'],
    ['a workbook cut short', workbookOf(sheet('')).subarray(20), 'xlsx', 400, 'file_must_be_a_table'],
    ['a workbook whose sheet is none', workbookOf(sheet('<')), 'xlsx', 400, 'file_must_be_a_table'],
  ];
  test.each(hostile)('%s is refused', async (_, file, format, status, code) => {
    expect(await refusalOf(file, format)).toEqual([status, code]);
  });
});
