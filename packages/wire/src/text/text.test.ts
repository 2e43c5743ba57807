import { BREACH_CODES, IRREGULARITY_KINDS } from '@giaolien/kernel';
import { describe, expect, test } from 'vitest';
import { refusalOfBreach, refusalOfFault } from '../reply/refusal.ts';
import { FAULT_CODES, FAULTS } from './fault.ts';
import { irregularitySentence, refusalText } from './irregularity.ts';

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

describe('Every refusal', () => {
  test.each(BREACH_CODES)('%s says in Vietnamese and English what is wrong and what to do', (code) => {
    const vi = refusalText.vi[code];
    const en = refusalText.en[code];
    for (const sentence of [vi, en]) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).toBe(sentence.normalize('NFC'));
      // Two sentences: the fault, and the way out. A state that is final has no way out to name.
      expect(sentence.split(/[.:] /).length).toBeGreaterThanOrEqual(2);
    }
    expect(vi).toMatch(VIETNAMESE);
    // Form numbers (BĐ13) keep their Đ in English.
    expect(en).not.toMatch(/[ăâêôơư]/i);
  });

  test('carries the rule and its source', () => {
    expect(
      refusalOfBreach({ code: 'despatch_must_be_open', subject: 'despatch:100900-970900-K-2026-0001' }, 'vi'),
    ).toEqual({
      code: 'despatch_must_be_open',
      rule: 'KT1-DSP-04',
      source: expect.stringContaining('12.3 #33') as string,
      sentence: 'Chuyến thư đã đóng, không thay đổi được nữa. Hãy khởi tạo chuyến thư mới.',
      subject: 'despatch:100900-970900-K-2026-0001',
    });
  });

  test('names the field that is at fault', () => {
    expect(refusalOfFault('field_must_be_known', 'vi', 'colour').sentence).toBe(
      'Có trường lạ. Hãy bỏ trường này. Trường: “colour”.',
    );
    expect(refusalOfFault('field_must_be_known', 'en', 'colour').field).toBe('colour');
  });
});

test('No two sentences of one language are the same', () => {
  for (const texts of [refusalText.vi, refusalText.en])
    expect(new Set(Object.values(texts)).size).toBe(BREACH_CODES.length);
});

test('Rule numbers of faults are given once', () => {
  expect(new Set(FAULT_CODES.map((code) => FAULTS[code].rule)).size).toBe(FAULT_CODES.length);
});

test('Every irregularity has a sentence', () => {
  for (const code of [...IRREGULARITY_KINDS, ...BREACH_CODES]) {
    expect(irregularitySentence(code, 'vi')).toMatch(VIETNAMESE);
    expect(irregularitySentence(code, 'en')).not.toBe('');
  }
});
