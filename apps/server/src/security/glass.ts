import { randomUUID } from 'node:crypto';
import { MINUTE, type Instant, type PersonId, type SubjectId } from '@giaolien/kernel';
import type { GlassGrant, GlassGrants } from '@giaolien/store';

/** How long a break-glass opens its subject; nobody extends it. */
export const GLASS_LIFETIME = 30 * MINUTE;

/** The grants in force, in memory, so that every read can ask; the table is what survives a restart. */
export class Glass {
  readonly #table: GlassGrants;
  #running: readonly GlassGrant[] = [];

  constructor(table: GlassGrants) {
    this.#table = table;
  }

  /** Takes over what was in force before the server started. */
  async load(): Promise<void> {
    this.#running = await this.#table.listRunning();
  }

  /** The grant by which a person reads a subject at `now`. */
  find(person: PersonId, subject: SubjectId, now: Instant): GlassGrant | undefined {
    return this.#running.find((grant) => grant.person === person && grant.subject === subject && now < grant.until);
  }

  /** What is open to a person at `now`. A grant has ended at its end, whether or not anyone noted it. */
  subjectsOf(person: PersonId, now: Instant): readonly SubjectId[] {
    return this.#running.filter((grant) => grant.person === person && now < grant.until).map(({ subject }) => subject);
  }

  async open(grant: Omit<GlassGrant, 'id' | 'until' | 'endedAt'>): Promise<GlassGrant> {
    const opened = { ...grant, id: randomUUID(), until: grant.openedAt + GLASS_LIFETIME, endedAt: null };
    await this.#table.add(opened);
    this.#running = [...this.#running, opened];
    return opened;
  }

  /** Notes the end of what has ended by `now`; answers those that nobody had noted. */
  async end(now: Instant): Promise<readonly GlassGrant[]> {
    const ended: GlassGrant[] = [];
    for (const grant of this.#running.filter(({ until }) => until <= now)) {
      if (await this.#table.end(grant.id, now)) ended.push(grant);
      this.#running = this.#running.filter(({ id }) => id !== grant.id);
    }
    return ended;
  }
}
