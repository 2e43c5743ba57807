import { openMemoryKeys, openSoftwareKeys } from '../software/software.ts';
import { PROTOCOL } from '../command/protocol.ts';
import { Refused, serveQuestions } from '../adaptor/serve.ts';
import { SealBroken, type KeyProvider, type SigningKey, type WrappingKey } from '../provider.ts';

/**
 * A device that fits on a page: the smallest program that keeps to the protocol, over software keys. Where what it
 * signs is one of the words below it misbehaves instead, as a test asks it to.
 */
const folder = process.env['GIAOLIEN_KEYS_DEVICE_FOLDER'];
const keys: KeyProvider =
  folder === undefined ? openMemoryKeys(Date.now) : await openSoftwareKeys({ folder, now: Date.now });
const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const decode = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'));

async function misbehave(word: string): Promise<void> {
  if (word === 'dies') process.exit(3);
  if (word === 'hangs') await new Promise<never>(() => setInterval(() => undefined, 60_000));
  if (word === 'babbles') process.stdout.write('this is no JSON\n');
  if (word === 'floods') process.stdout.write('x'.repeat(3_000_000));
  if (word === 'refuses') throw new Refused('unavailable');
  if (word === 'shows its environment') {
    const isLeaking = Object.keys(process.env).some((name) => name.includes('DATABASE'));
    if (isLeaking) throw new Refused('unavailable');
  }
}

await serveQuestions(async (question) => {
  switch (question.ask) {
    case 'describe':
      return { protocol: PROTOCOL, label: 'Thiết bị thử', hardware: false };
    case 'sign': {
      const data = decode(question.data);
      await misbehave(new TextDecoder().decode(data));
      return { ...(await keys.sign(question.key as SigningKey, data)) };
    }
    case 'public-keys':
      return { keys: await keys.publicKeys(question.key as SigningKey) };
    case 'rotate':
      return { keyId: await keys.rotate(question.key) };
    case 'wrap':
      return { sealed: await keys.wrap(question.key as WrappingKey, decode(question.plaintext), question.aad) };
    case 'unwrap':
      try {
        return { plaintext: encode(await keys.unwrap(question.key as WrappingKey, question.sealed, question.aad)) };
      } catch (error) {
        throw error instanceof SealBroken ? new Refused('seal-broken') : error;
      }
  }
});
await keys.close();
