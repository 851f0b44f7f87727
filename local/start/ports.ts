import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { z } from 'zod';
import { StartFault } from './start-fault.ts';

const schema = z.object({ microsoft365: z.number().int(), dienst: z.number().int().optional() });

/** The ports that a data folder was used with; addresses with them stand in what is stored. */
export type KnownPorts = z.infer<typeof schema>;

export function readPorts(file: string): KnownPorts | undefined {
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
export function writePorts(file: string, ports: KnownPorts): void {
  writeFileSync(file, JSON.stringify(ports));
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES' || code === 'ERR_SOCKET_BAD_PORT') return false;
    throw error;
  }
  await new Promise((resolve) => server.close(resolve));
  return true;
}

async function anyPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return address !== null && typeof address === 'object' ? address.port : 0;
}

/** The first of three free ports in a row. */
async function threeInARow(): Promise<number> {
  for (;;) {
    const first = await anyPort();
    if (first + 2 <= 65_535 && (await isFree(first + 1)) && (await isFree(first + 2))) return first;
  }
}

/**
 * The first of the three ports of Microsoft 365: the one that the folder was used with, else the one asked for, else (0) a free one. It
 * cannot change afterwards, since the links by which Graph is asked what changed hold it; asking for another throws StartFault.
 */
export async function microsoft365Port(asked: number, known: KnownPorts | undefined, folder: string): Promise<number> {
  if (known === undefined) return asked === 0 ? threeInARow() : asked;
  if (asked === 0 || asked === known.microsoft365) return known.microsoft365;
  throw new StartFault(
    `De map ${folder} hoort bij poort ${known.microsoft365} van Microsoft 365 op deze computer; bewaarde adressen verwijzen daarnaar. Start met --microsoft365-port ${known.microsoft365}, of kies een andere map: npm start -- --data MAP`,
  );
}
