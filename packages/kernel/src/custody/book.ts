import { broken, type Act } from '../act.ts';
import { subjectOf, type FacilityId, type HandoverId, type PersonId, type SubjectId } from '../ids.ts';
import type { SecrecyClass } from '../item/product.ts';
import { checkClearance } from '../network/fitness.ts';
import type { SealState } from '../receptacle/seal.ts';
import { findHandover } from '../scene.ts';
import { subjectOfLine } from '../subjects.ts';
import type { Instant } from '../time.ts';
import type { Custodian } from './custodian.ts';
import type { HandoverNow } from './handover.ts';
import type { ReportBookSigned } from './inputs.ts';
import { maySignFor } from './parties.ts';

/**
 * One line of Sổ chuyển giao bí mật nhà nước (R3.15, R3.20): what the outer cover or the label shows and nothing else.
 * A document's number or abstract never stands here (R3.11).
 */
export interface BookEntry {
  /** 1, 2, 3 … within the page. */
  readonly number: number;
  /** The item, or the receptacle with everything inside. */
  readonly subject: SubjectId;
  readonly secrecy: SecrecyClass;
  /** Of a receptacle, how many lie inside; of an item, 1. */
  readonly items: number;
  readonly massGrams: number;
  readonly sealState: SealState | null;
  readonly handover: HandoverId;
  readonly place: FacilityId;
  readonly giver: Custodian;
  readonly receiver: Custodian;
  readonly givenBy: PersonId | null;
  readonly givenAt: Instant | null;
  /** `null`: the receiver has not signed; the page is a draft. */
  readonly receivedAt: Instant | null;
}

/**
 * The lines of Sổ chuyển giao that a hand-over fills: its class A, B and C, as received, or as listed while nobody has
 * received them (12.3 #42). Empty: the hand-over has no page.
 */
export function bookEntriesOf(handover: HandoverNow): readonly BookEntry[] {
  const { id, place, giver, receiver, givenBy, givenAt, receivedAt } = handover;
  const lines = receivedAt === null ? handover.lines.map((line) => ({ ...line, sealState: null })) : handover.received;
  const secrets = lines.flatMap((line) => (line.secrecy === null ? [] : [{ line, secrecy: line.secrecy }]));
  return secrets.map(({ line, secrecy }, index) => ({
    number: index + 1,
    subject: subjectOfLine(line),
    secrecy,
    items: line.kind === 'receptacle' ? line.items : 1,
    massGrams: line.massGrams,
    sealState: line.sealState ?? null,
    handover: id,
    place,
    giver,
    receiver,
    givenBy,
    givenAt,
    receivedAt,
  }));
}

/**
 * The printed page was signed on paper by giver and receiver and bound: once, after a receipt of secrets (12.3 #42).
 * Breaches, in order: unknown list, somebody else's book; no receipt of secrets, or signed already; clearance.
 */
export const reportBookSigned: Act<ReportBookSigned> = {
  subjects: (input) => [subjectOf('handover', input.handover)],
  check(scene, input) {
    const handover = findHandover(scene, input.handover);
    if (handover === undefined) return broken(true, 'handover_must_be_known');
    const isParty =
      scene.context.actor.facility === handover.place ||
      maySignFor(scene, handover.giver, handover.giverSigners) ||
      maySignFor(scene, handover.receiver, handover.receiverSigners);
    const entries = bookEntriesOf(handover);
    const isDue = handover.receivedAt !== null && entries.length > 0 && handover.bookPage === null;
    return [
      ...broken(!isParty, 'actor_must_act_for_own_facility'),
      ...broken(!isDue, 'book_must_follow_receipt'),
      ...checkClearance(
        scene,
        entries.map((entry) => entry.secrecy),
      ),
    ];
  },
  events: (_scene, { handover, page }, common) => [{ ...common, type: 'BookSigned', handover, page }],
};
