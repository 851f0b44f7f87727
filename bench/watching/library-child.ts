import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itemFields } from '../../src/graph/items.ts';
import { systemClock } from '../../src/clock.ts';
import { readCertificate } from '../../local/microsoft365/certificate.ts';
import { startMicrosoft365 } from '../../local/microsoft365/index.ts';
import { trust } from '../../test/microsoft365/trust.ts';
import { fillLibrary } from './library.ts';

// Serves libraries of made items. What Microsoft 365 on this machine answers is kept and given again, so that its own time does not count.
const sizes = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'bench-bibliotheek-'));
const school = 'De Eik';
const schools = sizes.map((size) => ({ site: 'bench', library: `Bibliotheek ${size}`, folder: school }));
const m365 = await startMicrosoft365({ folder, port: 0, clock: systemClock, schools, scanEvery: 2 ** 30 });
trust(readFileSync(m365.caFile, 'utf8'));
const drives = sizes.map((size) => ({ size, id: m365.drives.find(({ library }) => library === `Bibliotheek ${size}`)?.id ?? '' }));
for (const { id, size } of drives) fillLibrary(folder, id, school, size);

type Kept = { status: number; type: string; body: Buffer };
const kept = new Map<string, Kept>();
let origin = '';

async function ask(method: string, path: string, headers: Record<string, string>, body?: Buffer): Promise<Kept> {
  const found = method === 'GET' ? kept.get(path) : undefined;
  if (found !== undefined) return found;
  const answer = await fetch(`${m365.graphUrl}${path}`, {
    method,
    headers,
    body: body === undefined || body.length === 0 ? null : new Uint8Array(body),
  });
  const text = (await answer.text()).replaceAll(m365.graphUrl, origin);
  const result = { status: answer.status, type: answer.headers.get('content-type') ?? '', body: Buffer.from(text) };
  if (method === 'GET' && answer.ok && path.includes('/delta')) kept.set(path, result);
  return result;
}

const server = createServer(await readCertificate(join(folder, 'certificaat')), (request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => void parts.push(part));
  request.on('end', () => {
    const names = ['authorization', 'content-type'];
    const headers = Object.fromEntries(
      names.flatMap((name) => (request.headers[name] === undefined ? [] : [[name, String(request.headers[name])]])),
    );
    ask(request.method ?? 'GET', request.url ?? '/', headers, Buffer.concat(parts)).then(
      ({ status, type, body }) => response.writeHead(status, { 'content-type': type, 'content-length': body.length }).end(body),
      console.error,
    );
  });
}).listen(0, '127.0.0.1');
await once(server, 'listening');
origin = `https://localhost:${(server.address() as AddressInfo).port}`;

const form = {
  grant_type: 'client_credentials',
  client_id: m365.app.clientId,
  client_secret: m365.app.clientSecret,
  scope: `${m365.graphUrl}/.default`,
};
const answer = await fetch(`${m365.graphUrl}/${m365.app.tenantId}/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(form) });
const { access_token: token } = (await answer.json()) as { access_token: string };
for (const { id } of drives) {
  let next: string | undefined = `/v1.0/drives/${encodeURIComponent(id)}/root/delta?%24select=${encodeURIComponent(itemFields)}`;
  while (next !== undefined) {
    const { body } = await ask('GET', next, { authorization: `Bearer ${token}` });
    next = (JSON.parse(body.toString()) as { '@odata.nextLink'?: string })['@odata.nextLink']?.slice(origin.length);
  }
}
process.send?.({ origin, authority: m365.authority, caFile: m365.caFile, app: m365.app, drives, pages: kept.size });
process.once('disconnect', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
