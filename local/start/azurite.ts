import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { endChild, startChild } from './child-process.ts';

/** Azure Storage on this machine. `close` writes what is still in memory to disk, then ends it. */
export type Azurite = { connectionString: string; close(): Promise<void> };

// The account and key that every Azurite has; no secret.
const account = 'AccountName=devstoreaccount1';
const key = 'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

const services = ['Blob', 'Queue', 'Table'] as const;

const connectionStringOf = (address: Map<string, string>) =>
  [
    'DefaultEndpointsProtocol=http',
    account,
    key,
    ...services.map((service) => `${service}Endpoint=${address.get(service) ?? ''}/devstoreaccount1`),
    '',
  ].join(';');

/**
 * Starts Azurite as a child process on three free ports of 127.0.0.1 and resolves when all its services listen. With a folder its data
 * stay there; without, everything is in memory and gone at the end. Sends no telemetry. Throws with Azurite's own words when it does not start.
 */
export async function startAzurite(options: { folder?: string } = {}): Promise<Azurite> {
  if (options.folder !== undefined) mkdirSync(options.folder, { recursive: true });
  const place = options.folder === undefined ? ['--inMemoryPersistence'] : ['--location', options.folder];
  const ports = ['--blobPort', '0', '--queuePort', '0', '--tablePort', '0'];
  const child = startChild(
    createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js'),
    [...place, ...ports, '--silent', '--skipApiVersionCheck', '--disableTelemetry'],
    process.env,
  );
  const said: string[] = [];
  const address = new Map<string, string>();
  await new Promise<void>((resolve, reject) => {
    const hear = (line: string) => {
      if (said.push(line) > 40) said.shift();
      const [, service, url] = /^Azurite (\w+) service is successfully listening at (\S+)$/.exec(line) ?? [];
      if (service !== undefined && url !== undefined) address.set(service, url);
      if (address.size === services.length) resolve();
    };
    for (const stream of [child.stdout, child.stderr]) if (stream !== null) createInterface(stream).on('line', hear);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`Azurite (de opslag op deze computer) is niet gestart. Het zei:\n${said.join('\n')}`)));
  });
  return {
    connectionString: connectionStringOf(address),
    close: () => endChild(child, 10_000),
  };
}
