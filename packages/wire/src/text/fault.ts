import type { Language } from './irregularity.ts';

/**
 * What stops a request before the kernel sees it, phrased as the rule that should hold.
 * Sources: the contract of the public faces (`docs`), RFC 8259 (JSON), RFC 8785 (canonical JSON).
 */
export const FAULT_CODES = [
  'request_must_be_json',
  'request_must_be_small',
  'address_must_be_known',
  'input_kind_must_be_known',
  'inputs_must_be_countable',
  'field_must_be_known',
  'field_must_be_present',
  'field_must_be_of_type',
  'field_must_fit',
  'field_must_match_form',
  'field_must_be_one_of',
  'text_must_be_composed',
  'number_must_be_whole',
  'nesting_must_be_shallow',
  'input_id_must_not_be_reused',
  'session_must_be_open',
  'sign_in_must_match',
  'sign_in_must_pause',
  'role_must_allow',
  'request_must_come_from_here',
  'record_must_exist',
  'requests_must_be_few',
  'server_must_be_ready',
  'server_must_be_sound',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

interface Fault {
  readonly rule: `GL-${string}`;
  readonly source: string;
  readonly vi: string;
  readonly en: string;
}

/** Rule id, source and sentences of every fault. */
export const FAULTS: Readonly<Record<FaultCode, Fault>> = {
  request_must_be_json: {
    rule: 'GL-WIRE-01',
    source: 'RFC 8259',
    vi: 'Nội dung gửi lên không phải JSON hợp lệ. Hãy kiểm tra phần mềm hoặc thiết bị gửi.',
    en: 'The body is not valid JSON with content-type application/json. Check the sender.',
  },
  request_must_be_small: {
    rule: 'GL-WIRE-02',
    source: 'POST /api/inputs',
    vi: 'Nội dung gửi lên quá lớn. Hãy chia thành nhiều lần gửi.',
    en: 'The body is too large. Send it in parts.',
  },
  address_must_be_known: {
    rule: 'GL-WIRE-03',
    source: '/api/openapi.json',
    vi: 'Không có địa chỉ này trên máy chủ. Hãy xem /api/openapi.json.',
    en: 'There is nothing at this address. See /api/openapi.json.',
  },
  input_kind_must_be_known: {
    rule: 'GL-WIRE-04',
    source: '/api/openapi.json',
    vi: 'Loại nghiệp vụ (kind) không tồn tại. Hãy cập nhật phần mềm gửi.',
    en: 'There is no input of this kind. See /api/openapi.json for the kinds.',
  },
  inputs_must_be_countable: {
    rule: 'GL-WIRE-05',
    source: 'POST /api/inputs',
    vi: 'Mỗi lần gửi phải có từ 1 đến 500 nghiệp vụ. Hãy chia nhỏ.',
    en: 'One request carries 1 to 500 inputs. Send them in parts.',
  },
  field_must_be_known: {
    rule: 'GL-WIRE-06',
    source: '/api/openapi.json',
    vi: 'Có trường lạ. Hãy bỏ trường này.',
    en: 'There is an unknown field. Leave it out.',
  },
  field_must_be_present: {
    rule: 'GL-WIRE-07',
    source: '/api/openapi.json',
    vi: 'Thiếu trường bắt buộc. Hãy bổ sung.',
    en: 'A required field is missing. Add it.',
  },
  field_must_be_of_type: {
    rule: 'GL-WIRE-08',
    source: '/api/openapi.json',
    vi: 'Trường sai kiểu dữ liệu. Hãy gửi đúng kiểu.',
    en: 'A field has the wrong type. Send the right one.',
  },
  field_must_fit: {
    rule: 'GL-WIRE-09',
    source: '/api/openapi.json',
    vi: 'Giá trị quá dài, quá nhiều hoặc ngoài giới hạn. Hãy rút gọn hoặc sửa lại.',
    en: 'A value is too long, too many or out of range. Shorten or correct it.',
  },
  field_must_match_form: {
    rule: 'GL-WIRE-10',
    source: '/api/openapi.json',
    vi: 'Giá trị không đúng mẫu quy định. Hãy quét hoặc nhập lại.',
    en: 'A value does not have the required form. Scan or enter it again.',
  },
  field_must_be_one_of: {
    rule: 'GL-WIRE-11',
    source: '/api/openapi.json',
    vi: 'Giá trị không nằm trong danh sách cho phép. Hãy chọn lại.',
    en: 'A value is not one of those allowed. Choose again.',
  },
  text_must_be_composed: {
    rule: 'GL-WIRE-12',
    source: 'RFC 8785; Unicode NFC (TCVN 6909:2001)',
    vi: 'Chữ tiếng Việt phải ở dạng dựng sẵn (NFC) và không chứa ký tự hỏng. Hãy nhập lại.',
    en: 'Text must be in composed form (NFC) and without broken characters. Enter it again.',
  },
  number_must_be_whole: {
    rule: 'GL-WIRE-13',
    source: 'RFC 8785',
    vi: 'Số phải là số nguyên. Hãy làm tròn về đơn vị nhỏ nhất.',
    en: 'Numbers must be whole. Use the smallest unit.',
  },
  nesting_must_be_shallow: {
    rule: 'GL-WIRE-14',
    source: 'POST /api/inputs',
    vi: 'Dữ liệu lồng nhau quá sâu. Hãy kiểm tra phần mềm gửi.',
    en: 'The data is nested too deeply. Check the sender.',
  },
  input_id_must_not_be_reused: {
    rule: 'GL-WIRE-15',
    source: 'POST /api/inputs',
    vi: 'Mã inputId này đã dùng cho nội dung khác. Hãy tạo inputId mới cho nghiệp vụ mới.',
    en: 'This inputId was used with another body. Give a new input a new inputId.',
  },
  session_must_be_open: {
    rule: 'GL-AUTH-01',
    source: '12.10 #89',
    vi: 'Bạn chưa đăng nhập hoặc phiên đã hết hạn. Hãy đăng nhập lại.',
    en: 'You are not signed in, or your session has ended. Sign in again.',
  },
  sign_in_must_match: {
    rule: 'GL-AUTH-02',
    source: '12.10 #89',
    vi: 'Mã nhân viên hoặc mật khẩu không đúng. Hãy kiểm tra và thử lại.',
    en: 'The staff code or the password is wrong. Check both and try again.',
  },
  sign_in_must_pause: {
    rule: 'GL-AUTH-03',
    source: '12.10 #89',
    vi: 'Đăng nhập sai quá nhiều lần. Hãy đợi ít phút rồi thử lại.',
    en: 'Too many failed attempts. Wait some minutes, then try again.',
  },
  role_must_allow: {
    rule: 'GL-AUTH-04',
    source: '12.10 #90',
    vi: 'Vai trò của bạn không được xem hoặc làm việc này. Hãy nhờ người có thẩm quyền.',
    en: 'Your role does not allow this. Ask someone who may.',
  },
  request_must_come_from_here: {
    rule: 'GL-AUTH-05',
    source: 'RFC 6265bis; Fetch Metadata',
    vi: 'Yêu cầu đến từ một trang khác nên bị chặn. Hãy thao tác trong Giao Liên.',
    en: 'The request comes from another site and was stopped. Work inside Giao Liên.',
  },
  record_must_exist: {
    rule: 'GL-READ-01',
    source: '12.10 #90',
    vi: 'Không tìm thấy, hoặc bạn không được xem. Hãy kiểm tra lại mã.',
    en: 'There is no such record, or you may not see it. Check the number.',
  },
  requests_must_be_few: {
    rule: 'GL-WIRE-16',
    source: 'GET /api/stream',
    vi: 'Quá nhiều yêu cầu cùng lúc. Hãy đóng bớt cửa sổ và thử lại.',
    en: 'Too many requests at once. Close some and try again.',
  },
  server_must_be_ready: {
    rule: 'GL-RUN-01',
    source: '/readyz',
    vi: 'Máy chủ chưa sẵn sàng. Nội dung chưa được ghi nhận; hãy gửi lại sau ít phút với cùng inputId.',
    en: 'The server is not ready. Nothing was recorded; send it again with the same inputId.',
  },
  server_must_be_sound: {
    rule: 'GL-RUN-02',
    source: '/readyz',
    vi: 'Máy chủ gặp lỗi. Hãy gửi lại với cùng inputId; nếu vẫn lỗi, báo quản trị kèm mã yêu cầu.',
    en: 'The server failed. Send it again with the same inputId; if it goes on, report the request id.',
  },
};

/** The sentence of a fault, naming the field where there is one. */
export function faultSentence(code: FaultCode, language: Language, field?: string): string {
  const sentence = FAULTS[code][language];
  if (field === undefined || field === '') return sentence;
  return language === 'vi' ? `${sentence} Trường: “${field}”.` : `${sentence} Field: “${field}”.`;
}
