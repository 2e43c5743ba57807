import type { Parameter, RuleSet } from '@giaolien/kernel';

/** A value that no text gives: a custom of this platform until the Central Post Department confirms it. */
export function convention<Value>(value: Value, what: string): Parameter<Value> {
  return { value, citation: `Quy ước của hệ thống: ${what}, chờ Cục Bưu điện Trung ương xác nhận` };
}

/** Values of the Postal Law, the same through all generations of the KT1 decision. */
export const POSTAL_LAW: Pick<RuleSet, 'notices' | 'unclaimedMonths'> = {
  notices: {
    value: { count: 2, gapWorkingDays: 2 },
    citation: 'Luật Bưu chính 49/2010/QH12, Điều 17 khoản 1 điểm d: mời ít nhất hai lần, cách nhau 2 ngày làm việc',
  },
  unclaimedMonths: {
    value: 6,
    citation: 'Luật Bưu chính 49/2010/QH12, Điều 17 khoản 5: sau 6 tháng kể từ ngày chấp nhận',
  },
};

/** Values that the texts leave open. */
export const CUSTOMS: Pick<
  RuleSet,
  | 'expressTimedAccepted'
  | 'massToleranceGrams'
  | 'clockToleranceMinutes'
  | 'lateReportMinutes'
  | 'authorisationMonths'
  | 'secretReadyMinutes'
  | 'returnReminderWorkingDays'
  | 'acknowledgeMinutes'
  | 'dutyMinutes'
> = {
  expressTimedAccepted: {
    value: true,
    citation:
      'Thông tư 15/2022/TT-BTTTT không ghi, thực tế khai thác có dịch vụ KT1 Hỏa tốc Hẹn giờ; ' +
      'chờ Cục Bưu điện Trung ương xác nhận (12.2 #12)',
  },
  massToleranceGrams: convention(100, 'sai số cân 100 gam (12.2 #16, 12.3 #38)'),
  clockToleranceMinutes: convention(2, 'đồng hồ thiết bị được nhanh tối đa 2 phút (12.10 #92)'),
  lateReportMinutes: convention(
    24 * 60,
    'báo cáo quá 24 giờ sau khi việc xảy ra là báo cáo muộn (12.10 #92, 12.14 #119)',
  ),
  authorisationMonths: convention(12, 'giấy giới thiệu người giao, nhận bí mật có hạn 12 tháng (12.2 #18)'),
  secretReadyMinutes: convention(60, '“ngay sau khi chấp nhận, khai thác” được hiểu là trong 60 phút (12.5 #51)'),
  returnReminderWorkingDays: convention(3, 'nhắc trước hạn thu hồi 3 ngày làm việc (12.6 #71)'),
  acknowledgeMinutes: convention(
    { office: 15, province: 30, central: 60 },
    'bưu cục, tỉnh, Cục ghi nhận sự cố trong 15, 30 và 60 phút (12.7 #74)',
  ),
  dutyMinutes: {
    value: {
      isolate: 15,
      'do-not-move': 15,
      'notify-head': 30,
      'notify-origin-office': 60,
      'notify-sender': 240,
      'report-ministry': 60,
      'report-police': 60,
    },
    citation:
      'Thông tư 16/2017/TT-BTTTT, Điều 10 và Điều 11: báo cáo ngay; số phút là quy ước của hệ thống, ' +
      'chờ Cục Bưu điện Trung ương xác nhận (12.7 #73–74)',
  },
};
