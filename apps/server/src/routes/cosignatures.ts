import { COSIGNATURE, COSIGNATURE_ASKED, type HttpInput } from '@giaolien/wire';
import type { FastifyRequest } from 'fastify';
import type { PersonId } from '@giaolien/kernel';
import { proveIdentity } from '../auth/proof.ts';
import type { App } from '../http/app.ts';
import { getPrincipal } from '../http/gate.ts';
import { answers } from '../http/openapi.ts';
import { Problem } from '../http/problem.ts';
import { callerOf } from '../security/caller.ts';
import { witnessOf } from '../security/cosign.ts';
import type { Services } from '../services.ts';
import { receiveOne } from './inputs.ts';

/** The witness of an act proves who he is, for exactly this act. */
export function addCosignatureRoute(app: App, services: Services): void {
  const { cosigning, security, store } = services;
  app.post(
    '/api/cosignatures',
    {
      schema: {
        summary: 'The witness that an input names signs it: a ticket, good for five minutes and once',
        description:
          'With {kind: "session"} the caller is the witness himself; otherwise the caller will give the input, and the witness proves himself at his screen.',
        body: COSIGNATURE_ASKED,
        response: answers(COSIGNATURE),
      },
    },
    async (request) => {
      const received = receiveOne(request, request.body.input);
      const witness = witnessOf(received.input);
      if (witness === undefined) throw new Problem(400, 'witness_must_be_named', 'input.witness');
      const { proof } = request.body;
      const { person: caller } = getPrincipal(request).actor;
      const isOwn = proof.kind === 'session';
      const proven = isOwn ? caller : await proveIdentity(services, proof, request);
      const isRight = proven === witness && (isOwn || witness !== caller);
      if (!isRight) {
        await noteRefused(services, request, received.input, witness);
        throw new Problem(403, 'witness_must_be_proven');
      }
      const signed = { received, witness, caller: isOwn ? null : caller, provedBy: proof.kind };
      const { ticket, until } = await cosigning.sign(signed);
      const { kind, inputId } = received.input;
      await security.record({
        ...callerOf(request),
        kind: 'witness-proven',
        detail: { input: kind, inputId, witness, provedBy: proof.kind },
      });
      const name = store.catalogue.network().findPerson(witness)?.name ?? witness;
      return { ticket, inputId, witness, name, until };
    },
  );
}

async function noteRefused(
  { security }: Services,
  request: FastifyRequest,
  { kind, inputId }: HttpInput,
  witness: PersonId,
): Promise<void> {
  const detail = { input: kind, inputId, witness };
  await security.record({ ...callerOf(request), kind: 'witness-refused', detail });
}
