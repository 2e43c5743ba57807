import type { PersonId } from '@giaolien/kernel';
import { COSIGNATURE_HEADER, type HttpInput } from '@giaolien/wire';
import type { Call, Sessions } from './sessions.ts';

/** An input as it will be given. */
type Given = Pick<HttpInput, 'kind' | 'inputId'>;

/**
 * The witnesses that `inputs` name sign them, each in his own session as at his own screen. Answers the headers to give
 * the inputs with; what a witness could not sign comes without his signature, and the server says so.
 */
export async function signedByWitnesses(
  sessions: Sessions,
  inputs: readonly Given[],
): Promise<Readonly<Record<string, string>>> {
  const tickets = await Promise.all(
    inputs.map(async (input) => {
      const witness = witnessOf(input);
      return witness === undefined ? undefined : sign(sessions, witness, input);
    }),
  );
  const given = tickets.filter((ticket) => ticket !== undefined);
  return given.length === 0 ? {} : { [COSIGNATURE_HEADER]: given.join(',') };
}

async function sign(sessions: Sessions, witness: PersonId, input: Given): Promise<string | undefined> {
  const call: Call = { method: 'POST', path: '/api/cosignatures', body: { input, proof: { kind: 'session' } } };
  const { status, body } = await sessions.call(witness, call);
  // The server validates what it sends against the schemas of wire.
  return status === 200 ? (body as { readonly ticket: string }).ticket : undefined;
}

function witnessOf(input: Given): PersonId | undefined {
  return 'witness' in input && typeof input.witness === 'string' ? input.witness : undefined;
}
