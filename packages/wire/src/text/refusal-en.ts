import type { BreachCode } from '@giaolien/kernel';

/** The English twin of `REFUSAL_VI`. */
export const REFUSAL_EN: Readonly<Record<BreachCode, string>> = {
  facility_must_be_known: 'No facility has this code. Check the six-digit office code.',
  actor_must_act_for_own_facility:
    'You may only act for the facility of your shift. Sign in there, or ask them to do it.',
  actor_must_hold_role: 'Your role may not do this. Ask someone who holds the role.',
  actor_must_hold_clearance: 'You are not cleared for this secrecy class, or no longer. Pass it to someone who is.',
  body_must_be_known: 'This body is not in the catalogue of served bodies. Look it up again or tell the administrator.',
  item_must_be_known: 'No item has this number. Scan the cover again.',
  receptacle_must_be_known: 'No bag or box has this code. Scan it again, or register it first.',
  despatch_must_be_known: 'No such despatch. Check its number.',
  handover_must_be_known: 'No such hand-over list. Load the lists again.',
  trip_must_be_known: 'No such trip. Check the trip order.',
  irregularity_must_be_known: 'No such irregularity report. Load the list again.',
  request_must_be_known: 'No such collection request. Load the list of requests again.',
  vehicle_must_be_known: 'This vehicle is not in the catalogue. Choose a registered one.',
  equipment_must_be_known: 'This machine is not in the catalogue of the office. Choose a registered one.',
  person_must_be_known: 'This person is not on the KT1 staff register. Choose someone who is.',
  seal_must_be_known: 'No seal with this number was ever issued. Check the number, or have seals issued first.',
  item_number_must_be_valid: 'The check digit of the item number is wrong. Scan again or ask for a new number.',
  label_must_be_valid:
    'The bag label is not valid: wrong length, unknown offices or not a KT1 bag. ' +
    'Scan it again, or enter all 29 characters.',
  item_must_be_new: 'This number belongs to another item. Ask for a new number.',
  receptacle_must_be_new: 'This bag or box is already known. Check the code and use another one.',
  handover_must_be_new: 'This hand-over list exists already. Open it, or draw a new one.',
  trip_must_be_new: 'This trip exists already. Open it, or plan a new one.',
  seal_must_be_new: 'This seal number was issued before. Check the series and issue other numbers.',
  request_must_be_new: 'This collection request exists already. Open it, or enter a new one.',
  exclusion_must_be_new: 'This force-majeure decision is already recorded. Open it, or use another number.',
  handler_must_be_vetted:
    'Whoever handles this has not been vetted, or no longer. ' +
    'Let someone fit take over and tell the staff administrator.',
  handler_must_be_trained:
    'Whoever handles this is not trained for KT1, or no longer. Let someone who is trained take over.',
  handler_must_be_committed:
    'Whoever handles this has not signed the commitment to protect state secrets. ' +
    'Have it signed first, or let someone who has signed take over.',
  request_must_await_this_step:
    'The collection request does not await this step. Load it again and see what comes next.',
  sender_must_be_eligible: 'The sender may not use KT1 here. Check the catalogue of served bodies.',
  recipient_must_be_eligible: 'The recipient may not be served by KT1 from this sender. Use another service.',
  sender_must_be_authorised:
    'A secret item is handed in by a person whom the sender has authorised. ' +
    'Ask for that person, or have the authorisation renewed.',
  product_must_be_listed:
    'There is no KT1 product of this combination. Choose the urgency again from the list of products.',
  packing_must_suit_secrecy:
    'The packing does not suit the secrecy class: sound cover, class stamp, two envelopes for A. Have it packed again.',
  stamp_must_match_secrecy:
    'The secrecy stamp on the cover is not the class entered. ' +
    'Look at the cover and enter that class, or have it stamped again.',
  kt1_stamp_must_be_present: 'The cover bears no KT1 stamp. Stamp it, then accept it.',
  remark_must_be_absent_on_secrets: 'A secret item bears no remark. Delete the remark, then accept it.',
  scale_must_be_calibrated:
    'This scale is not of your office, out of order, or its calibration has lapsed. Weigh again on a sound one.',
  agreed_time_must_be_given: 'A timed item needs the agreed moment of delivery. Enter it.',
  agreed_time_must_allow_lead: 'The agreed time is too soon for the lead time in force. Agree on a later one.',
  return_date_must_be_ahead:
    'The date by which the document must come back has passed. Read the date on the cover and enter it again.',
  direct_carriage_must_be_due:
    'Direct carriage is for class A items of the four central offices to another province. Leave it out.',
  guards_must_be_due: 'Only the four central offices may ask for guards with an item. Leave it out.',
  item_must_be_in_hand: 'Your facility does not hold this item. Receive it first.',
  item_must_not_be_ended:
    'The item is delivered, returned or cancelled. ' +
    'Check the number; if the delivery was reported wrongly, correct that first.',
  item_must_not_be_bagged: 'The item lies in a bag. Take it out first.',
  item_must_not_have_moved:
    'The item has moved since its acceptance, which stands. Report the mistake as an irregularity.',
  item_must_await_control: 'The item does not await control any more. Load the list again.',
  controller_must_not_be_acceptor: 'Whoever accepted an item may not control it. Ask another controller.',
  item_must_be_controlled: 'The item has not been controlled. Have a controller confirm it first.',
  correction_must_change_something: 'The correction changes nothing. Enter the value that should stand instead.',
  corrector_must_not_be_author: 'Whoever entered it may not correct it. Ask a colleague.',
  delivery_must_be_reported: 'No delivery of this item was reported, so there is none to correct. Check the number.',
  item_must_not_be_suspended: 'The item is suspended. Keep it where it is until a decision releases it.',
  item_must_be_suspended: 'The item is not suspended. Load it again and check the number.',
  releaser_must_not_be_suspender: 'Whoever suspended an item may not release it. Ask another person who may.',
  item_must_not_be_isolated:
    'The item failed the X-ray or was left undecided, so it stays apart. ' +
    'Screen it again, or have it suspended for a decision.',
  machine_must_be_sound:
    'The machine is broken, out of calibration, of the wrong kind, or not of this office. ' +
    'Do it again on a sound spare machine.',
  operator_must_be_certified:
    'The operator of the X-ray holds no certificate in force. Let someone who does screen it again.',
  facility_must_be_open_for_kt1: 'This facility does not process KT1 mail. Choose a KT1 processing office.',
  despatch_must_have_two_offices: 'A despatch goes from one office to another. Choose another destination.',
  despatch_must_be_open: 'The despatch is closed and cannot change. Open a new one.',
  despatch_must_be_closed:
    'The bag belongs to a despatch that is not closed, so it has no label. Close the despatch first.',
  despatch_must_be_empty: 'The despatch still has bags. Take them out before you cancel it.',
  despatch_must_have_room:
    'The despatch has 999 bags, or the numbers of the year are used up. Close it and open another one.',
  receptacle_must_be_empty: 'The bag is not empty. Use another one, or take everything out first.',
  receptacle_must_be_in_hand: 'Your facility does not hold this bag. Receive it first.',
  receptacle_must_be_filling: 'The bag is not being filled. Choose a bag of this despatch that is.',
  receptacle_must_belong_to_despatch: 'The bag belongs to another despatch. Choose the right one.',
  receptacle_must_hold_items: 'The bag holds no items. Pack some, or leave it out of the despatch.',
  items_must_be_named: 'No item is named, or one of them twice. Scan each item for the bag once.',
  item_must_be_inside: 'The item is not in this bag. Check the bag.',
  item_must_not_be_listed: 'The item stands on an unfinished hand-over list. Finish or cancel that list.',
  secrets_must_have_own_bag: 'Secret items travel in bags of their own class. Use another bag.',
  locator_must_be_active:
    'A bag with class A or directly carried items needs a working locator. ' +
    'Fix or change the locator, or use another bag.',
  seal_must_be_placed: 'The bag is not sealed. Seal it and record the seal number first.',
  seal_must_be_issued_here: 'This seal was not issued to your office. Use one from your own register.',
  seal_must_be_unused: 'This seal was used, broken or destroyed. Take a new one from the register.',
  seal_must_be_spent: 'The seal is on a bag, or is destroyed already. Destroy only seals that are broken or spoilt.',
  sealer_must_have_witness: 'A bag with class A items is sealed before a second person. Call a witness and name him.',
  closer_must_not_be_sealer: 'Whoever sealed the class A bag may not close its despatch. Ask someone else to close it.',
  destroyer_must_have_witness: 'Seals are destroyed before a second person. Call a witness and name him.',
  mass_must_agree: 'The mass on the scale differs from the list. Weigh again and count the items.',
  last_bag_must_be_named: 'A despatch has exactly one last bag (F). Choose it among the bags of this despatch.',
  substitute_must_be_open:
    'No substitute entry of this bag awaits comparison. Load the list of substitute entries again.',
  reconciler_must_not_be_enterer:
    "Whoever made the substitute entry may not reconcile it. Ask someone else to compare it with the sender's data.",
  parties_must_differ: 'Giver and receiver must differ. Choose another receiver.',
  party_must_be_here:
    'Giver or receiver is not at the place of this hand-over. Choose the office, trip or courier that is here.',
  list_must_hold_lines: 'The hand-over list is empty. Add bags or outside items.',
  list_must_be_open: 'The hand-over list is received or cancelled. Draw a new one.',
  list_must_be_given: 'The giver has not signed. Ask the giver to sign first.',
  signers_must_differ: 'One person cannot sign for both sides. Let someone of the receiving side count and sign.',
  giver_must_be_custodian: 'The giver does not hold this bag or item. Check the line.',
  receptacle_must_be_closed: 'The bag is not a sealed one. Seal it first, or check the code.',
  receptacle_must_not_be_listed: 'The bag stands on an unfinished hand-over list. Finish or cancel that list.',
  trip_must_stand_here: 'The vehicle does not stand where the hand-over takes place. Report its arrival first.',
  actor_must_be_giver: 'Only the giver may sign here. Ask the person of the giving side.',
  actor_must_be_receiver: 'Only the receiver may sign here. Ask the person of the receiving side.',
  receiver_must_hold_clearance:
    'Whoever would hold the item (receiver, driver, escort or courier) is not cleared for its class. ' +
    'Choose someone who is.',
  item_must_be_screened: 'The item must pass X-ray screening before delivery. Screen it.',
  item_must_be_disinfected: 'The item must be disinfected before delivery. Disinfect it.',
  item_must_be_delivered_from_here: 'Another facility delivers this item. Send it on in a bag for that facility.',
  secret_must_travel_dedicated: 'Secret items need a dedicated vehicle or an escort. Change one or name the other.',
  secret_must_go_out_dedicated:
    'Secret items go out on a dedicated vehicle or with an escort. Choose such a vehicle, or name an escort.',
  direct_carriage_must_be_kept:
    'Items under direct carriage travel on a dedicated vehicle of the Central Post Department. ' +
    'Move them to such a trip.',
  receptacle_must_be_bound_for_here: 'The bag is bound for another place. Send it on to its destination.',
  seal_must_be_intact: 'The seal is broken, missing or another. Record it and inspect the bag before a witness.',
  line_must_be_present: 'The list names something that is not there. Count again together with the giver.',
  line_must_be_listed: 'Something is there that the list does not name. Count again together with the giver.',
  book_must_follow_receipt:
    'The hand-over book is not due: the list is not received, names no secret item, or is entered already. ' +
    'Check the list.',
  trip_must_have_two_stops: 'A trip has at least two stops. Add one.',
  stops_must_be_in_order: 'Arrival and departure times of the stops are out of order. Mend the timetable.',
  driver_must_hold_role: 'The person named is no driver. Choose one from the register.',
  escort_must_travel: 'A vehicle that is not dedicated needs an escort all the way. Name one.',
  guards_must_be_requested: 'No request for guards is open on this trip. Make the request first, or check the trip.',
  guards_must_be_present: 'The guards asked for are neither here nor waived. Wait for them, or obtain a waiver.',
  trip_must_be_at_stop: 'The vehicle does not stand at this stop. Check the stop.',
  trip_must_be_under_way: 'The vehicle is not on its way to this stop. Report its departure first.',
  departure_must_be_authorised: 'The departure is not authorised. Ask the dispatcher first.',
  opener_must_have_witness: 'A bag is opened before a second person. Call a witness.',
  contents_must_be_complete: 'An item on the list is not in the bag. Count again and record it.',
  contents_must_be_listed: 'An item in the bag is not on the list. Count again and record it.',
  courier_must_hold_item: 'The courier does not hold this item. Receive the delivery list (BĐ13) first.',
  delivery_must_be_at_due_place:
    'This is not the place at this hour: the address in working hours, the duty contact out of hours. ' +
    'Deliver where it is due.',
  recipient_must_be_authorised:
    'A secret item goes only to a person whom the recipient has authorised. Ask for that person, or take the item back.',
  refusal_must_be_signed:
    'A body that refuses an item signs and stamps its refusal. Obtain both on the record of refusal.',
  cover_must_be_intact: 'The cover is not intact. Record it together with the recipient.',
  inner_cover_must_stay_closed:
    'The inner cover stays closed when an item is wrapped again. Leave it as it is and report to the head at once.',
  rewrapper_must_have_witness: 'An item is wrapped again before a second person. Call a witness and name him.',
  proof_of_posting_must_be_shown:
    'The sender has not shown the proof of posting. Ask for it before you take the order.',
  order_must_name_recipient: 'This order needs a recipient other than the present one. Choose the body.',
  item_must_not_be_returning:
    'The item is on its way back already. Let it be returned; there is nothing to withdraw or approve.',
  notice_must_follow_attempt: 'A notice follows a failed attempt. Report the attempt first.',
  return_must_have_ground:
    'There is no ground for a return yet: no cause under the law, or too few notices. Try again, or leave a notice.',
  unclaimed_must_wait:
    'The item is not unclaimed yet: the months have not passed, or it was not tried both ways. Keep it closed.',
  proof_must_be_due: 'No proof of delivery of this item is due. Check the number.',
  clock_must_run:
    'No clock runs for this item: nothing is promised, it was attempted, or the clock stands still. Check the number.',
  clock_must_be_stopped: 'The clock of this item runs. Check the number.',
  exclusion_must_have_area_and_period:
    'The force-majeure decision lacks an area, or its period is not valid. ' +
    'Choose provinces or communes and give from when to when.',
  lapse_must_have_come:
    'This clock has not run out, or the matter is settled. Check the time of the server and read the state again.',
  irregularity_must_be_open: 'This case is closed. Reopen it if there is news, or report another one.',
  irregularity_must_be_closed: 'This irregularity is open. Go on with it.',
  acknowledger_must_be_next:
    'It is not for your level to take note now. Let the level below do so first: office, province, then the Department.',
  duty_must_be_due: 'This is not among the duties still open in the case. Load the list of duties again.',
  closer_must_not_be_raiser: 'Whoever raised an irregularity may not close it. Ask someone else.',
  closer_must_be_entitled:
    'Your office may not close or reopen this case. ' +
    'Leave it to an office concerned, the one above it, or the monitoring centre.',
  investigation_must_be_complete:
    'An investigation about a secret is not complete. ' +
    'Do every duty, then give the finding, who is responsible, and the measures.',
  claimed_time_must_be_possible: 'The time or date given is not possible. Check the date, or the clock of the device.',
  report_must_be_timely: 'The report comes too long after the fact. Say in the case beside it why it is late.',
  later_facts_must_agree: 'This late report contradicts what was recorded after it. Compare both sides.',
};
