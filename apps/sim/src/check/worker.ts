import { parentPort, workerData } from 'node:worker_threads';
import { randomDay, type DayResult } from '@giaolien/kernel/testing';

/** What a worker is given: the seeds `first`, `first + stride`, … for `days` days of `steps` inputs. */
export interface WorkerTask {
  readonly first: number;
  readonly stride: number;
  readonly days: number;
  readonly steps: number;
}

/** What a worker says after each day; the words only of a day that went wrong. */
export interface DayReport extends Omit<DayResult, 'said'> {
  readonly seed: number;
  readonly said: DayResult['said'];
}

// The main thread sends a task of this shape and nothing else.
const task = workerData as WorkerTask;
for (let day = 0; day < task.days; day += 1) {
  const seed = (task.first + day * task.stride) | 0;
  const result = randomDay(seed, task.steps);
  const report: DayReport = { ...result, seed, said: result.wrong.length > 0 ? result.said : [] };
  parentPort?.postMessage(report);
  if (result.wrong.length > 0) break;
}
