import { KEY_NAMES, type KeyName } from '@giaolien/keys';
import { Type } from 'typebox';
import { defineAct } from '../security/act.ts';

const PARAMETERS = Type.Object(
  { key: Type.Unsafe<KeyName>({ type: 'string', enum: [...KEY_NAMES] }) },
  { additionalProperties: false },
);

/** Puts a new version of a key into use (ASVS 5.0 V13.3.4); the old ones still verify and unwrap. */
export const rotateKey = defineAct({
  name: 'rotate-key',
  parameters: PARAMETERS,
  mayAsk: ['administrator'],
  mayApprove: ['administrator'],
  nationalOnly: true,
  async run({ key }, { services, caller, asked }) {
    const keyId = await services.keys.rotate(key);
    await services.security.record({
      ...caller,
      kind: 'key-rotated',
      subject: `key:${key}`,
      detail: { key, keyId, approval: asked.id },
    });
    return { kept: { key, keyId } };
  },
});
