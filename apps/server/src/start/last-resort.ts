import type { Logger } from 'pino';

/** Milliseconds for settling what is under way after a defect; then the process ends in any case. */
const SETTLE_WITHIN = 10_000;

/**
 * What nobody caught (ASVS 5.0 V16.5.4): it is logged, what is under way is settled, and the process ends with 1, for
 * its state is no longer known. Everything that was answered is in the database. Answers how to take the guard off.
 */
export function guardProcess(logger: Logger, close: () => Promise<void>): () => void {
  let isEnding = false;
  const end = (err: unknown): void => {
    logger.fatal({ err }, 'nobody caught this; the server ends');
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(1), SETTLE_WITHIN).unref();
    close().then(
      () => process.exit(1),
      () => process.exit(1),
    );
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
  return () => {
    process.off('uncaughtException', end);
    process.off('unhandledRejection', end);
  };
}
