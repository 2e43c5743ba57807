import { instantOf, type Instant } from '@giaolien/kernel';
import { buildDemonstration } from '@giaolien/catalogue';
import { EMPTY_BOARD, type Board } from '../board/board.ts';
import { chartOf, type Chart } from '../chart/chart.ts';
import { staffOf } from '../chart/staff.ts';
import { LivingNetwork } from '../living/network.ts';
import { paceOf } from '../pace/pace.ts';
import type { Setting } from '../work/setting.ts';
import { MemoryPort } from './memory-port.ts';

/** Tuesday, eight in the morning. */
export const TUESDAY: Instant = instantOf('2026-11-24', 8 * 60);

let chart: Chart | undefined;

/** The chart of the demonstration nation; built once, never changed. */
export function demonstrationChart(): Chart {
  chart ??= chartOf(buildDemonstration({ now: TUESDAY }));
  return chart;
}

/** The setting of a network of the demonstration. */
export function settingOf(
  options: { readonly seed?: number; readonly speed?: number; readonly mishaps?: number } = {},
): Setting {
  const { seed = 1, speed = 60, mishaps = 1 } = options;
  const pace = paceOf(speed);
  const known = demonstrationChart();
  const samples = new Set(known.network.nation.samples.map((sample) => sample.person));
  return { chart: known, staff: staffOf(known, seed, pace, samples), pace, seed, mishaps };
}

/** A board on which nothing stands but what is given. */
export function boardWith(rows: Partial<Board> = {}): Board {
  return { ...EMPTY_BOARD, now: TUESDAY, ...rows };
}

/** A network that has lived in memory, and the platform it worked on. */
export interface Lived {
  readonly port: MemoryPort;
  readonly network: LivingNetwork;
  readonly lines: readonly string[];
}

/** Lets the network live through so many minutes of the wall clock, on `port` where one is given. */
export async function liveThrough(minutes: number, setting: Setting, port?: MemoryPort): Promise<Lived> {
  const platform = port ?? new MemoryPort(setting.chart.network, TUESDAY);
  const lines: string[] = [];
  const network = new LivingNetwork(platform, setting, (line) => lines.push(line));
  const until = platform.now() + minutes * 60_000;
  while (platform.now() < until) {
    await network.look();
    await network.tellPositions();
    platform.pass(setting.pace.lookEvery);
  }
  return { port: platform, network, lines };
}
