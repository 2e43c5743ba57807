import type { SubjectId } from './ids.ts';

/**
 * Every rule that an input can break, phrased as the rule that should hold, in order of precedence:
 * of several breaches the one that stands first here is the refusal. `rules.ts` gives id and source.
 */
export const BREACH_CODES = [
  // The statement must be about this network, by someone who may speak for his office.
  'facility_must_be_known',
  'actor_must_act_for_own_facility',
  'actor_must_hold_role',
  'actor_must_hold_clearance',
  'body_must_be_known',
  'item_must_be_known',
  'receptacle_must_be_known',
  'despatch_must_be_known',
  'handover_must_be_known',
  'trip_must_be_known',
  'irregularity_must_be_known',
  'vehicle_must_be_known',
  'person_must_be_known',
  'item_number_must_be_valid',
  'item_must_be_new',
  'receptacle_must_be_new',
  'handover_must_be_new',
  'trip_must_be_new',
  // Acceptance and control.
  'sender_must_be_eligible',
  'recipient_must_be_eligible',
  'packing_must_suit_secrecy',
  'kt1_stamp_must_be_present',
  'agreed_time_must_be_given',
  'agreed_time_must_allow_lead',
  'item_must_be_in_hand',
  'item_must_not_be_ended',
  'item_must_not_be_bagged',
  'item_must_await_control',
  'controller_must_not_be_acceptor',
  'item_must_be_controlled',
  // Receptacles and despatches.
  'facility_must_be_open_for_kt1',
  'despatch_must_have_two_offices',
  'despatch_must_be_open',
  'despatch_must_be_closed',
  'receptacle_must_be_empty',
  'receptacle_must_be_in_hand',
  'receptacle_must_be_filling',
  'receptacle_must_belong_to_despatch',
  'receptacle_must_hold_items',
  'item_must_be_inside',
  'item_must_not_be_listed',
  'secrets_must_have_own_bag',
  'locator_must_be_fixed',
  'seal_must_be_placed',
  'seal_number_must_be_new',
  'mass_must_agree',
  'last_bag_must_be_named',
  // Hand-over.
  'parties_must_differ',
  'list_must_hold_lines',
  'list_must_be_open',
  'list_must_be_given',
  'signers_must_differ',
  'giver_must_be_custodian',
  'receptacle_must_be_closed',
  'receptacle_must_not_be_listed',
  'trip_must_stand_here',
  'actor_must_be_giver',
  'actor_must_be_receiver',
  'receiver_must_hold_clearance',
  'item_must_be_screened',
  'item_must_be_disinfected',
  'item_must_be_delivered_from_here',
  'secret_must_travel_dedicated',
  'receptacle_must_be_bound_for_here',
  'seal_must_be_intact',
  'line_must_be_present',
  'line_must_be_listed',
  // Transport.
  'trip_must_have_two_stops',
  'stops_must_be_in_order',
  'driver_must_hold_role',
  'escort_must_travel',
  'trip_must_be_at_stop',
  'trip_must_be_under_way',
  'departure_must_be_authorised',
  // Opening and delivery.
  'opener_must_have_witness',
  'contents_must_be_complete',
  'contents_must_be_listed',
  'courier_must_hold_item',
  'cover_must_be_intact',
  'return_must_follow_attempt',
  // Irregularities and clocks.
  'irregularity_must_be_open',
  'closer_must_not_be_raiser',
  'claimed_time_must_be_possible',
  'later_facts_must_agree',
] as const;
export type BreachCode = (typeof BREACH_CODES)[number];

/** One rule broken by one input. */
export interface Breach {
  readonly code: BreachCode;
  /** What broke it, when it is one of several. */
  readonly subject?: SubjectId;
}

/** Position of a code in the order of precedence. */
export function precedenceOf(code: BreachCode): number {
  return BREACH_CODES.indexOf(code);
}
