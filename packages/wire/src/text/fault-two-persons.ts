import type { Fault } from './fault.ts';

/** What stops an act that takes two persons, or three. */
export const TWO_PERSONS_CODES = [
  'witness_must_be_named',
  'witness_must_be_proven',
  'second_person_must_differ',
  'approval_must_be_pending',
  'approval_must_match',
  'act_must_be_possible',
  'third_person_must_review',
  'alarm_must_await_this',
  'approvals_must_be_few',
] as const;

/** Rule id, source and sentences of each. */
export const TWO_PERSONS_FAULTS: Readonly<Record<(typeof TWO_PERSONS_CODES)[number], Fault>> = {
  witness_must_be_named: {
    rule: 'GL-TWO-01',
    source: 'POST /api/cosignatures',
    vi: 'Nghiệp vụ này không ghi người chứng kiến. Hãy ghi người chứng kiến trước khi ký.',
    en: 'This input names no witness. Name the witness before signing.',
  },
  witness_must_be_proven: {
    rule: 'GL-TWO-02',
    source: 'R4.10; 12.10 #93',
    vi: 'Người chứng kiến chưa tự xác nhận danh tính cho đúng việc này. Hãy để người chứng kiến ký rồi gửi lại.',
    en: 'The witness has not proven who he is for exactly this act. Let the witness sign, then send it again.',
  },
  second_person_must_differ: {
    rule: 'GL-TWO-03',
    source: '12.10 #93',
    vi: 'Việc này cần người thứ hai, trong phiên đăng nhập và thiết bị khác. Hãy nhờ người có thẩm quyền khác.',
    en: 'This needs a second person, in another session and at another device. Ask someone else who may.',
  },
  approval_must_be_pending: {
    rule: 'GL-TWO-04',
    source: '12.10 #93',
    vi: 'Đề nghị này đã được quyết định hoặc đã hết hạn. Hãy lập đề nghị mới nếu vẫn cần.',
    en: 'This request was decided already or has expired. Make a new one if it is still needed.',
  },
  approval_must_match: {
    rule: 'GL-TWO-05',
    source: '12.10 #93',
    vi: 'Nội dung bạn đang duyệt không phải nội dung đã đề nghị. Hãy tải lại và đọc kỹ trước khi quyết định.',
    en: 'What you decide is not what was asked for. Load it again and read it before you decide.',
  },
  act_must_be_possible: {
    rule: 'GL-TWO-06',
    source: '12.10 #93',
    vi: 'Không thể thực hiện việc này với nội dung đã ghi. Hãy kiểm tra lại rồi lập đề nghị mới.',
    en: 'This cannot be done with what was entered. Check it and make a new request.',
  },
  third_person_must_review: {
    rule: 'GL-TWO-07',
    source: '12.10 #93',
    vi: 'Người gây cảnh báo và người đã duyệt không được tự soát xét. Hãy để người thứ ba soát xét.',
    en: 'Neither who caused the alarm nor who allowed it may review it. Leave it to a third person.',
  },
  alarm_must_await_this: {
    rule: 'GL-TWO-08',
    source: '12.10 #91',
    vi: 'Cảnh báo này đã được xử lý. Hãy tải lại danh sách.',
    en: 'This alarm has been dealt with already. Load the list again.',
  },
  approvals_must_be_few: {
    rule: 'GL-TWO-09',
    source: 'POST /api/approvals',
    vi: 'Quá nhiều đề nghị của bạn đang chờ quyết định. Hãy chờ người thứ hai quyết định hoặc chờ hết hạn.',
    en: 'Too many of your requests await a decision. Wait until they are decided or have expired.',
  },
};
