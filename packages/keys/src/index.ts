export {
  KEY_NAMES,
  KEYS,
  KeysUnavailable,
  SealBroken,
  SIGNATURE_ALGORITHM,
  type KeyName,
  type KeyProvider,
  type KeyUse,
  type ProviderDescription,
  type PublicKey,
  type Signature,
  type SigningKey,
  type WrappingKey,
} from './provider.ts';
export { openMemoryKeys, openSoftwareKeys, type SoftwareKeysOptions } from './software/software.ts';
export { openCommandKeys, type CommandKeysOptions } from './command/command.ts';
