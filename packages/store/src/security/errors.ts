/** The security log could not be written; what waits for it is not answered, and nothing was given out. */
export class SecurityLogUnavailable extends Error {
  override readonly name = 'SecurityLogUnavailable';
  constructor(cause: unknown) {
    super('The security log cannot be written, so nothing that must be recorded is answered. Try again shortly.', {
      cause,
    });
  }
}
