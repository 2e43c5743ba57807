import { createHash } from 'node:crypto';
import {
  lapsesOfIrregularity,
  lapsesOfItem,
  subjectOf,
  type Custodian,
  type FacilityId,
  type Instant,
  type IrregularityNow,
  type Lapse,
  type ReportLapse,
  type SubjectId,
} from '@giaolien/kernel';
import { LogClosed, type HeldItem, type Log, type References, type Submission, type Views } from '@giaolien/store';
import type { Watched, WatchCursor, WatchPage } from '@giaolien/store';
import { canonicalText } from '@giaolien/wire';
import { lapseInputId, watchActor } from './speaker.ts';

/** How often the watch looks, in milliseconds. */
const ROUND = 30_000;
/** Candidates looked at in one query, and queries in one round of one list. */
const PAGE = 500;
const PAGES = 10;
/** Reports given in one round of one list: a night of standstill must not hold up the floor in the morning. */
const REPORTS = 200;

/** What the watch works with. */
export interface WatchParts {
  readonly log: Pick<Log, 'knownInputs' | 'submitMany'>;
  readonly views: Pick<Views, 'watchItems' | 'watchIrregularities'>;
  readonly references: () => References;
  readonly now: () => Instant;
  readonly onFailure: (error: unknown) => void;
}

/** The platform's own clock: it looks for what has run out and says so, as an input like any other. */
export interface Watch {
  /** Looks once; answers how many reports were given. */
  round(): Promise<number>;
  /** Looks every half minute from now on. Only on the server that writes the log. */
  start(): void;
  /** Ends the rounds; resolves when the one under way has ended. */
  close(): Promise<void>;
}

/** A clock that has run out, and the office that answers. */
interface Due {
  readonly subject: SubjectId;
  readonly lapse: Lapse;
  readonly dueAt: Instant;
  readonly facility: FacilityId;
  readonly about: Pick<ReportLapse, 'item' | 'irregularity'>;
}

/** The watch over a log and its views. It remembers nothing that the log does not: it may die at any moment. */
export function createWatch(parts: WatchParts): Watch {
  const { views } = parts;
  const items = new Patrol(
    (page) => views.watchItems(page),
    ({ now }) => dueOfItem(now, parts),
  );
  const cases = new Patrol(
    (page) => views.watchIrregularities(page),
    ({ now }) => dueOfCase(now, parts),
  );
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> | undefined;
  const round = async () => (await items.walk(parts)) + (await cases.walk(parts));
  return {
    round,
    start() {
      timer = setInterval(() => {
        running ??= round()
          .catch((error: unknown) => {
            // A server that is stopping has closed its log; there is nothing left to say.
            if (!(error instanceof LogClosed)) parts.onFailure(error);
          })
          .finally(() => (running = undefined));
      }, ROUND).unref();
    },
    async close() {
      clearInterval(timer);
      await running;
    },
  };
}

/** One list of candidates, walked page by page; a long one is taken up at the next round where this one stopped. */
class Patrol<Now extends { readonly id: string }> {
  readonly #list: (page: WatchPage) => Promise<readonly Watched<Now>[]>;
  readonly #dueOf: (candidate: Watched<Now>) => readonly Due[];
  #after: WatchCursor | undefined;

  constructor(
    list: (page: WatchPage) => Promise<readonly Watched<Now>[]>,
    dueOf: (candidate: Watched<Now>) => readonly Due[],
  ) {
    this.#list = list;
    this.#dueOf = dueOf;
  }

  async walk(parts: WatchParts): Promise<number> {
    let given = 0;
    for (let page = 0; page < PAGES && given < REPORTS; page += 1) {
      const now = parts.now();
      const candidates = await this.#list({ now, after: this.#after, limit: PAGE });
      const due = candidates.flatMap(this.#dueOf).filter(({ dueAt }) => dueAt < now);
      const fresh = await unreported(due, parts);
      const taken = fresh.slice(0, REPORTS - given);
      await parts.log.submitMany(taken.map(submissionOf));
      given += taken.length;
      // What was left over of this page is found again: the cursor stays before it.
      if (taken.length < fresh.length) break;
      const last = candidates.at(-1);
      this.#after = candidates.length < PAGE || last === undefined ? undefined : { at: last.at, id: last.now.id };
      if (this.#after === undefined) break;
    }
    return given;
  }
}

function dueOfItem(item: HeldItem, { references, now }: WatchParts): readonly Due[] {
  const known = references();
  const rules = known.network.findRuleSet(item.ruleSet) ?? known.rulesAt(now());
  const subject = subjectOf('item', item.id);
  const facility = officeOf(item.holder) ?? item.delivery;
  return lapsesOfItem(item, rules, known.calendar).map((due) => ({
    ...due,
    subject,
    facility,
    about: { item: item.id },
  }));
}

function dueOfCase(irregularity: IrregularityNow, { references, now }: WatchParts): readonly Due[] {
  const { id, at } = irregularity;
  const subject = subjectOf('irregularity', id);
  return lapsesOfIrregularity(irregularity, references().rulesAt(now())).map((due) => {
    return { ...due, subject, facility: at, about: { irregularity: id } };
  });
}

/** The office of a holder; on the road and at the address none of the network's holds it. */
function officeOf(holder: Custodian): FacilityId | undefined {
  return holder.kind === 'facility' || holder.kind === 'courier' ? holder.facility : undefined;
}

async function unreported(due: readonly Due[], { log }: WatchParts): Promise<readonly Due[]> {
  const known = await log.knownInputs(due.map(({ subject, lapse, dueAt }) => lapseInputId(subject, lapse, dueAt)));
  return due.filter(({ subject, lapse, dueAt }) => !known.has(lapseInputId(subject, lapse, dueAt)));
}

function submissionOf({ subject, lapse, dueAt, facility, about }: Due): Submission {
  const input: ReportLapse = { kind: 'ReportLapse', inputId: lapseInputId(subject, lapse, dueAt), lapse, ...about };
  const canonical = canonicalText(input);
  if (canonical.kind === 'faulty') throw new Error(`A report of the watch has no canonical form: ${subject}.`);
  const digest = createHash('sha256').update(canonical.text).digest('hex');
  return { input, digest, actor: watchActor(facility), openings: [] };
}
