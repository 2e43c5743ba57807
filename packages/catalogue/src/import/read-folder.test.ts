import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { GEO_FOLDER, SMALL_FOLDER } from '../testing/nation.ts';
import { readGeoFolder } from './read-folder.ts';
import { ImportRefused } from './refusal.ts';

describe('a whole folder', () => {
  it('is read with every file in it', () => {
    const geoImport = readGeoFolder(SMALL_FOLDER);
    expect(geoImport.provinces.map(({ name, kind }) => [name, kind])).toEqual([
      ['Sông Thử', 'province'],
      ['Núi Thử', 'city'],
    ]);
    expect(geoImport.communes.map(({ kind }) => kind)).toEqual(['ward', 'commune', 'ward', 'special-zone']);
    expect(geoImport.history?.conversion).toHaveLength(6);
    expect(geoImport.roads).toEqual([{ from: '97', to: '98', km: 150.5 }]);
    expect(geoImport.airports.map(({ iata }) => iata)).toEqual(['THU', null]);
    expect(geoImport.stations).toHaveLength(2);
    expect(geoImport.files).toHaveLength(15);
    expect(geoImport.calendar).toHaveLength(4);
    expect(geoImport.layers.map(({ name }) => name)).toEqual([
      'boundaries',
      'provinces',
      'hydro',
      'transport',
      'labels',
    ]);
  });

  it.skipIf(!existsSync(GEO_FOLDER))('is the one beside the checkout, with its known counts', () => {
    const geoImport = readGeoFolder(GEO_FOLDER);
    expect(geoImport.provinces).toHaveLength(34);
    expect(geoImport.communes).toHaveLength(3321);
    expect(geoImport.history?.communes).toHaveLength(10_035);
    expect(geoImport.history?.conversion).toHaveLength(10_572);
    expect(geoImport.roads).toHaveLength(561);
    expect(geoImport.airports).toHaveLength(23);
    expect(geoImport.stations).toHaveLength(64);
    expect(geoImport.layers).toHaveLength(5);
  });
});

/** One way to break the small folder: the file, what is replaced by what, the line shown, a part of the reason. */
type Breakage = readonly [file: string, from: string, to: string, line: number | undefined, reason: RegExp];

