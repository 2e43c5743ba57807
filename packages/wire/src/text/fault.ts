import { REGISTER_CODES, REGISTER_FAULTS } from './fault-registers.ts';
import { TWO_PERSONS_CODES, TWO_PERSONS_FAULTS } from './fault-two-persons.ts';
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
  'screen_must_be_unlocked',
  'identity_must_be_proven_anew',
  'device_must_be_enrolled',
  'code_must_be_given',
  'code_must_match',
  'proof_must_match',
  'ceremony_must_be_open',
  'one_time_code_must_match',
  'factor_must_be_admitted',
  'subject_must_be_bound',
  'way_must_be_offered',
  'password_must_be_long',
  'password_must_not_be_common',
  'pin_must_not_be_simple',
  'badge_must_be_free',
  ...TWO_PERSONS_CODES,
  'server_must_be_ready',
  'server_must_be_sound',
  ...REGISTER_CODES,
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** A rule that holds before the kernel is asked: its id, its source, and what to do instead. */
export interface Fault {
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
  screen_must_be_unlocked: {
    rule: 'GL-AUTH-06',
    source: '12.10 #89; ASVS 5.0 V7.3.1',
    vi: 'Màn hình đang khoá. Hãy mở khoá bằng mã PIN, mật khẩu hoặc khoá bảo mật của bạn.',
    en: 'The screen is locked. Unlock it with your PIN, password or passkey.',
  },
  identity_must_be_proven_anew: {
    rule: 'GL-AUTH-07',
    source: 'ASVS 5.0 V7.5.3',
    vi: 'Việc này cần chứng minh lại danh tính trong 5 phút gần nhất. Hãy xác thực lại rồi làm tiếp.',
    en: 'This needs a proof of identity from the last five minutes. Prove yourself again, then go on.',
  },
  device_must_be_enrolled: {
    rule: 'GL-AUTH-08',
    source: '12.10 #89',
    vi: 'Máy này chưa được đăng ký làm máy quầy của bưu cục bạn. Hãy dùng máy quầy, hoặc nhờ hai quản trị đăng ký.',
    en: 'This is not an enrolled counter computer of your facility. Use one, or ask two administrators to enrol it.',
  },
  code_must_be_given: {
    rule: 'GL-AUTH-09',
    source: 'ASVS 5.0 V6.3.3',
    vi: 'Tài khoản có mã xác thực. Hãy nhập mã 6 số đang hiện trên ứng dụng.',
    en: 'The account has an authenticator. Enter the six digits that it shows now.',
  },
  code_must_match: {
    rule: 'GL-AUTH-10',
    source: 'RFC 6238; ASVS 5.0 V6.5.1',
    vi: 'Mã xác thực không đúng, đã dùng hoặc đã hết hạn. Hãy chờ mã mới rồi nhập lại.',
    en: 'The code is wrong, used or out of time. Wait for the next one and enter it.',
  },
  proof_must_match: {
    rule: 'GL-AUTH-11',
    source: '12.10 #89',
    vi: 'Không chứng minh được danh tính. Hãy kiểm tra lại thẻ, mã PIN, mật khẩu hoặc khoá bảo mật.',
    en: 'The identity was not proven. Check badge and PIN, password or passkey.',
  },
  ceremony_must_be_open: {
    rule: 'GL-AUTH-12',
    source: 'WebAuthn Level 3',
    vi: 'Lần xác thực bằng khoá này đã dùng hoặc đã quá 5 phút. Hãy bắt đầu lại.',
    en: 'This passkey ceremony was used or is older than five minutes. Begin again.',
  },
  one_time_code_must_match: {
    rule: 'GL-AUTH-13',
    source: 'ASVS 5.0 V6.4.3',
    vi: 'Mã dùng một lần không đúng, đã dùng hoặc đã hết hạn. Hãy xin mã mới từ hai quản trị.',
    en: 'The one-time code is wrong, used or out of time. Ask two administrators for a new one.',
  },
  factor_must_be_admitted: {
    rule: 'GL-AUTH-20',
    source: 'ASVS 5.0 V6.4.4, NIST SP 800-63B-4',
    vi: 'Cách xác thực này mạnh hơn cách bạn đã đăng nhập. Hãy xin mã một lần từ hai quản trị, hoặc đăng nhập bằng khoá mạnh đã có.',
    en: 'This factor opens more than the one you signed in by. Ask two administrators for a one-time code, or sign in by a stronger key.',
  },
  subject_must_be_bound: {
    rule: 'GL-AUTH-14',
    source: 'ASVS 5.0 V6.8.1',
    vi: 'Danh tính đăng nhập một lần này chưa gắn với nhân viên nào. Hãy nhờ hai quản trị gắn.',
    en: 'This single sign-on identity is not bound to anyone on the staff register. Ask two administrators to bind it.',
  },
  way_must_be_offered: {
    rule: 'GL-AUTH-15',
    source: 'GET /api/session/methods',
    vi: 'Máy chủ này không có cách đăng nhập đó. Hãy chọn cách khác.',
    en: 'This server does not offer that way of signing in. Choose another.',
  },
  password_must_be_long: {
    rule: 'GL-AUTH-16',
    source: 'NIST SP 800-63B-4, 3.1.1.2; ASVS 5.0 V6.2.1',
    vi: 'Mật khẩu quá ngắn: cần ít nhất 15 ký tự, hoặc 12 ký tự nếu tài khoản có mã xác thực.',
    en: 'The password is too short: 15 characters, or 12 beside an authenticator.',
  },
  password_must_not_be_common: {
    rule: 'GL-AUTH-17',
    source: 'NIST SP 800-63B-4, 3.1.1.2; ASVS 5.0 V6.2.4',
    vi: 'Mật khẩu dễ đoán hoặc chứa tên của bạn hay của cơ quan. Hãy chọn một cụm từ khác.',
    en: 'The password is easy to guess or holds your name or that of the service. Choose another phrase.',
  },
  pin_must_not_be_simple: {
    rule: 'GL-AUTH-18',
    source: 'NIST SP 800-63B-4, 3.1.1.2',
    vi: 'Mã PIN dễ đoán (số lặp, số liên tiếp). Hãy chọn mã khác.',
    en: 'The PIN is easy to guess (repeated or consecutive digits). Choose another.',
  },
  badge_must_be_free: {
    rule: 'GL-AUTH-19',
    source: '12.10 #89',
    vi: 'Thẻ này đã gắn với người khác. Hãy dùng thẻ của bạn hoặc báo quản trị.',
    en: 'This badge belongs to someone else. Use your own, or tell an administrator.',
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
  ...TWO_PERSONS_FAULTS,
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
  ...REGISTER_FAULTS,
};

/** The sentence of a fault, naming the field where there is one. */
export function faultSentence(code: FaultCode, language: Language, field?: string): string {
  const sentence = FAULTS[code][language];
  if (field === undefined || field === '') return sentence;
  return language === 'vi' ? `${sentence} Trường: “${field}”.` : `${sentence} Field: “${field}”.`;
}
