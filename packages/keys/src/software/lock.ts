import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { KeysUnavailable } from '../provider.ts';

/** The right to change one file, until it is released. */
export interface Lock {
  /** @throws KeysUnavailable where somebody has taken the lock away, so that two writers never meet */
  assertHeld(): Promise<void>;
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  /** Tells a process from a later one with the same number. */
  readonly born: string;
  readonly token: string;
}

/** Takes `file`.lock for this process; that of a process that has ended is taken over. @throws KeysUnavailable */
export async function takeLock(file: string): Promise<Lock> {
  const lock = `${file}.lock`;
  const token = randomBytes(12).toString('hex');
  const own: Holder = { pid: process.pid, born: bornOf(process.pid) ?? '', token };
  if (!(await create(lock, own))) {
    const holder = await read(lock);
    if (holder !== undefined && isAlive(holder)) throw busy(file, holder.pid);
    await setAside(lock, holder);
    if (!(await create(lock, own))) throw busy(file, (await read(lock))?.pid ?? 0);
  }
  return {
    async assertHeld() {
      const holder = await read(lock);
      if (holder?.token !== token) throw busy(file, holder?.pid ?? 0);
    },
    async release() {
      if ((await read(lock))?.token === token) await rm(lock, { force: true });
    },
  };
}

/** Puts a whole lock into its place at once, so that nobody meets a half-written one; `false` where there is one. */
async function create(lock: string, holder: Holder): Promise<boolean> {
  const beside = `${lock}.${holder.token}`;
  try {
    await writeFile(beside, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    await link(beside, lock);
    return true;
  } catch (error) {
    const { code = 'lỗi' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new KeysUnavailable(`Không tạo được khoá tệp ${lock} (${code}).`);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Moves a dead holder's lock away. If another was quicker and the lock is his by now, it is put back. */
async function setAside(lock: string, dead: Holder | undefined): Promise<void> {
  const aside = `${lock}.${process.pid}`;
  try {
    await rename(lock, aside);
  } catch {
    return;
  }
  const moved = await read(aside);
  if (moved !== undefined && moved.token !== dead?.token) await link(aside, lock).catch(() => undefined);
  await rm(aside, { force: true });
}

async function read(lock: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(lock, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, born }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const now = bornOf(pid);
  return now === undefined || born === '' || now === born;
}

/** Boot and start time of a process, where the system tells (Linux). */
function bornOf(pid: number): string | undefined {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${afterName.split(' ')[19] ?? ''}`;
  } catch {
    return undefined;
  }
}

function busy(file: string, pid: number): KeysUnavailable {
  return new KeysUnavailable(
    `Tệp khoá ${file} đang được tiến trình ${pid} giữ. Hãy dừng tiến trình đó trước; hai máy chủ không dùng chung một tệp khoá.`,
  );
}
