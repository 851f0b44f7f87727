import { createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { StartFault } from './start-fault.ts';

/** Takes a connection; false when it cannot. */
export type Taker = (socket: Socket, refused: () => void) => boolean;

export type Front = {
  port: number;
  /** Tells that a host has become ready, so that connections that wait are handed on. */
  offer(): void;
  close(): Promise<void>;
};

const mostWaiting = 200;
const patience = 30_000;

/**
 * The one port of all hosts. A connection is handed as a whole, before a byte of it is read, to the host whose turn it is: nothing is
 * parsed or copied here, so that bodies, streams and headers reach the host as they were sent. While no host is ready, connections wait,
 * at most 30 seconds. Listens on 127.0.0.1 only; throws StartFault when the port is taken.
 */
export async function openFront(port: number, take: Taker): Promise<Front> {
  const waiting = new Map<Socket, NodeJS.Timeout>();
  const forget = (socket: Socket) => {
    clearTimeout(waiting.get(socket));
    waiting.delete(socket);
  };
  const give = (socket: Socket): void => {
    if (socket.destroyed || take(socket, () => give(socket))) return;
    if (waiting.size >= mostWaiting) {
      socket.destroy();
      return;
    }
    waiting.set(
      socket,
      setTimeout(() => socket.destroy(), patience),
    );
    socket.once('close', () => forget(socket));
  };
  const server = createServer({ pauseOnConnect: true }, (socket) => {
    socket.on('error', () => socket.destroy()); // the caller went away before a host had it
    give(socket);
  });
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new StartFault(
      `Poort ${port} is al in gebruik, misschien door een andere npm start. Sluit die, of kies een andere poort: npm start -- --port ${port + 1}`,
      { cause: error },
    );
  }
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : port,
    offer() {
      const sockets = [...waiting.keys()];
      sockets.forEach(forget);
      sockets.forEach(give);
    },
    async close() {
      for (const socket of waiting.keys()) socket.destroy();
      server.close();
    },
  };
}
