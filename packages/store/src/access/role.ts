/** The role as which everything is read on behalf of a person: it may sign in and nothing else. */
export const READER = 'giaolien_reader';

/** The role of the readers is missing, may too much, or the server has no address for it; `advice` says what to do. */
export class ReaderRefused extends Error {
  override readonly name = 'ReaderRefused';
  readonly advice: string;
  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/** What the administrator of a served PostgreSQL runs once; the password is of his choosing. */
export function roleStatement(password: string): string {
  return `create role ${READER} login noinherit nosuperuser nobypassrls nocreatedb nocreaterole password ${password}`;
}

/** The same as advice. */
export function roleAdvice(): string {
  return (
    `As administrator of the PostgreSQL server run: ${roleStatement("'…'")}; then set ` +
    `DATABASE_READER_URL=postgres://${READER}:…@HOST:PORT/DATABASE (docs/operating/postgresql-server.md).`
  );
}
