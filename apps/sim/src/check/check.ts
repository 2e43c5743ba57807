import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { BREACH_CODES, ROLES_OF } from '@giaolien/kernel';
import { lineOf, shortest } from '@giaolien/kernel/testing';
import type { DayReport, WorkerTask } from './worker.ts';

/** Inputs of one random day. */
const STEPS_A_DAY = 230;
const PROGRESS_MS = 5_000;

export interface CheckOptions {
  /** At least so many inputs, 1 … */
  readonly steps: number;
  readonly seed: number;
  readonly log: (line: string) => void;
}

/**
 * The model-based check: random days on an invented network that changes under way (merges, new parameters, expiries),
 * with people who act lawfully and not, late and by wrong clocks; oracles 120–128 after every step. Tells at the end
 * what was done and which rules were broken how often.
 * @returns true when every oracle held; else the shortest words that break one have been told.
 */
export async function checkRulebook({ steps, seed, log }: CheckOptions): Promise<boolean> {
  const workers = availableParallelism();
  const days = Math.ceil(steps / STEPS_A_DAY / workers);
  const tally = new Tally();
  const progress = setInterval(() => log(tally.line()), PROGRESS_MS);
  const failures = await Promise.all(
    Array.from({ length: workers }, (_, index) =>
      runWorker({ first: seed + index, stride: workers, days, steps: STEPS_A_DAY }, tally),
    ),
  );
  clearInterval(progress);
  const failure = failures.find((each) => each !== undefined);
  if (failure !== undefined) {
    log(`Seed ${failure.seed} goes wrong after ${failure.steps} steps:`);
    for (const sentence of failure.wrong) log(`  ${sentence}`);
    log('The shortest words that still do:');
    for (const each of shortest(failure.seed, failure.said)) log(`  ${lineOf(each)}`);
    return false;
  }
  for (const line of tally.summary()) log(line);
  return true;
}

/** Runs one worker to its end; the report of the day that went wrong, if one did. */
function runWorker(task: WorkerTask, tally: Tally): Promise<DayReport | undefined> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task });
    let failure: DayReport | undefined;
    // Workers of this program post reports of this shape and nothing else.
    worker.on('message', (report: DayReport) => {
      tally.add(report);
      if (report.wrong.length > 0) failure = report;
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve(failure));
  });
}

class Tally {
  private steps = 0;
  private days = 0;
  private readonly since = performance.now();
  private readonly decided = new Map<string, number>();
  private readonly broken = new Map<string, number>();

  add(report: DayReport): void {
    this.steps += report.steps;
    this.days += 1;
    for (const [kind, times] of report.decided) this.decided.set(kind, (this.decided.get(kind) ?? 0) + times);
    for (const [code, times] of report.broken) this.broken.set(code, (this.broken.get(code) ?? 0) + times);
  }

  line(): string {
    const seconds = (performance.now() - this.since) / 1000;
    return `${this.steps} steps in ${this.days} days, ${Math.round(this.steps / seconds)} a second`;
  }

  summary(): readonly string[] {
    const never = Object.keys(ROLES_OF).filter((kind) => !this.decided.has(kind));
    const unbroken = BREACH_CODES.filter((code) => !this.broken.has(code));
    return [
      this.line(),
      'Decided:',
      ...[...this.decided.keys()].toSorted().map((kind) => `  ${kind} ${this.decided.get(kind)}`),
      ...(never.length === 0 ? [] : [`Never decided: ${never.join(', ')}`]),
      `Rules broken at least once: ${BREACH_CODES.length - unbroken.length} of ${BREACH_CODES.length}` +
        (unbroken.length === 0 ? '' : `; never: ${unbroken.join(', ')}`),
      'Oracles 120 to 128 held after every step.',
    ];
  }
}
