/** A variable of the environment that means nothing; the message names it and what it may be, never a secret. */
export class SettingRefused extends Error {
  override readonly name = 'SettingRefused';
}
