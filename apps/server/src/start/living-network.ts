import type { Nation } from '@giaolien/catalogue';

/** The part of `@giaolien/sim` that a demonstration starts; the room stands above this one, so it is asked for at run time. */
interface LivingNetworkRoom {
  startLivingNetwork(options: {
    readonly baseUrl: string;
    readonly password: string;
    readonly signal: AbortSignal;
    readonly log: (line: string) => void;
    readonly nation: Nation;
    readonly speed?: number;
  }): Promise<void>;
}

const ROOM = '@giaolien/sim';

/** Lets the people of the demonstration nation work through the public API until `signal` aborts. */
export async function startLivingNetwork(
  options: Parameters<LivingNetworkRoom['startLivingNetwork']>[0],
): Promise<void> {
  const room = (await import(ROOM)) as LivingNetworkRoom;
  await room.startLivingNetwork(options);
}
