import { describe, expect, it } from 'vitest';

import { NATION } from '../testing/nation.ts';
import { searchOf } from './search.ts';

const search = searchOf(NATION);
const titles = (query: string, limit = 5): readonly string[] => search.find(query, { limit }).map((hit) => hit.title);

describe('the search', () => {
  it('finds with accents and without', () => {
    expect(titles('Đất Mũi')[0]).toBe('Bưu điện xã Đất Mũi');
    expect(titles('dat mui')[0]).toBe('Bưu điện xã Đất Mũi');
    expect(titles('DAT MUI')[0]).toBe('Bưu điện xã Đất Mũi');
  });

  it('puts what was typed with accents before its look-alikes', () => {
    expect(titles('Văn Lăng')[0]).toBe('Bưu điện xã Văn Lăng');
    expect(titles('Sơn Hạ')[0]).toContain('Sơn Hạ');
  });

  it('finds beginnings of words, and every word must be there', () => {
    expect(titles('van phong chinh ph')[0]).toBe('Văn phòng Chính phủ');
    expect(titles('van phong dat mui')).toEqual([]);
  });

  it('shows the province, because names repeat', () => {
    const hits = search.find('tan an', { kinds: ['commune'], limit: 50 }).filter((hit) => hit.title.endsWith('Tân An'));
    expect(hits).toHaveLength(10);
    expect(new Set(hits.map((hit) => hit.subtitle)).size).toBe(10);
  });

  it('takes the province as a further word', () => {
    expect(titles('ba dinh ha noi')[0]).toBe('Bưu điện phường Ba Đình');
    expect(titles('tan an nghe an')[0]).toBe('Bưu điện xã Tân An, Nghệ An');
  });

  it('finds an office by its code and a body by its id, postcode or other name', () => {
    expect(titles('080100')).toEqual(['Trung tâm khai thác KT1 Hà Nội']);
    expect(titles('TW-30')[0]).toBe('Văn phòng Chính phủ');
    expect(titles('98010')[0]).toBe('Tỉnh ủy Cà Mau');
    expect(titles('bo chinh tri')[0]).toBe('Văn phòng Trung ương Đảng');
    expect(titles('ubnd xa dat mui')[0]).toBe('Ủy ban nhân dân xã Đất Mũi, tỉnh Cà Mau');
  });

  it('keeps to the kinds and the limit asked for', () => {
    const hits = search.find('ca mau', { kinds: ['body'], limit: 7 });
    expect(hits).toHaveLength(7);
    expect(hits.every((hit) => hit.kind === 'body')).toBe(true);
  });

  it('finds nothing for nothing', () => {
    expect(search.find('')).toEqual([]);
    expect(search.find(' - ')).toEqual([]);
    expect(search.find('qwertyuiop')).toEqual([]);
  });
});
