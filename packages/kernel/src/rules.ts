import type { BreachCode } from './breach.ts';

/**
 * Where a rule comes from and how far it reaches.
 * `bars: 'always'`: the statement cannot be a fact of this network (unknown thing, someone else's office), so even a
 * report of it is refused. `bars: 'commands'`: a command is refused, a report stands with an irregularity beside it.
 */
export interface Rule {
  readonly id: `KT1-${string}`;
  /** Rule numbers of the domain paper with the instrument behind them; never a value. */
  readonly source: string;
  readonly bars: 'always' | 'commands';
}

/** The registry of rules, one per breach code. */
export const RULES: Readonly<Record<BreachCode, Rule>> = {
  facility_must_be_known: always('KT1-NET-01', 'R5.30; 12.1 #6'),
  actor_must_act_for_own_facility: always('KT1-NET-02', 'R3.04 (Law 117/2025 art. 13); 12.10 #90'),
  actor_must_hold_role: always('KT1-NET-03', 'R1.45; 12.10 #89'),
  actor_must_hold_clearance: commands('KT1-SEC-01', 'R1.45, R1.53; 12.10 #89'),
  body_must_be_known: always('KT1-NET-04', 'R1.10–R1.13; 12.1 #7'),
  item_must_be_known: always('KT1-ITEM-01', 'R1.40; 12.2 #14'),
  receptacle_must_be_known: always('KT1-BAG-01', 'R5.08; 12.3 #29'),
  despatch_must_be_known: always('KT1-DSP-01', 'R5.41; 12.3 #33'),
  handover_must_be_known: always('KT1-HND-01', 'R5.40; 12.3 #37'),
  trip_must_be_known: always('KT1-TRP-01', 'R5.04; 12.4 #43'),
  irregularity_must_be_known: always('KT1-IRR-01', 'R5.06; 12.7 #72'),
  vehicle_must_be_known: always('KT1-TRP-02', 'R5.08; 12.1 #8'),
  person_must_be_known: always('KT1-NET-05', 'R1.45; 12.10 #89'),
  item_number_must_be_valid: always('KT1-ITEM-02', 'R5.35 (UPU S10)'),
  item_must_be_new: always('KT1-ITEM-03', 'R5.35 (UPU S10)'),
  receptacle_must_be_new: always('KT1-BAG-02', 'R5.08; 12.3 #29'),
  handover_must_be_new: always('KT1-HND-02', 'R5.40; 12.3 #37'),
  trip_must_be_new: always('KT1-TRP-03', 'R5.04; 12.4 #43'),
  sender_must_be_eligible: commands('KT1-ACC-01', 'R1.10–R1.18 (QĐ 37/2021; QĐ 55/2016 art. 11); 12.2 #18'),
  recipient_must_be_eligible: commands('KT1-ACC-02', 'R1.12, R1.16–R1.18 (QĐ 37/2021); 12.2 #18'),
  packing_must_suit_secrecy: commands('KT1-ACC-03', 'R3.12–R3.14 (NĐ 26/2020 art. 4); 12.2 #19'),
  kt1_stamp_must_be_present: commands('KT1-ACC-04', 'R1.40; 12.2 #14'),
  agreed_time_must_be_given: commands('KT1-ACC-05', 'R1.33 (TT 15/2022); 12.2 #17'),
  agreed_time_must_allow_lead: commands('KT1-ACC-06', 'R2.07 (TT 16/2017 art. 4); 12.2 #17'),
  item_must_be_in_hand: commands('KT1-CUST-01', '12.3 #40–41'),
  item_must_not_be_ended: commands('KT1-CUST-02', '12.3 #40'),
  item_must_not_be_bagged: commands('KT1-CUST-03', '12.3 #40; 12.15 #121'),
  item_must_await_control: commands('KT1-CTL-01', 'R5.01; 12.2 #25'),
  controller_must_not_be_acceptor: commands('KT1-CTL-02', '12.2 #26'),
  item_must_be_controlled: commands('KT1-CTL-03', 'R5.01; 12.2 #25–26'),
  facility_must_be_open_for_kt1: commands('KT1-DSP-02', 'R1.54; 12.3 #34'),
  despatch_must_have_two_offices: commands('KT1-DSP-03', 'R5.30; 12.3 #34'),
  despatch_must_be_open: commands('KT1-DSP-04', 'R5.44; 12.3 #33'),
  despatch_must_be_closed: commands('KT1-DSP-06', 'R5.44; 12.3 #31, #33'),
  receptacle_must_be_empty: commands('KT1-BAG-03', '12.3 #36'),
  receptacle_must_be_in_hand: commands('KT1-BAG-04', '12.3 #40–41'),
  receptacle_must_be_filling: commands('KT1-BAG-05', '12.3 #36'),
  receptacle_must_belong_to_despatch: commands('KT1-BAG-06', 'R5.44; 12.3 #33'),
  receptacle_must_hold_items: commands('KT1-BAG-07', '12.3 #33'),
  item_must_be_inside: commands('KT1-BAG-08', '12.3 #40'),
  item_must_not_be_listed: commands('KT1-HND-03', '12.3 #37, #40'),
  secrets_must_have_own_bag: commands('KT1-SEC-02', '12.3 #35'),
  locator_must_be_fixed: commands('KT1-SEC-03', 'R1.55 (TT 16/2017 art. 9.5); 12.3 #30'),
  seal_must_be_placed: commands('KT1-SEAL-01', 'R1.55 (TT 16/2017 art. 9.5); 12.3 #31'),
  seal_number_must_be_new: commands('KT1-SEAL-02', 'R1.55; 12.3 #31'),
  mass_must_agree: commands('KT1-BAG-09', 'R5.42; 12.3 #38'),
  last_bag_must_be_named: commands('KT1-DSP-05', 'R5.31; 12.3 #33'),
  parties_must_differ: commands('KT1-HND-04', '12.3 #41'),
  list_must_hold_lines: commands('KT1-HND-05', 'R5.40; 12.3 #37'),
  list_must_be_open: always('KT1-HND-06', 'R5.40; 12.3 #37'),
  list_must_be_given: commands('KT1-HND-07', 'R3.04, R5.40; 12.3 #37'),
  signers_must_differ: commands('KT1-HND-15', 'R3.04, R3.15; 12.3 #41'),
  giver_must_be_custodian: commands('KT1-CUST-04', 'R3.04; 12.3 #41'),
  receptacle_must_be_closed: commands('KT1-SEAL-03', 'R1.55; 12.3 #31; 12.15 #121'),
  receptacle_must_not_be_listed: commands('KT1-HND-08', '12.3 #37, #40'),
  trip_must_stand_here: commands('KT1-HND-09', 'R5.40; 12.4 #43'),
  actor_must_be_giver: always('KT1-HND-10', 'R3.04, R3.15; 12.3 #41'),
  actor_must_be_receiver: always('KT1-HND-11', 'R3.04, R3.15; 12.3 #41'),
  receiver_must_hold_clearance: commands('KT1-SEC-04', 'R1.45, R1.53; 12.10 #89; 12.15 #123'),
  item_must_be_screened: commands('KT1-SCR-01', 'R1.50; 12.2 #27'),
  item_must_be_disinfected: commands('KT1-SCR-02', 'R1.50; 12.2 #27'),
  item_must_be_delivered_from_here: commands('KT1-DLV-01', 'R4.04; 12.5 #51'),
  secret_must_travel_dedicated: commands('KT1-SEC-05', 'R1.41, R1.48; 12.4 #44'),
  receptacle_must_be_bound_for_here: commands('KT1-HND-12', 'R5.40; 12.7 #72'),
  seal_must_be_intact: commands('KT1-SEAL-04', 'R1.55, R3.17; 12.3 #31, #38'),
  line_must_be_present: commands('KT1-HND-13', 'R5.42; 12.3 #38'),
  line_must_be_listed: commands('KT1-HND-14', 'R5.42; 12.3 #38'),
  trip_must_have_two_stops: commands('KT1-TRP-04', 'R5.04; 12.4 #43'),
  stops_must_be_in_order: commands('KT1-TRP-05', 'R5.04; 12.4 #43'),
  driver_must_hold_role: commands('KT1-TRP-06', 'R1.45; 12.4 #43'),
  escort_must_travel: commands('KT1-TRP-07', 'R1.41; 12.4 #44; 12.15 #124'),
  trip_must_be_at_stop: commands('KT1-TRP-08', '12.4 #43'),
  trip_must_be_under_way: commands('KT1-TRP-09', '12.4 #43'),
  departure_must_be_authorised: commands('KT1-TRP-10', 'R1.41, R1.42; 12.4 #44–45'),
  opener_must_have_witness: commands('KT1-OPN-01', '12.2 #26; section 9 step 9'),
  contents_must_be_complete: commands('KT1-OPN-02', 'R3.18, R5.42; 12.3 #38'),
  contents_must_be_listed: commands('KT1-OPN-03', 'R3.18, R5.42; 12.3 #38'),
  courier_must_hold_item: commands('KT1-DLV-02', 'R5.43; 12.5 #51'),
  cover_must_be_intact: commands('KT1-DLV-03', 'R3.17, R4.10; 12.5 #53, #60'),
  return_must_follow_attempt: commands('KT1-DLV-04', 'R4.20–R4.21; 12.5 #58'),
  irregularity_must_be_open: commands('KT1-IRR-02', 'R2.13; 12.7 #72'),
  closer_must_not_be_raiser: commands('KT1-IRR-03', '12.2 #26; 12.7 #73'),
  claimed_time_must_be_possible: commands('KT1-CLK-01', '12.10 #92; 12.14 #119'),
  later_facts_must_agree: commands('KT1-CLK-02', '12.3 #40; 12.14 #119'),
};

function always(id: Rule['id'], source: string): Rule {
  return { id, source, bars: 'always' };
}

function commands(id: Rule['id'], source: string): Rule {
  return { id, source, bars: 'commands' };
}
