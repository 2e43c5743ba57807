import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a database that can stop carrying answers while it still carries what is sent. */
export interface DeafLine {
  readonly databaseUrl: string;
  /** From now on answers on the open connections are lost. */
  deafen(): void;
  /** Cuts the open connections; new ones hear again. */
  cut(): void;
  close(): Promise<void>;
}

export async function openDeafLine(databaseUrl: string): Promise<DeafLine> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let deaf = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => [near, far].forEach((each) => each.destroy()));
    }
    near.on('data', (data) => far.write(data));
    far.on('data', (data) => deaf || near.write(data));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);

  function cut(): void {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    deaf = false;
  }

  return {
    databaseUrl: url.href,
    deafen() {
      deaf = true;
    },
    cut,
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
