import type { Parameter, RuleSet, ServiceDate } from '@giaolien/kernel';

import { convention, CUSTOMS, POSTAL_LAW } from './parameters.ts';

/** How the value of generation 1 stands in a later set whose own value was not seen (R0.1c). */
const CARRIED: Readonly<Record<string, string>> = {
  'KT1-2017-08-15': '',
  'KT1-2022-02-15': ' (giữ từ 2017: chưa đọc được giá trị trong văn bản thay thế)',
  'KT1-2025-11-01': ' (giữ từ 2017: chưa đọc được văn bản có hiệu lực 01/11/2025)',
};

/** The three generations of the KT1 decision (R0.1), oldest first. */
export function buildRuleSets(): readonly RuleSet[] {
  return [
    ruleSet('KT1-2017-08-15', '2017-08-15', 'Quyết định 55/2016/QĐ-TTg; Thông tư 16/2017/TT-BTTTT'),
    ruleSet('KT1-2022-02-15', '2022-02-15', 'Quyết định 37/2021/QĐ-TTg; Thông tư 15/2022/TT-BTTTT'),
    ruleSet(
      'KT1-2025-11-01',
      '2025-11-01',
      'Quyết định của Thủ tướng Chính phủ về mạng bưu chính KT1, hiệu lực 01/11/2025 (số hiệu chờ xác nhận)',
    ),
  ];
}

function ruleSet(id: string, effectiveFrom: ServiceDate, citation: string): RuleSet {
  const carried = CARRIED[id] ?? '';
  const from2017 = <Value>(value: Value, clause: string): Parameter<Value> => ({
    value,
    citation: `${clause}${carried}`,
  });
  return {
    id,
    effectiveFrom,
    citation,
    endToEndDays: from2017(
      { 'intra-province': { ordinary: 1.5, express: 1 }, 'inter-province': { ordinary: 3.5, express: 2.5 } },
      'Thông tư 16/2017/TT-BTTTT, Điều 4',
    ),
    timedLeadHours: from2017(
      { 'inner-city': 4, suburban: 12, 'inter-province': 24 },
      'Thông tư 16/2017/TT-BTTTT, Điều 4',
    ),
    workingDay: {
      value: { startMinute: 8 * 60, halfMinute: 12 * 60, endMinute: 17 * 60 },
      citation: 'Suy ra: văn bản không ghi giờ, chờ Cục Bưu điện Trung ương xác nhận (R2.15)',
    },
    twoEnvelopesForA: {
      value: true,
      citation:
        id === 'KT1-2017-08-15'
          ? 'Nghị định 26/2020/NĐ-CP, Điều 4 (áp dụng cho cả giai đoạn trước: văn bản năm 2017 chưa đọc được)'
          : 'Nghị định 26/2020/NĐ-CP, Điều 4; Thông tư 24/2020/TT-BCA',
    },
    locatorForA: from2017(true, 'Thông tư 16/2017/TT-BTTTT, Điều 9 khoản 5'),
    secretsInOwnBags: convention(true, 'túi riêng cho từng độ mật (12.3 #35)'),
    ...POSTAL_LAW,
    ...CUSTOMS,
    complaint: {
      value: { lossMonths: 6, damageMonths: 1, answerWorkingDays: 7 },
      citation: `Luật Bưu chính 49/2010/QH12, Điều 38; Thông tư 16/2017/TT-BTTTT, Điều 4${carried}`,
    },
    retentionYears: from2017({ electronic: 3, paper: 2 }, 'Thông tư 16/2017/TT-BTTTT, Điều 12 và Điều 13'),
  };
}

/** The set in force on `date`; before the first one, the first. */
export function ruleSetOn(ruleSets: readonly RuleSet[], date: ServiceDate): RuleSet {
  const inForce = ruleSets.findLast((set) => set.effectiveFrom <= date) ?? ruleSets[0];
  if (inForce === undefined) throw new Error('The catalogue holds no rule set.');
  return inForce;
}