const BREAKAGES: Readonly<Record<string, Breakage>> = {
  'a misspelt header': ['admin-communes-2026.csv', 'code,name,', 'code,nom,', 1, /dòng tiêu đề/u],
  'a code without its leading digit': ['admin-communes-2026.csv', '97002,Hoà', '7002,Hoà', 3, /đúng 5 chữ số/u],
  'a code given twice': ['admin-communes-2026.csv', '97002,Hoà', '97001,Hoà', 3, /đã có/u],
  'an empty name': ['admin-communes-2026.csv', '98001,Thử Bắc', '98001,', 4, /bỏ trống/u],
  'a blank after a name': ['admin-communes-2026.csv', 'Đảo Thử,', 'Đảo Thử ,', 5, /khoảng trắng/u],
  'an unknown kind': ['admin-communes-2026.csv', ',,P,97', ',,Q,97', 2, /X, P, D/u],
  'a commune in no province': ['admin-communes-2026.csv', ',D,98,', ',D,99,', 5, /không có trong admin-provinces/u],
  'a number with a comma': ['admin-communes-2026.csv', ',97,20,5000', ',97,"20,5",5000', 2, /phải là số/u],
  'a centre abroad': ['admin-communes-2026.csv', '10.25,106.25,A', '10.25,99.5,A', 2, /ngoài Việt Nam.*Đông/u],
  'latitude and longitude swapped': ['admin-communes-2026.csv', '11.75,106.75,C', '106.75,11.75,C', 5, /Bắc/u],
  'a row with a cell too many': [
    'admin-communes-2026.csv',
    'Hoà Thử,Hòa Thử,X',
    'Hoà Thử,Hòa Thử,X,X',
    3,
    /13 cột, gặp 14/u,
  ],
  'an open quotation mark': ['admin-communes-2026.csv', '"Số 1, đường Thử"', '"Số 1, đường Thử', 5, /CSV/u],
  'a decomposed accent': ['admin-communes-2026.csv', 'Thử Bắc', 'Thử Bắc'.normalize('NFD'), 4, /NFC/u],
  'a wrong count of communes': ['admin-provinces-2026.csv', ',TP,2,', ',TP,3,', 3, /ghi 3 đơn vị/u],
  'a seat in another province': ['admin-provinces-2026.csv', '106.25,97001', '106.25,98001', 2, /seat_commune_code/u],
  'an old commune in no district': ['admin-2025h1-communes.csv', 'Chia Đôi,971', 'Chia Đôi,972', 4, /không có trong/u],
  'an old district in no province': ['admin-2025h1-districts.csv', 'Thử Bắc,98', 'Thử Bắc,96', 3, /không có trong/u],
  'an old commune without successor': [
    'admin-conversion-2025-07-01.csv',
    '98001,98001,981,98,retyped,,fixture\n',
    '',
    5,
    /không có dòng chuyển đổi/u,
  ],
  'a conversion to an unknown commune': [
    'admin-conversion-2025-07-01.csv',
    '97002,97002',
    '97009,97002',
    3,
    /không có trong/u,
  ],
  'a conversion of an unknown kind': ['admin-conversion-2025-07-01.csv', 'unchanged', 'same', 3, /chỉ nhận/u],
  'a road shorter than the straight line': [
    'transport-road-matrix-34.csv',
    '150.5,150.5',
    '150.5,90',
    2,
    /đường chim bay/u,
  ],
  'a road from a province to itself': ['transport-road-matrix-34.csv', '97,98,', '97,97,', 2, /chính nó/u],
  'an airport in another province': ['transport-airports.csv', 'Thử Nam,97', 'Thử Nam,98', 2, /thuộc tỉnh 97/u],
  'a misspelt airport code': ['transport-airports.csv', 'THU,', 'Thu,', 2, /IATA/u],
  'a station in no commune': ['transport-rail-stations.csv', '98001,Thử Bắc', '98009,Thử Bắc', 3, /không có/u],
  'a day that does not exist': [
    'calendar-vn-2025-2027.json',
    '"to": "2026-01-02"',
    '"to": "2026-01-32"',
    6,
    /YYYY-MM-DD/u,
  ],
  'days off that end before they begin': [
    'calendar-vn-2025-2027.json',
    '"to": "2026-01-02"',
    '"to": "2025-12-31"',
    6,
    /đứng trước/u,
  ],
  'an unknown status of a day': ['calendar-vn-2025-2027.json', '"official"', '"sure"', 5, /status/u],
  'a calendar cut short': [
    'calendar-vn-2025-2027.json',
    '"comment": "chưa xác nhận"\n    }\n  ]\n}\n',
    '',
    21,
    /JSON/u,
  ],
  'a topology that is none': ['boundaries-2026.topo.json', '"Topology"', '"FeatureCollection"', undefined, /TopoJSON/u],
  'a topology without its object': ['boundaries-2026.topo.json', '"communes"', '"wards"', undefined, /"communes"/u],
  'a shape of an arc that is not there': [
    'boundaries-2026.topo.json',
    '"arcs": [[3]]',
    '"arcs": [[9]]',
    undefined,
    /cung 9/u,
  ],
  'a shape for no commune': ['boundaries-2026.topo.json', '"c": "98002"', '"c": "98009"', undefined, /98002/u],
  'two shapes for one commune': ['boundaries-2026.topo.json', '"c": "98002"', '"c": "98001"', undefined, /hai hình/u],
  'boundaries that leave the country': [
    'boundaries-2026.topo.json',
    '"translate": [106, 10]',
    '"translate": [120, 10]',
    undefined,
    /phạm vi Việt Nam/u,
  ],
  'an arc that is no line': ['transport-skeleton.topo.json', '[106.25, 10.25],', '', undefined, /hai điểm/u],
  'labels without Hoàng Sa': ['labels-sea-islands.geojson', 'Quần đảo Hoàng Sa', 'Paracel', undefined, /Hoàng Sa/u],
  'labels that leave Trường Sa to nobody': [
    'labels-sea-islands.geojson',
    '(tỉnh Khánh Hòa, Việt Nam)',
    '',
    undefined,
    /Trường Sa/u,
  ],
};

