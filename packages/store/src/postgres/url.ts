/** The parts of a connection to a PostgreSQL on this machine. */
export interface LocalAddress {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** A connection address as `DATABASE_URL` takes it. */
export function localUrl({ port, user, password, database }: LocalAddress): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** The same server and user, another database. */
export function withDatabase(databaseUrl: string, database: string): string {
  const url = new URL(databaseUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

/** The same server and database, another user. */
export function withUser(databaseUrl: string, user: string, password: string): string {
  const url = new URL(databaseUrl);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  return url.href;
}
