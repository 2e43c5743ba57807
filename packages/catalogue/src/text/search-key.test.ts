import { describe, expect, it } from 'vitest';

import { searchKey, spellingKey } from './search-key.ts';

describe('the search key', () => {
  it('drops accents, đ and case', () => {
    expect(searchKey('Đặng Thuỳ Trâm')).toBe('dang thuy tram');
    expect(searchKey('ĐẤT MŨI')).toBe('dat mui');
  });

  it('is the same for both tone spellings and for decomposed input', () => {
    expect(searchKey('Khánh Hoà')).toBe(searchKey('Khánh Hòa'));
    expect(searchKey('Đất Mũi'.normalize('NFD'))).toBe('dat mui');
  });

  it('takes punctuation for blanks', () => {
    expect(searchKey("Ea H'Leo")).toBe(searchKey('Ea H’Leo'));
    expect(searchKey('  BĐ-VHX   Trúc Bạch ')).toBe('bd vhx truc bach');
  });
});

describe('the spelling key', () => {
  it('sees no difference between tone-mark places and apostrophes', () => {
    expect(spellingKey('Hoà Bình')).toBe(spellingKey('Hòa Bình'));
    expect(spellingKey('Định Thuỷ')).toBe(spellingKey('Định Thủy'));
    expect(spellingKey('Cư M’gar')).toBe(spellingKey("Cư M'gar"));
  });

  it('tells names apart that only lose their difference without accents', () => {
    expect(spellingKey('Văn Lang')).not.toBe(spellingKey('Văn Lăng'));
    expect(spellingKey('Sơn Hà')).not.toBe(spellingKey('Sơn Hạ'));
  });
});
