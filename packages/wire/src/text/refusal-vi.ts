import type { BreachCode } from '@giaolien/kernel';

/** What is wrong and what to do instead, for the person at the screen. */
export const REFUSAL_VI: Readonly<Record<BreachCode, string>> = {
  facility_must_be_known: 'Không có bưu cục nào mang mã này. Hãy kiểm tra lại mã bưu cục 6 chữ số.',
  actor_must_act_for_own_facility:
    'Bạn chỉ được ghi nhận cho đơn vị của ca đang đăng nhập. Hãy đăng nhập đúng đơn vị hoặc nhờ đơn vị đó thực hiện.',
  actor_must_hold_role: 'Vai trò của bạn không được làm việc này. Hãy nhờ người có vai trò phù hợp thực hiện.',
  actor_must_hold_clearance:
    'Bạn chưa được giao xử lý độ mật này, hoặc thời hạn đã hết. Hãy bàn giao cho người được phân công xử lý độ mật đó.',
  body_must_be_known: 'Cơ quan này không có trong danh mục đối tượng phục vụ. Hãy tra lại danh mục hoặc báo quản trị.',
  item_must_be_known: 'Không tìm thấy bưu gửi mang số hiệu này. Hãy quét lại mã trên bìa.',
  receptacle_must_be_known: 'Không tìm thấy túi (hộp) mang mã này. Hãy quét lại, hoặc đăng ký vỏ túi trước khi dùng.',
  despatch_must_be_known: 'Không tìm thấy chuyến thư này. Hãy kiểm tra lại số chuyến thư.',
  handover_must_be_known: 'Không tìm thấy bản kê giao nhận này. Hãy tải lại danh sách bản kê.',
  trip_must_be_known: 'Không tìm thấy chuyến xe này. Hãy kiểm tra lại lệnh điều xe.',
  irregularity_must_be_known: 'Không tìm thấy biên bản bất thường này. Hãy tải lại danh sách.',
  request_must_be_known: 'Không tìm thấy yêu cầu thu gom này. Hãy tải lại danh sách yêu cầu.',
  vehicle_must_be_known: 'Phương tiện này không có trong danh mục. Hãy chọn phương tiện đã đăng ký.',
  equipment_must_be_known: 'Thiết bị này không có trong danh mục của đơn vị. Hãy chọn thiết bị đã đăng ký.',
  person_must_be_known: 'Người này không có trong danh sách nhân sự KT1. Hãy chọn người đã được đăng ký.',
  seal_must_be_known: 'Số niêm phong này chưa từng được cấp. Hãy kiểm tra lại số, hoặc đề nghị cấp niêm phong trước.',
  item_number_must_be_valid: 'Số hiệu bưu gửi sai chữ số kiểm tra. Hãy quét lại mã hoặc xin cấp số hiệu mới.',
  label_must_be_valid:
    'Nhãn túi (E4) không hợp lệ: sai độ dài, sai mã bưu cục hoặc không phải túi KT1. ' +
    'Hãy quét hoặc nhập lại đủ 29 ký tự.',
  item_must_be_new: 'Số hiệu này đã dùng cho bưu gửi khác. Hãy xin cấp số hiệu mới.',
  receptacle_must_be_new: 'Mã túi (hộp) này đã được dùng. Hãy kiểm tra lại và dùng mã khác.',
  handover_must_be_new: 'Bản kê giao nhận này đã tồn tại. Hãy mở bản kê đó hoặc lập bản kê mới.',
  trip_must_be_new: 'Chuyến xe này đã tồn tại. Hãy mở chuyến đó hoặc lập lệnh điều xe mới.',
  seal_must_be_new: 'Số niêm phong này đã được cấp trước đó. Hãy kiểm tra lại dải số rồi cấp số khác.',
  request_must_be_new: 'Yêu cầu thu gom này đã tồn tại. Hãy mở yêu cầu đó hoặc lập yêu cầu mới.',
  exclusion_must_be_new: 'Quyết định bất khả kháng này đã được ghi nhận. Hãy mở quyết định đó hoặc dùng mã khác.',
  handler_must_be_vetted:
    'Người trực tiếp xử lý chưa được thẩm tra lý lịch, hoặc đã quá hạn. ' +
    'Hãy để người đủ điều kiện làm thay và báo quản trị nhân sự.',
  handler_must_be_trained:
    'Người trực tiếp xử lý chưa qua đào tạo nghiệp vụ KT1, hoặc đã quá hạn. Hãy để người đã được đào tạo làm thay.',
  handler_must_be_committed:
    'Người trực tiếp xử lý chưa ký cam kết bảo vệ bí mật nhà nước, hoặc cam kết đã hết hạn. ' +
    'Hãy ký cam kết trước, hoặc để người đã ký làm thay.',
  request_must_await_this_step: 'Yêu cầu thu gom không ở bước này nữa. Hãy tải lại yêu cầu để xem bước tiếp theo.',
  sender_must_be_eligible:
    'Cơ quan gửi không thuộc đối tượng được gửi KT1 trong trường hợp này. Hãy kiểm tra danh mục đối tượng phục vụ.',
  recipient_must_be_eligible:
    'Cơ quan nhận không thuộc đối tượng được nhận KT1 từ người gửi này. ' +
    'Hãy chọn dịch vụ khác hoặc kiểm tra lại danh mục.',
  sender_must_be_authorised:
    'Bưu gửi mật phải do người được cơ quan gửi ủy quyền còn hạn mang đến. ' +
    'Hãy mời đúng người, hoặc đề nghị cơ quan cập nhật giấy ủy quyền.',
  product_must_be_listed: 'Không có dịch vụ KT1 với cách kết hợp này. Hãy chọn lại độ khẩn theo danh mục dịch vụ.',
  packing_must_suit_secrecy:
    'Bao gói chưa đúng với độ mật: bì phải nguyên vẹn, có dấu độ mật, và độ A phải có hai lớp bì. ' +
    'Hãy đề nghị người gửi đóng gói lại.',
  stamp_must_match_secrecy:
    'Dấu độ mật trên bì không khớp với độ mật đã chọn. ' +
    'Hãy xem lại bì và chọn đúng độ mật, hoặc trả lại để đóng dấu đúng.',
  kt1_stamp_must_be_present: 'Bìa chưa có dấu KT1. Hãy đóng dấu KT1 rồi mới chấp nhận.',
  remark_must_be_absent_on_secrets: 'Bưu gửi mật không được có ghi chú. Hãy xóa ghi chú rồi chấp nhận lại.',
  scale_must_be_calibrated:
    'Cân này không thuộc đơn vị, đang hỏng hoặc đã hết hạn kiểm định. Hãy cân lại bằng cân còn hạn.',
  agreed_time_must_be_given: 'Dịch vụ Hẹn giờ phải có thời điểm phát đã thỏa thuận. Hãy nhập giờ hẹn.',
  agreed_time_must_allow_lead:
    'Giờ hẹn quá gần, không đủ thời gian vận chuyển theo quy định. Hãy thỏa thuận lại giờ muộn hơn.',
  return_date_must_be_ahead: 'Hạn thu hồi tài liệu đã qua. Hãy xem lại ngày ghi trên bì và nhập lại.',
  direct_carriage_must_be_due:
    'Vận chuyển trực tiếp chỉ dành cho bưu gửi độ A liên tỉnh của bốn văn phòng trung ương. Hãy bỏ lựa chọn này.',
  guards_must_be_due: 'Chỉ bốn văn phòng trung ương được yêu cầu lực lượng bảo vệ cho bưu gửi. Hãy bỏ lựa chọn này.',
  item_must_be_in_hand: 'Đơn vị của bạn không đang giữ bưu gửi này. Hãy nhận bàn giao trước.',
  item_must_not_be_ended:
    'Bưu gửi đã kết thúc (đã phát, đã trả người gửi hoặc đã hủy). ' +
    'Hãy kiểm tra số hiệu; nếu báo phát nhầm thì hủy báo phát.',
  item_must_not_be_bagged: 'Bưu gửi đang nằm trong túi. Hãy lấy ra khỏi túi trước.',
  item_must_not_have_moved:
    'Bưu gửi đã rời nơi chấp nhận hoặc đã vào túi, không hủy hay điều chỉnh được nữa. ' +
    'Hãy lập biên bản bất thường về sai sót.',
  item_must_await_control: 'Bưu gửi này không còn chờ kiểm soát. Hãy tải lại danh sách chờ kiểm soát.',
  controller_must_not_be_acceptor:
    'Người kiểm soát không được là người đã chấp nhận bưu gửi. Hãy nhờ kiểm soát viên khác.',
  item_must_be_controlled: 'Bưu gửi chưa được kiểm soát. Hãy nhờ kiểm soát viên xác nhận trước.',
  correction_must_change_something: 'Nội dung điều chỉnh giống hệt bản đang có. Hãy nhập giá trị đúng cần thay.',
  corrector_must_not_be_author:
    'Người đã ghi nhận không được tự điều chỉnh. Hãy nhờ người khác cùng đơn vị điều chỉnh.',
  delivery_must_be_reported: 'Bưu gửi này chưa có báo phát để hủy. Hãy kiểm tra lại số hiệu.',
  item_must_not_be_suspended: 'Bưu gửi đang bị đình chỉ. Hãy giữ nguyên tại chỗ và chờ quyết định giải tỏa.',
  item_must_be_suspended: 'Bưu gửi này không bị đình chỉ. Hãy tải lại và kiểm tra số hiệu.',
  releaser_must_not_be_suspender:
    'Người đã đình chỉ không được tự giải tỏa. Hãy nhờ người khác có thẩm quyền thực hiện.',
  item_must_not_be_isolated:
    'Bưu gửi soi kiểm không đạt hoặc chưa kết luận nên phải để riêng. ' +
    'Hãy soi lại cho đạt, hoặc đề nghị đình chỉ để có quyết định.',
  machine_must_be_sound:
    'Máy đang hỏng, hết hạn kiểm định, sai loại hoặc không đặt tại đơn vị này. Hãy làm lại bằng máy dự phòng còn hạn.',
  operator_must_be_certified: 'Người vận hành máy soi không có chứng nhận còn hạn. Hãy để người có chứng nhận soi lại.',
  facility_must_be_open_for_kt1: 'Bưu cục này không khai thác KT1. Hãy chọn bưu cục khai thác KT1.',
  despatch_must_have_two_offices: 'Nơi đóng và nơi mở chuyến thư phải khác nhau. Hãy chọn lại bưu cục đến.',
  despatch_must_be_open: 'Chuyến thư đã đóng, không thay đổi được nữa. Hãy khởi tạo chuyến thư mới.',
  despatch_must_be_closed:
    'Túi thuộc chuyến thư chưa đóng nên chưa có nhãn túi. Hãy đóng chuyến thư trước khi bàn giao.',
  despatch_must_be_empty: 'Chuyến thư còn túi. Hãy bỏ các túi ra khỏi chuyến thư trước khi hủy.',
  despatch_must_have_room:
    'Chuyến thư đã đủ 999 túi, hoặc dải số trong năm đã hết. Hãy đóng chuyến thư này và khởi tạo chuyến mới.',
  receptacle_must_be_empty: 'Túi này chưa rỗng. Hãy dùng vỏ túi khác, hoặc lấy hết bưu gửi ra trước.',
  receptacle_must_be_in_hand: 'Đơn vị của bạn không đang giữ túi này. Hãy nhận bàn giao trước.',
  receptacle_must_be_filling: 'Túi này không ở trạng thái đang đóng. Hãy chọn túi đang đóng của chuyến thư.',
  receptacle_must_belong_to_despatch: 'Túi này không thuộc chuyến thư đã chọn. Hãy chọn đúng chuyến thư của túi.',
  receptacle_must_hold_items: 'Túi chưa có bưu gửi nào. Hãy đưa bưu gửi vào túi hoặc bỏ túi khỏi chuyến thư.',
  items_must_be_named:
    'Chưa chọn bưu gửi nào, hoặc một bưu gửi bị quét trùng. Hãy quét lại từng bưu gửi cần đưa vào túi.',
  item_must_be_inside: 'Bưu gửi không nằm trong túi này. Hãy kiểm tra lại túi.',
  item_must_not_be_listed: 'Bưu gửi đã có trong một bản kê giao nhận chưa xong. Hãy hoàn tất hoặc hủy bản kê đó.',
  secrets_must_have_own_bag: 'Bưu gửi mật phải đóng túi riêng theo từng độ mật. Hãy dùng túi khác.',
  locator_must_be_active:
    'Túi chứa bưu gửi độ A hoặc vận chuyển trực tiếp phải có thiết bị định vị đang hoạt động. ' +
    'Hãy gắn hoặc thay định vị, hoặc dùng túi khác.',
  seal_must_be_placed: 'Túi chưa được niêm phong. Hãy niêm phong và ghi số niêm phong trước.',
  seal_must_be_issued_here:
    'Niêm phong này không được cấp cho đơn vị của bạn. Hãy dùng niêm phong trong sổ của đơn vị.',
  seal_must_be_unused: 'Niêm phong này đã dùng, đã đứt hoặc đã hủy. Hãy lấy một niêm phong mới trong sổ.',
  seal_must_be_spent: 'Niêm phong đang nằm trên túi, hoặc đã hủy rồi. Hãy chỉ hủy niêm phong đã tháo hoặc bị lỗi.',
  sealer_must_have_witness:
    'Niêm phong túi có bưu gửi độ A phải có người thứ hai chứng kiến. Hãy mời người chứng kiến và ghi tên.',
  closer_must_not_be_sealer:
    'Người niêm phong túi độ A không được tự đóng chuyến thư. Hãy nhờ người khác đóng chuyến thư.',
  destroyer_must_have_witness:
    'Hủy niêm phong phải có người thứ hai chứng kiến. Hãy mời người chứng kiến khác và ghi tên.',
  mass_must_agree: 'Khối lượng cân được không khớp với bảng kê. Hãy cân lại và kiểm đếm bưu gửi trong túi.',
  last_bag_must_be_named: 'Chuyến thư phải có đúng một túi cuối (túi F). Hãy chọn túi F trong chuyến thư này.',
  substitute_must_be_open:
    'Túi này không có bản nhập thay thế đang chờ đối chiếu. Hãy tải lại danh sách nhập thay thế.',
  reconciler_must_not_be_enterer:
    'Người nhập thay thế không được tự đối chiếu. Hãy nhờ người khác đối chiếu với dữ liệu bên gửi.',
  parties_must_differ: 'Bên giao và bên nhận phải khác nhau. Hãy chọn lại bên nhận.',
  party_must_be_here:
    'Bên giao hoặc bên nhận không có mặt tại nơi giao nhận này. Hãy chọn đúng bưu cục, chuyến xe hoặc bưu tá tại đây.',
  list_must_hold_lines: 'Bản kê giao nhận chưa có dòng nào. Hãy thêm túi hoặc bưu gửi đi ngoài.',
  list_must_be_open: 'Bản kê giao nhận này đã ký nhận hoặc đã hủy. Hãy lập bản kê mới.',
  list_must_be_given: 'Bên giao chưa ký bản kê này. Hãy đề nghị bên giao ký trước.',
  signers_must_differ: 'Một người không ký cho cả hai bên. Hãy để người của bên nhận kiểm đếm và ký nhận.',
  giver_must_be_custodian: 'Bên giao không đang giữ túi (bưu gửi) này. Hãy kiểm tra lại dòng trên bản kê.',
  receptacle_must_be_closed:
    'Túi này không ở trạng thái đã niêm phong. Hãy niêm phong túi trước, hoặc kiểm tra lại mã túi.',
  receptacle_must_not_be_listed: 'Túi đã có trong một bản kê giao nhận chưa xong. Hãy hoàn tất hoặc hủy bản kê đó.',
  trip_must_stand_here: 'Xe không đang dừng tại nơi giao nhận. Hãy báo xe đến trước khi giao nhận.',
  actor_must_be_giver: 'Chỉ bên giao mới được ký giao bản kê này. Hãy nhờ đúng người của bên giao.',
  actor_must_be_receiver: 'Chỉ bên nhận mới được ký nhận bản kê này. Hãy nhờ đúng người của bên nhận.',
  receiver_must_hold_clearance:
    'Người sẽ giữ bưu gửi (bên nhận, lái xe, áp tải hoặc bưu tá) chưa được giao xử lý độ mật này. ' +
    'Hãy giao cho người được phân công.',
  item_must_be_screened: 'Bưu gửi này phải soi kiểm đạt trước khi đi phát. Hãy chuyển qua soi kiểm.',
  item_must_be_disinfected: 'Bưu gửi này phải khử khuẩn trước khi đi phát. Hãy khử khuẩn trước.',
  item_must_be_delivered_from_here: 'Bưu gửi này do bưu cục khác phát. Hãy đóng túi chuyển tiếp đúng hướng.',
  secret_must_travel_dedicated:
    'Bưu gửi mật phải đi bằng phương tiện chuyên dùng hoặc có áp tải. Hãy đổi phương tiện hoặc cử áp tải.',
  secret_must_go_out_dedicated:
    'Bưu gửi mật đi phát phải dùng phương tiện chuyên dùng hoặc có áp tải. ' +
    'Hãy chọn xe chuyên dùng hoặc cử người áp tải.',
  direct_carriage_must_be_kept:
    'Bưu gửi vận chuyển trực tiếp chỉ đi trên xe chuyên dùng của Cục Bưu điện Trung ương. ' +
    'Hãy chuyển sang chuyến xe của Cục.',
  receptacle_must_be_bound_for_here: 'Túi này không có nơi đến là đây. Hãy chuyển túi đi đúng bưu cục đến.',
  seal_must_be_intact: 'Niêm phong không còn nguyên vẹn hoặc sai số. Hãy lập biên bản và kiểm tra túi có chứng kiến.',
  line_must_be_present: 'Có túi (bưu gửi) trong bản kê mà không nhận được. Hãy kiểm đếm lại cùng bên giao.',
  line_must_be_listed: 'Có túi (bưu gửi) nhận được mà không ghi trong bản kê. Hãy kiểm đếm lại cùng bên giao.',
  book_must_follow_receipt:
    'Chưa đến lúc ghi sổ chuyển giao: bản kê chưa ký nhận, không có bưu gửi mật, hoặc đã ghi rồi. ' +
    'Hãy kiểm tra lại bản kê.',
  trip_must_have_two_stops: 'Chuyến xe phải có ít nhất hai điểm dừng. Hãy thêm điểm dừng.',
  stops_must_be_in_order: 'Giờ đến và giờ đi của các điểm dừng không theo thứ tự. Hãy sửa lại lịch chạy.',
  driver_must_hold_role: 'Người được phân công không phải lái xe. Hãy chọn lái xe trong danh sách.',
  escort_must_travel: 'Xe không chuyên dùng thì phải có nhân viên áp tải đi suốt tuyến. Hãy cử áp tải.',
  guards_must_be_requested:
    'Chuyến xe này không có yêu cầu lực lượng bảo vệ đang chờ. Hãy lập yêu cầu trước, hoặc kiểm tra lại chuyến xe.',
  guards_must_be_present:
    'Lực lượng bảo vệ được yêu cầu chưa có mặt và cũng chưa được miễn. Hãy chờ lực lượng đến, hoặc xin quyết định miễn.',
  trip_must_be_at_stop: 'Xe không đang dừng tại điểm này. Hãy kiểm tra lại điểm dừng.',
  trip_must_be_under_way: 'Xe không đang trên đường đến điểm này. Hãy báo xe đi trước.',
  departure_must_be_authorised: 'Chuyến xe chưa được duyệt xuất phát. Hãy đề nghị điều độ duyệt trước.',
  opener_must_have_witness: 'Mở túi phải có người thứ hai chứng kiến. Hãy mời người chứng kiến.',
  contents_must_be_complete: 'Có bưu gửi trong bảng kê mà không có trong túi. Hãy kiểm đếm lại và lập biên bản.',
  contents_must_be_listed: 'Có bưu gửi trong túi mà không ghi trong bảng kê. Hãy kiểm đếm lại và lập biên bản.',
  courier_must_hold_item: 'Bưu tá không đang giữ bưu gửi này. Hãy nhận bản kê đi phát (BĐ13) trước.',
  delivery_must_be_at_due_place:
    'Không đúng nơi phát vào giờ này: trong giờ làm việc phát tại địa chỉ, ngoài giờ phát cho đầu mối trực. ' +
    'Hãy phát lại đúng nơi.',
  recipient_must_be_authorised:
    'Bưu gửi mật chỉ giao cho người được cơ quan nhận ủy quyền còn hạn. Hãy mời đúng người nhận, hoặc mang về bưu cục.',
  refusal_must_be_signed: 'Cơ quan từ chối nhận phải ký tên và đóng dấu. Hãy lập biên bản từ chối có chữ ký và dấu.',
  cover_must_be_intact: 'Bìa bưu gửi không còn nguyên vẹn. Hãy lập biên bản cùng người nhận.',
  inner_cover_must_stay_closed:
    'Khi gói lại không được mở bì trong hoặc nội dung. ' +
    'Hãy giữ nguyên hiện trạng, báo ngay người phụ trách và chờ xử lý.',
  rewrapper_must_have_witness:
    'Gói lại bưu gửi phải có người thứ hai chứng kiến. Hãy mời người chứng kiến khác và ghi tên.',
  proof_of_posting_must_be_shown:
    'Người gửi chưa xuất trình chứng từ gửi. Hãy đề nghị xuất trình phiếu gửi trước khi nhận yêu cầu.',
  order_must_name_recipient:
    'Yêu cầu này phải nêu cơ quan nhận khác với cơ quan nhận hiện tại. Hãy chọn cơ quan nhận mới.',
  item_must_not_be_returning:
    'Bưu gửi đang trên đường hoàn về người gửi. Hãy chờ trả xong, không cần rút lại hay duyệt hoàn nữa.',
  notice_must_follow_attempt:
    'Giấy mời chỉ lập sau một lần phát không thành công, bởi đơn vị đang giữ bưu gửi. Hãy ghi nhận lần phát trước.',
  return_must_have_ground:
    'Chưa đủ căn cứ chuyển hoàn: chưa có lý do không phát được, hoặc chưa mời đủ số lần. ' +
    'Hãy tiếp tục phát hoặc lập giấy mời.',
  unclaimed_must_wait:
    'Chưa được coi là vô thừa nhận: chưa đủ thời hạn, hoặc chưa phát và chưa hoàn đủ hai chiều. ' +
    'Hãy tiếp tục lưu giữ niêm kín.',
  proof_must_be_due: 'Bưu gửi này không có chứng từ chuyển trả đang chờ. Hãy kiểm tra lại số hiệu.',
  clock_must_run:
    'Thời gian toàn trình không đang chạy: không có cam kết, đã phát lần đầu hoặc đang tạm dừng. Hãy kiểm tra số hiệu.',
  clock_must_be_stopped:
    'Thời gian toàn trình của bưu gửi không tạm dừng nên không cần cho tính tiếp. Hãy kiểm tra số hiệu.',
  exclusion_must_have_area_and_period:
    'Quyết định bất khả kháng thiếu địa bàn hoặc thời gian không hợp lệ. ' +
    'Hãy chọn tỉnh, xã và nhập từ lúc nào đến lúc nào.',
  lapse_must_have_come:
    'Thời hạn này chưa hết, hoặc việc đã xong. Hãy kiểm tra đồng hồ của máy chủ và đọc lại trạng thái.',
  irregularity_must_be_open: 'Vụ việc này đã kết thúc. Hãy mở lại nếu có tình tiết mới, hoặc lập biên bản khác.',
  irregularity_must_be_closed:
    'Biên bản bất thường này đang mở, không cần mở lại. Hãy tiếp tục xử lý trên biên bản đó.',
  acknowledger_must_be_next:
    'Chưa đến lượt cấp của bạn tiếp nhận, hoặc cấp này đã tiếp nhận. ' +
    'Hãy để cấp dưới tiếp nhận trước: bưu cục, tỉnh, rồi Cục.',
  duty_must_be_due: 'Việc này không thuộc các việc còn phải làm của vụ việc. Hãy tải lại danh sách việc phải làm.',
  closer_must_not_be_raiser: 'Người lập biên bản không được tự kết thúc biên bản. Hãy nhờ người khác.',
  closer_must_be_entitled:
    'Đơn vị của bạn không được kết thúc hoặc mở lại vụ việc này. ' +
    'Hãy chuyển cho bưu cục liên quan, cấp trên hoặc trung tâm giám sát.',
  investigation_must_be_complete:
    'Vụ việc liên quan bí mật nhà nước chưa đủ để kết thúc. ' +
    'Hãy làm hết các việc phải làm, ghi kết luận, người chịu trách nhiệm và biện pháp.',
  claimed_time_must_be_possible:
    'Thời điểm hoặc ngày khai báo không thể xảy ra. Hãy kiểm tra ngày đã nhập và đồng hồ của thiết bị.',
  report_must_be_timely: 'Báo cáo quá muộn so với thời điểm xảy ra. Hãy ghi rõ lý do chậm trong biên bản kèm theo.',
  later_facts_must_agree: 'Báo cáo này đến muộn và trái với những việc đã ghi nhận sau đó. Hãy đối chiếu hai bên.',
};
