import { broken } from '../act.ts';
import type { Breach } from '../breach.ts';
import type { BodyId, RepresentativeId } from '../ids.ts';
import type { Body } from '../network/network.ts';
import { addMonths } from '../promise/months.ts';
import type { Scene } from '../scene.ts';
import type { ItemNow } from './item.ts';
import type { SecrecyClass } from './product.ts';

/** A body outside the lists, which uses the network for its secrets alone, sends nothing else (R1.12; 12.2 #18). */
export function checkSender(sender: Body, secrecy: SecrecyClass | null): readonly Breach[] {
  return broken(sender.group === 'secret-holder' && secrecy === null, 'sender_must_be_eligible');
}

/** Only the four offices send an ordinary item to a body outside the lists (R1.12, R1.16–R1.18; 12.2 #18). */
export function checkRecipient(sender: Body, recipient: Body, secrecy: SecrecyClass | null): readonly Breach[] {
  const isOutside = recipient.group === 'secret-holder';
  return broken(isOutside && secrecy === null && !sender.fourOffices, 'recipient_must_be_eligible');
}

/** Free for central bodies to served bodies, and for the four offices to anybody (R1.16–R1.18). */
export function paymentOf(sender: Body, recipient: Body): ItemNow['payment'] {
  if (sender.fourOffices) return 'free';
  return sender.group === 'central' && recipient.group !== 'secret-holder' ? 'free' : 'paid';
}

/**
 * True when `id` is a person whom `body` has authorised to hand over and receive its secrets, within the months for
 * which that lasts (R3.04; 12.2 #18).
 */
export function isAuthorised(scene: Scene, id: RepresentativeId | undefined, body: BodyId): boolean {
  const representative = id === undefined ? undefined : scene.context.network.findRepresentative(id);
  if (representative === undefined || representative.body !== body) return false;
  const { authorisedFrom } = representative;
  const months = scene.context.rules.authorisationMonths.value;
  return authorisedFrom <= scene.at && scene.at < addMonths(authorisedFrom, months);
}
