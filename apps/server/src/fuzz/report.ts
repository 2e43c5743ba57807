import type { FuzzReport } from './fuzz.ts';
import type { Finding } from './lane.ts';

const MEBIBYTE = 1_048_576;
/** How much the collected heap may grow between the warm-up and the end: what it caches by design, no more. */
const HEAP_GROWTH = { share: 0.1, bytes: 24 * MEBIBYTE };
/** The same of the whole process: two password hashes of 64 MiB each, which the allocator gives back late, and pages. */
const RSS_GROWTH = { share: 0.1, bytes: 192 * MEBIBYTE };
const SHOWN = 1_500;

/** Everything that is wrong, as sentences; empty when the server stood. */
export function defectsOf({
  findings,
  faults,
  memory,
  gapless,
  viewsEqual,
  securityFaults,
}: FuzzReport): readonly string[] {
  const { warm, end } = memory;
  return [
    ...findings.map(findingText),
    ...faults,
    ...securityFaults.map((fault) => `The security log: ${fault}`),
    ...(gapless ? [] : ['The log has a gap.']),
    ...(viewsEqual ? [] : ['The views are not what the log tells.']),
    ...(hasGrown(warm.heapUsed, end.heapUsed, HEAP_GROWTH)
      ? [`The heap grew: ${mebibytes(warm.heapUsed)} → ${mebibytes(end.heapUsed)}.`]
      : []),
    ...(hasGrown(warm.rss, end.rss, RSS_GROWTH)
      ? [`The process grew: ${mebibytes(warm.rss)} → ${mebibytes(end.rss)}.`]
      : []),
  ];
}

function hasGrown(from: number, to: number, { share, bytes }: typeof HEAP_GROWTH): boolean {
  return to - from > Math.max(from * share, bytes);
}

function findingText({ what, request, seed, path }: Finding): string {
  const { method, target, headers, body, intent, actor } = request;
  return [
    `${what}  (${intent}, caller ${actor}, seed ${seed}, path ${path})`,
    `  ${method} ${target.slice(0, SHOWN)}`,
    ...headers.map(([name, value]) => `  ${name}: ${value.slice(0, 200)}`),
    ...(body === undefined ? [] : [`  ${body.toString().slice(0, SHOWN)}`]),
  ].join('\n');
}

/** What a person reads at the end of a run. */
export function reportText(report: FuzzReport, seed: number): string {
  const { requests, seconds, statuses, successes, memory, facts } = report;
  const defects = defectsOf(report);
  const slowest = [...report.times].toSorted(([, one], [, other]) => other - one).slice(0, 6);
  const never = [...successes].filter(([, times]) => times === 0).map(([key]) => key);
  return [
    `${requests} requests in ${seconds.toFixed(1)} s (${Math.round(requests / seconds)}/s), seed ${seed}`,
    `answers: ${[...statuses]
      .toSorted(([one], [other]) => one - other)
      .map(([status, times]) => `${status} × ${times}`)
      .join(', ')}`,
    `facts recorded: ${facts}; log gapless: ${report.gapless}; views equal to the log: ${report.viewsEqual}; security log whole: ${report.securityFaults.length === 0}`,
    `memory after warm-up → end: heap ${mebibytes(memory.warm.heapUsed)} → ${mebibytes(memory.end.heapUsed)}, process ${mebibytes(memory.warm.rss)} → ${mebibytes(memory.end.rss)}`,
    `most time went to: ${slowest.map(([key, milliseconds]) => `${key} ${(milliseconds / 1_000).toFixed(1)} s`).join(', ')}`,
    `operations that never succeeded: ${never.length === 0 ? 'none' : never.join(', ')}`,
    ...(defects.length === 0 ? ['No defect.'] : [`${defects.length} defects:`, ...defects]),
  ].join('\n');
}

function mebibytes(bytes: number): string {
  return `${(bytes / MEBIBYTE).toFixed(0)} MiB`;
}
