import { BREACH_CODES, LAPSES, RAISED_KINDS, REPORTED_KINDS } from '@giaolien/kernel';
import { describe, expect, test } from 'vitest';
import { refusalOfBreach, refusalOfFault } from '../reply/refusal.ts';
import { FAULT_CODES, FAULTS } from './fault.ts';
import { IRREGULARITY_TEXT, irregularitySentence, refusalText } from './irregularity.ts';

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

describe('Every refusal', () => {
  test.each(BREACH_CODES)('%s says in Vietnamese and English what is wrong and what to do', (code) => {
    const vi = refusalText.vi[code];
    const en = refusalText.en[code];
    for (const sentence of [vi, en]) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).toBe(sentence.normalize('NFC'));
      // Two sentences: the fault, and the way out.
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

test.each([...REPORTED_KINDS, ...RAISED_KINDS, ...LAPSES])(
  '%s has a sentence that says what it is and what to do',
  (kind) => {
    for (const sentence of [irregularitySentence(kind, 'vi'), irregularitySentence(kind, 'en')]) {
      expect(sentence).toMatch(/^\p{Lu}.*\. \p{Lu}.*\.$/u);
      expect(sentence).toBe(sentence.normalize('NFC'));
    }
    expect(irregularitySentence(kind, 'vi')).toMatch(VIETNAMESE);
    expect(irregularitySentence(kind, 'en')).not.toMatch(VIETNAMESE);
  },
);

test('A broken rule that stands as an irregularity says what a refusal says', () => {
  expect(irregularitySentence('seal_must_be_intact', 'vi')).toBe(refusalText.vi.seal_must_be_intact);
});

test('No sentence is left over', () => {
  expect(Object.keys(IRREGULARITY_TEXT.vi).toSorted()).toEqual(
    [...REPORTED_KINDS, ...RAISED_KINDS, ...LAPSES].toSorted(),
  );
});
