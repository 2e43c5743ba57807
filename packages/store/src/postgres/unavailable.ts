/** No PostgreSQL could be provided. The message says what is wrong; `advice` says what to do about it. */
export class PostgresUnavailable extends Error {
  override readonly name = 'PostgresUnavailable';
  readonly advice: string;

  constructor(problem: string, advice: string, options?: ErrorOptions) {
    super(`${problem} ${advice}`, options);
    this.advice = advice;
  }
}
