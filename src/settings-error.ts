/** A wrong or missing setting: the Dutch text names each one, what it is for and an example. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}
