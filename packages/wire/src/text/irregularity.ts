import type { BreachCode, IrregularityCode, Lapse, RaisedKind, ReportedKind } from '@giaolien/kernel';
import { REFUSAL_EN } from './refusal-en.ts';
import { REFUSAL_VI } from './refusal-vi.ts';

export type Language = 'vi' | 'en';

/** What can become a case without any rule being broken by the input itself. */
type Occurrence = ReportedKind | RaisedKind | Lapse;

const OCCURRENCE_VI: Readonly<Record<Occurrence, string>> = {
  missing: 'Thiếu bưu gửi hoặc túi so với bản kê. Hãy tìm lại và báo bưu cục gửi.',
  excess: 'Thừa bưu gửi hoặc túi so với bản kê. Hãy giữ riêng và báo bưu cục gửi.',
  'wrongly-sent': 'Bưu gửi hoặc túi chuyển lạc hướng. Hãy chuyển tiếp đúng nơi đến và báo bưu cục gửi.',
  'seal-broken': 'Niêm phong bị đứt hoặc hư hỏng. Hãy giữ nguyên hiện trạng và kiểm tra túi có chứng kiến.',
  'cover-torn': 'Bìa bưu gửi bị rách hoặc hư hỏng. Hãy lập biên bản và gói lại có chứng kiến.',
  'suspected-opening': 'Có dấu hiệu bưu gửi đã bị bóc mở. Hãy giữ nguyên hiện trạng và báo ngay người phụ trách.',
  loss: 'Bưu gửi hoặc túi bị mất. Hãy báo ngay người phụ trách và bưu cục gửi.',
  swap: 'Có dấu hiệu bưu gửi hoặc nội dung bị đánh tráo. Hãy giữ nguyên hiện trạng và báo ngay người phụ trách.',
  delay: 'Bưu gửi, túi hoặc chuyến xe bị chậm. Hãy báo nơi đến và tổ chức đi tiếp sớm nhất.',
  accident: 'Tai nạn trên đường vận chuyển. Hãy bảo vệ túi, hộp và báo ngay điều độ.',
  theft: 'Bưu gửi hoặc túi bị mất cắp. Hãy báo ngay người phụ trách và công an.',
  'device-loss': 'Thiết bị nghiệp vụ bị mất. Hãy báo ngay quản trị để khóa thiết bị.',
  'data-error': 'Dữ liệu ghi nhận bị sai. Hãy đối chiếu với chứng từ giấy rồi điều chỉnh.',
  'information-leak': 'Thông tin về bưu gửi bị lộ. Hãy báo ngay người phụ trách và ngừng việc gây lộ.',
  'forbidden-content': 'Có nội dung không được gửi. Hãy từ chối nhận, hoặc đình chỉ nếu đã nhận.',
  'screening-failed': 'Soi kiểm không đạt. Hãy để riêng bưu gửi, không di chuyển và báo ngay người phụ trách.',
  'screening-inconclusive': 'Soi kiểm chưa kết luận được. Hãy để riêng bưu gửi và soi lại.',
  'mass-differs-from-declared': 'Khối lượng cân được khác khối lượng người gửi khai. Hãy báo người gửi xác nhận.',
  'cover-rewrapped': 'Bưu gửi đã được gói lại. Hãy báo người gửi và đính kèm biên bản.',
  'secret-lies-ready': 'Bưu gửi mật đã khai thác xong mà chưa đi phát. Hãy tổ chức đi phát ngay.',
  'promise-passed': 'Đã quá thời gian toàn trình mà chưa phát lần thứ nhất. Hãy tìm bưu gửi và tổ chức phát ngay.',
  'return-date-near': 'Sắp đến hạn gửi trả tài liệu thu hồi. Hãy nhắc cơ quan nhận gửi trả đúng hạn.',
  'six-months-passed': 'Đã quá 6 tháng mà chưa phát, chưa hoàn được. Hãy trình quyết định xử lý vô thừa nhận.',
  'acknowledgement-late': 'Vụ việc chưa được cấp có trách nhiệm tiếp nhận đúng hạn. Hãy tiếp nhận ngay.',
  'duty-late': 'Việc phải làm của vụ việc đã quá hạn. Hãy làm và ghi nhận ngay.',
};

const OCCURRENCE_EN: Readonly<Record<Occurrence, string>> = {
  missing: 'An item or bag of the list is missing. Search for it and tell the office it came from.',
  excess: 'There is an item or bag that no list names. Keep it apart and tell the office it came from.',
  'wrongly-sent': 'An item or bag was sent the wrong way. Send it on and tell the office it came from.',
  'seal-broken': 'The seal is broken or damaged. Leave it as it is and inspect the bag before a witness.',
  'cover-torn': 'The cover of the item is torn or damaged. Record it and wrap it again before a witness.',
  'suspected-opening': 'The item seems to have been opened. Leave it as it is and report to the head at once.',
  loss: 'An item or bag is lost. Report to the head and to the office it came from at once.',
  swap: 'The item or its content seems to have been swapped. Leave it as it is and report to the head at once.',
  delay: 'An item, bag or trip is late. Tell the place of destination and send it on as soon as possible.',
  accident: 'An accident on the way. Guard the bags and tell the dispatcher at once.',
  theft: 'The item or bag was stolen. Report to the head and to the police at once.',
  'device-loss': 'A device of the service is lost. Tell the administrator at once, so that it is locked.',
  'data-error': 'The data is wrong. Compare it with the papers, then correct it.',
  'information-leak': 'Information about an item has leaked. Report to the head at once and stop what causes it.',
  'forbidden-content': 'There is content that may not be sent. Refuse it, or suspend the item if it was accepted.',
  'screening-failed': 'The item failed the X-ray. Keep it apart, do not move it, and report to the head at once.',
  'screening-inconclusive': 'The X-ray was inconclusive. Keep the item apart and screen it again.',
  'mass-differs-from-declared': 'The mass on the scale is not the one declared. Ask the sender to confirm it.',
  'cover-rewrapped': 'The item was wrapped again. Tell the sender and add the record.',
  'secret-lies-ready': 'A secret item is processed and has not gone out. Send it out for delivery now.',
  'promise-passed': 'The end-to-end time has passed without a first attempt. Find the item and deliver it now.',
  'return-date-near': 'The document must soon be sent back. Remind the recipient of the date.',
  'six-months-passed': 'Six months have passed without delivery or return. Ask for the decision on unclaimed items.',
  'acknowledgement-late': 'The level in charge has not taken note of the case in time. Acknowledge it now.',
  'duty-late': 'A duty of the case is late. Do it and record it now.',
};

/** Sentences for what was reported, what follows of itself and what ran out: each what it is, and what to do. */
export const IRREGULARITY_TEXT: Readonly<Record<Language, Readonly<Record<Occurrence, string>>>> = {
  vi: OCCURRENCE_VI,
  en: OCCURRENCE_EN,
};

/** Sentences of refusals, by language. */
export const refusalText: Readonly<Record<Language, Readonly<Record<BreachCode, string>>>> = {
  vi: REFUSAL_VI,
  en: REFUSAL_EN,
};

/** The sentence of an irregularity: what occurred, or the rule that was broken. */
export function irregularitySentence(code: IrregularityCode, language: Language): string {
  return isOccurrence(code) ? IRREGULARITY_TEXT[language][code] : refusalText[language][code];
}

function isOccurrence(code: IrregularityCode): code is Occurrence {
  return Object.hasOwn(OCCURRENCE_VI, code);
}