describe('a broken folder is refused whole, with file, line and reason:', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'giaolien-import-'));
    cpSync(SMALL_FOLDER, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function refusal(): ImportRefused {
    try {
      readGeoFolder(folder);
    } catch (error) {
      if (error instanceof ImportRefused) return error;
      throw error;
    }
    throw new Error('The folder was not refused.');
  }

  it.each(Object.entries(BREAKAGES))('%s', (_, [file, from, to, line, reason]) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replace(from, to));
    const error = refusal();
    expect(error.reason).toMatch(reason);
    expect(error.file === file || /admin-2025h1-communes/u.test(error.file)).toBe(true);
    expect(error.line).toBe(line);
    expect(error.message).toContain(error.reason);
  });

  it('a missing file of units', () => {
    rmSync(join(folder, 'admin-communes-2026.csv'));
    expect(refusal()).toMatchObject({ file: 'admin-communes-2026.csv', line: undefined });
  });

  it('a conversion without the old units', () => {
    rmSync(join(folder, 'admin-2025h1-districts.csv'));
    expect(refusal()).toMatchObject({ file: 'admin-2025h1-districts.csv', reason: expect.stringContaining('bốn tệp') });
  });

  it('an incomplete road matrix', () => {
    const provinces = join(folder, 'admin-provinces-2026.csv');
    const communes = join(folder, 'admin-communes-2026.csv');
    const more = '99,Thêm,Tỉnh Thêm,T,1,99,1,1,12,107,Thêm,12,107,99001\n';
    writeFileSync(provinces, readFileSync(provinces, 'utf8') + more);
    writeFileSync(communes, `${readFileSync(communes, 'utf8')}99001,Thêm,,X,99,1,1,12,107,A,12,107,\n`);
    for (const file of ['boundaries-2026.topo.json', 'provinces-2026.lite.topo.json']) rmSync(join(folder, file));
    expect(refusal()).toMatchObject({ file: 'transport-road-matrix-34.csv', reason: expect.stringContaining('3 cặp') });
  });

  it('bytes that are not UTF-8', () => {
    const file = join(folder, 'admin-communes-2026.csv');
    const bytes = readFileSync(file);
    bytes[bytes.indexOf(Buffer.from('Đảo'))] = 0xff;
    writeFileSync(file, bytes);
    expect(refusal()).toMatchObject({ file: 'admin-communes-2026.csv', line: 5 });
  });

  it('an empty file and a file of one line', () => {
    const file = join(folder, 'transport-airports.csv');
    writeFileSync(file, '');
    expect(refusal()).toMatchObject({ line: 1, reason: 'tệp rỗng.' });
    writeFileSync(file, 'iata,icao,name,lat,lon,commune_code,commune,province_code\n');
    expect(refusal()).toMatchObject({ line: 2 });
  });

  it('a folder that is not there', () => {
    expect(() => readGeoFolder(join(folder, 'none'))).toThrow(ImportRefused);
  });

  it('but files that may be absent are simply not imported', () => {
    for (const file of ['calendar-vn-2025-2027.json', 'transport-airports.csv', 'hydro-ne.topo.json']) {
      rmSync(join(folder, file));
    }
    const geoImport = readGeoFolder(folder);
    expect(geoImport.calendar).toBeUndefined();
    expect(geoImport.airports).toEqual([]);
    expect(geoImport.layers).toHaveLength(4);
  });
});
