import { kindOf, type SecrecyClass, type SubjectId } from '@giaolien/kernel';
import { BREAK_GLASS } from '@giaolien/wire';
import type { Services } from '../../services.ts';
import { defineAct } from '../act.ts';
import { secrecyOf } from '../reads.ts';

/**
 * Break-glass: opens one subject to the asker for half an hour, whatever his unit. His clearance is not waived, and what
 * does not exist is granted like what does: neither person learns from it that something is there.
 */
export const breakGlass = defineAct({
  name: 'break-glass',
  parameters: BREAK_GLASS,
  mayAsk: 'signed-in',
  mayApprove: ['monitor', 'dispatcher', 'inspector'],
  nationalOnly: true,
  needsNoProof: true,
  async run({ subject, incident }, { services, asked, decider, caller }) {
    const { id, until } = await services.security.breakGlass({
      subject,
      incident,
      person: asked.asker,
      facility: asked.facility,
      reason: asked.reason,
      approver: decider.actor.person,
      secrecy: await findSecrecy(subject, services),
      by: caller,
    });
    return { kept: { grant: id, until } };
  },
});

async function findSecrecy(subject: SubjectId, { store }: Services): Promise<SecrecyClass | null> {
  const story = (await store.log.world([subject])).stories.get(subject);
  return story?.now === undefined ? null : secrecyOf(kindOf(subject), story.now);
}
