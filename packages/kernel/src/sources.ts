/**
 * How far a source may be trusted: `V`, read in the instrument named; `VP`, read in its predecessor, the text in force
 * has not been seen; `I`, a custom of this platform or the trade that the operator has to confirm.
 */
export type Grade = 'V' | 'VP' | 'I';

/** What stands behind a rule. */
export interface Source {
  /** The clause as a lawyer cites it, in Vietnamese. */
  readonly clause: string;
  /** In force from this day, YYYY-MM-DD; of a custom, the day of the rule set that carries it. */
  readonly date: string;
  readonly grade: Grade;
}

const KT1_2025 = [
  'Quyết định của Thủ tướng Chính phủ về mạng bưu chính KT1 (số hiệu chờ xác nhận)',
  '2025-11-01',
] as const;
const DECISION_37 = ['Quyết định 37/2021/QĐ-TTg', '2022-02-15'] as const;
const DECISION_55 = ['Quyết định 55/2016/QĐ-TTg', '2017-02-25'] as const;
/** Signed on 31 October 2022; the day is the 45th after it, the earliest on which a circular may take effect. */
const CIRCULAR_15 = ['Thông tư 15/2022/TT-BTTTT', '2022-12-15'] as const;
const CIRCULAR_16 = ['Thông tư 16/2017/TT-BTTTT', '2017-08-15'] as const;
const SECRETS_LAW = ['Luật Bảo vệ bí mật nhà nước số 117/2025/QH15', '2026-03-01'] as const;
const SECRETS_DECREE = ['Nghị định 26/2020/NĐ-CP', '2020-07-01'] as const;
const POSTAL_LAW = ['Luật Bưu chính số 49/2010/QH12', '2011-01-01'] as const;
const UNCLAIMED = ['Thông tư liên tịch 18/2015/TTLT-BTTTT-BTC', '2015-09-15'] as const;
const PRACTICE = ['Thực tiễn khai thác mạng KT1', '2025-11-01'] as const;
const CUSTOM = ['Quy ước của hệ thống', '2025-11-01'] as const;

/**
 * The clauses behind the rules, by the numbers of docs/reference/field-rules.md. Where an instrument carries on what
 * an older one said, the clause that was read is cited, with its day.
 */
