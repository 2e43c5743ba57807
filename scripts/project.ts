import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The top folder of the project; every path of these scripts is relative to it. */
export const root = resolve(import.meta.dirname, '..');

/** A program that takes longer hangs: it is ended, and counts as failed. */
const PATIENCE_MS = 30 * 60_000;

export function hasFile(path: string): boolean {
  return existsSync(join(root, path));
}

/** Sorted, so that every machine does the same things in the same order. */
export function listFiles(...patterns: readonly string[]): readonly string[] {
  const found = globSync([...patterns], { cwd: root, exclude: (path) => /(^|\/)(node_modules|dist)(\/|$)/.test(path) });
  return found.map((path) => path.replaceAll('\\', '/')).toSorted();
}

/** Runs a program of node_modules with this Node and gives its exit code. */
export async function runTool(script: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return (await runProgram(process.execPath, [join(root, 'node_modules', script), ...args], options)).code;
}

interface Finished {
  readonly code: number;
  /** What it wrote, when its output was kept (`stdio: 'pipe'`). */
  readonly output: string;
}

export async function runProgram(program: string, args: readonly string[], options: SpawnOptions): Promise<Finished> {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', timeout: PATIENCE_MS, ...options });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code: code ?? 1, output };
}

/** "4.2 s", for people. */
export function secondsSince(begun: number): string {
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`;
}
