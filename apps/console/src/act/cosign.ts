import { COSIGNATURE_HEADER } from '@giaolien/wire';
import { witnessing, type Ticket, type WitnessedInput } from '../shell/proof/asked.ts';
import type { WireInput } from './use-check.ts';

/** The second person turned away, or was not there: nothing was sent, nothing is wrong. */
export class TurnedAway extends Error {
  constructor() {
    super('no witness');
    this.name = 'TurnedAway';
  }
}

const WITNESSED: readonly string[] = ['ReportSealing', 'ReportOpening', 'ReportSealsDestroyed', 'ReportRewrap'];

/** Tickets of inputs whose answer was lost on the way: sent again, the witness need not come back. */
const tickets = new Map<string, Ticket>();

/** True for an input that names a witness, who must then prove himself. */
export function isWitnessed(input: WireInput): input is WitnessedInput {
  return WITNESSED.includes(input.kind) && 'witness' in input;
}

/**
 * What has to go with an input: nothing, or the ticket of its witness, for whom the screen asks.
 * @throws TurnedAway when there is no witness
 */
export async function headersFor(input: WireInput): Promise<Readonly<Record<string, string>>> {
  if (!isWitnessed(input)) return {};
  const signed = JSON.stringify(input);
  const known = tickets.get(signed);
  const ticket = known !== undefined && known.until > Date.now() ? known : await witnessing.ask(input);
  if (ticket === undefined) throw new TurnedAway();
  tickets.clear();
  tickets.set(signed, ticket);
  return { [COSIGNATURE_HEADER]: ticket.ticket };
}

/** The input was answered: its ticket is used up. */
export function forgetTicket(): void {
  tickets.clear();
}