export const SOURCES = {
  'R1.10': cite(DECISION_37, 'V', 'đối tượng phục vụ ở trung ương'),
  'R1.11': cite(DECISION_37, 'V', 'đối tượng phục vụ ở địa phương'),
  'R1.12': cite(DECISION_37, 'V', 'cơ quan, tổ chức, doanh nghiệp nhà nước gửi tài liệu, vật chứa bí mật nhà nước'),
  'R1.13': cite(DECISION_55, 'VP', 'Điều 4, Phụ lục I và Phụ lục II'),
  'R1.17': cite(DECISION_55, 'VP', 'Điều 11 khoản 2'),
  'R1.18': cite(DECISION_55, 'VP', 'Điều 11 khoản 3'),
  'R1.32': cite(CIRCULAR_15, 'V', 'phân loại dịch vụ bưu chính KT1'),
  'R1.33': cite(CIRCULAR_15, 'V', 'dịch vụ KT1 Hỏa tốc và Hẹn giờ'),
  'R1.40': cite(KT1_2025, 'V', 'bưu gửi KT1 được đóng dấu, gắn mã vạch, định vị và quản lý chặt chẽ'),
  'R1.41': cite(KT1_2025, 'V', 'trang thiết bị, phương tiện chuyên dùng; bố trí nhân viên áp tải'),
  'R1.42': cite(KT1_2025, 'V', 'lực lượng bảo vệ theo yêu cầu của bốn văn phòng trung ương'),
  'R1.45': cite(KT1_2025, 'V', 'tiêu chuẩn của người trực tiếp cung cấp dịch vụ'),
  'R1.48': cite(DECISION_55, 'VP', 'Điều 6 khoản 2'),
  'R1.49': cite(
    PRACTICE,
    'V',
    'Cục Bưu điện Trung ương vận chuyển trực tiếp bưu gửi Tuyệt mật liên tỉnh của bốn văn phòng trung ương',
  ),
  'R1.50': cite(PRACTICE, 'V', 'soi kiểm, khử khuẩn bưu gửi đến Bộ Chính trị, Ban Bí thư và bốn văn phòng trung ương'),
  'R1.53': cite(DECISION_55, 'VP', 'Điều 6 khoản 4'),
  'R1.54': cite(CIRCULAR_16, 'VP', 'Điều 9 khoản 2'),
  'R1.55': cite(CIRCULAR_16, 'VP', 'Điều 9 khoản 5'),
  'R1.57': cite(CIRCULAR_16, 'VP', 'Điều 9 khoản 7'),
  'R2.04': cite(CIRCULAR_16, 'VP', 'Điều 4 khoản 4 điểm a và điểm b'),
  'R2.07': cite(CIRCULAR_16, 'VP', 'Điều 4 khoản 4 điểm đ'),
  'R2.10': cite(CIRCULAR_16, 'VP', 'Điều 4 khoản 4 điểm h'),
  'R2.13': cite(CIRCULAR_16, 'VP', 'Điều 4 khoản 7 điểm a'),
  'R2.35': cite(CIRCULAR_16, 'VP', 'Điều 10 và Điều 11'),
  'R3.04': cite(SECRETS_LAW, 'V', 'Điều 13'),
  'R3.11': cite(SECRETS_DECREE, 'VP', 'Điều 4'),
  'R3.12': cite(SECRETS_DECREE, 'VP', 'Điều 4'),
  'R3.13': cite(SECRETS_DECREE, 'VP', 'Điều 4'),
  'R3.14': cite(SECRETS_DECREE, 'VP', 'Điều 4'),
  'R3.15': cite(SECRETS_DECREE, 'VP', 'Điều 4'),
  'R3.17': cite(SECRETS_DECREE, 'VP', 'Điều 4'),
  'R3.18': cite(SECRETS_DECREE, 'VP', 'Điều 4'),
  'R3.19': cite(SECRETS_DECREE, 'VP', 'Điều 4'),
  'R3.20': cite(SECRETS_DECREE, 'VP', 'Điều 4 khoản 7'),
  'R4.04': cite(POSTAL_LAW, 'V', 'Điều 11 khoản 3'),
  'R4.06': cite(POSTAL_LAW, 'V', 'Điều 16'),
  'R4.10': cite(POSTAL_LAW, 'V', 'Điều 13 khoản 2'),
  'R4.11': cite(POSTAL_LAW, 'V', 'Điều 14'),
  'R4.20': cite(POSTAL_LAW, 'V', 'Điều 17 khoản 1'),
  'R4.21': cite(POSTAL_LAW, 'V', 'Điều 17 khoản 2 và khoản 3'),
  'R4.23': cite(POSTAL_LAW, 'V', 'Điều 17 khoản 5'),
  'R4.24': cite(UNCLAIMED, 'V', 'Điều 3 khoản 2'),
  'R5.01': cite(PRACTICE, 'V', 'tiếp nhận yêu cầu, chấp nhận gửi, kiểm soát bưu gửi'),
  'R5.04': cite(PRACTICE, 'V', 'quản lý chuyến xe theo lệnh điều xe'),
  'R5.05': cite(PRACTICE, 'V', 'chứng từ chuyển trả'),
  'R5.06': cite(PRACTICE, 'V', 'quản lý sự cố và loại sự vụ'),
  'R5.08': cite(PRACTICE, 'V', 'danh mục túi, phương tiện, thiết bị'),
  'R5.30': cite(PRACTICE, 'V', 'mã bưu cục 6 chữ số; bưu cục gửi khác bưu cục nhận'),
  'R5.31': cite(PRACTICE, 'V', 'nhãn túi (E4) 29 ký tự'),
  'R5.35': cite(PRACTICE, 'V', 'số hiệu bưu gửi theo tiêu chuẩn S10 của Liên minh Bưu chính Thế giới'),
  'R5.40': cite(PRACTICE, 'V', 'bản kê giao nhận BĐ10'),
  'R5.42': cite(PRACTICE, 'V', 'bảng kê túi (E2), nhãn túi (E4), nhập thay thế'),
  'R5.43': cite(PRACTICE, 'V', 'bản kê đi phát BĐ13, báo phát và huỷ báo phát'),
  'R5.44': cite(PRACTICE, 'V', 'trình tự khởi tạo, tạo túi, đóng chuyến thư'),
  '12.2 #15': cite(CUSTOM, 'I', 'điều chỉnh bằng bút toán riêng có lý do, giữ nguyên bản gốc'),
  '12.2 #16': cite(CUSTOM, 'I', 'khối lượng lưu kèm thiết bị cân'),
  '12.2 #20': cite(CUSTOM, 'I', 'bưu gửi mật không có ghi chú tự do'),
  '12.2 #26': cite(CUSTOM, 'I', 'nguyên tắc hai người'),
  '12.2 #27': cite(CUSTOM, 'I', 'soi kiểm, khử khuẩn là điều kiện trước khi đi phát; máy còn hạn, người có chứng nhận'),
  '12.3 #31': cite(CUSTOM, 'I', 'sổ niêm phong; kiểm tra niêm phong mỗi lần bàn giao'),
  '12.3 #33': cite(CUSTOM, 'I', 'số chuyến thư liên tục; túi đánh số từ 1, đúng một túi F'),
  '12.3 #35': cite(CUSTOM, 'I', 'túi riêng cho từng độ mật'),
  '12.3 #36': cite(CUSTOM, 'I', 'vòng đời của túi'),
  '12.3 #37': cite(CUSTOM, 'I', 'bản kê giao nhận có chữ ký hai bên và không mở lại'),
  '12.3 #38': cite(CUSTOM, 'I', 'sai lệch khi nhận thành vụ việc, báo bưu cục gửi'),
  '12.3 #39': cite(CUSTOM, 'I', 'nhập thay thế có lý do và phải đối chiếu sau'),
  '12.3 #40': cite(CUSTOM, 'I', 'bưu gửi luôn ở đúng một nơi'),
  '12.3 #41': cite(CUSTOM, 'I', 'mỗi lần bàn giao có bên giao và bên nhận khác nhau'),
  '12.5 #60': cite(CUSTOM, 'I', 'gói lại có người chứng kiến, không mở bì trong'),
  '12.6 #64': cite(CUSTOM, 'I', 'đồng hồ chỉ dừng và chạy lại theo lý do đã định'),
  '12.6 #65': cite(CUSTOM, 'I', 'bất khả kháng theo quyết định có địa bàn, thời gian và bằng chứng'),
  '12.7 #73': cite(CUSTOM, 'I', 'vụ việc chỉ kết thúc khi có kết luận, trách nhiệm và biện pháp'),
  '12.7 #74': cite(CUSTOM, 'I', 'báo cáo sự cố theo cấp: bưu cục, tỉnh, Cục Bưu điện Trung ương'),
  '12.10 #89': cite(CUSTOM, 'I', 'vai trò, phạm vi và độ mật của từng người'),
  '12.10 #90': cite(CUSTOM, 'I', 'mỗi người chỉ ghi nhận cho đơn vị của mình'),
  '12.10 #92': cite(CUSTOM, 'I', 'thời gian theo nguồn tin cậy'),
  '12.14 #119': cite(CUSTOM, 'I', 'dữ liệu đến muộn được xếp theo thời điểm xảy ra, chỗ trái nhau được nêu ra'),
} as const satisfies Record<string, Source>;

/** The number of a source, e.g. `R1.55` or `12.3 #35`. */
export type SourceId = keyof typeof SOURCES;

function cite([instrument, date]: readonly [string, string], grade: Grade, clause: string): Source {
  return { clause: `${instrument}, ${clause}`, date, grade };
}
