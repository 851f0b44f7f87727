import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { transform } from 'esbuild';
import { shipped } from '../../../src/root.ts';
import { findTarget } from '../graph/target.ts';
import { diskPath, liveItem } from '../drive/items.ts';
import { mimeTypeOf } from '../drive/mime.ts';
import { atThePage } from '../drive/rows.ts';
import { createFolder, putFile } from '../drive/write.ts';
import { badRequest, GraphRefusal, notFound } from '../graph-error.ts';
import { largestUpload } from '../graph/content.ts';
import { readBody, sendJson, type Handler } from '../http.ts';
import { sendFile } from '../transfer.ts';
import { actions, samplesOf, type Desk } from './actions.ts';
import { cardView, mailView, stateView, treeView } from './views.ts';

/** What tells open pages that something changed. */
export type Listeners = Set<ServerResponse>;

const shippedFiles: Record<string, [type: string, path: string[]]> = {
  '/': ['text/html; charset=utf-8', ['local', 'microsoft365', 'page', 'index.html']],
  '/page/style.css': ['text/css; charset=utf-8', ['local', 'microsoft365', 'page', 'style.css']],
  '/page/adaptivecards.js': ['text/javascript; charset=utf-8', ['node_modules', 'adaptivecards', 'dist', 'adaptivecards.min.js']],
};
const module = /^\/page\/([a-z-]+)\.ts$/;

const modules = new Map<string, Promise<string>>();

/** A module of the page as browsers read it: without its types. */
function moduleOf(name: string): Promise<string> {
  const file = shipped('local', 'microsoft365', 'page', `${name}.ts`);
  if (!existsSync(file)) throw notFound('Deze pagina is er niet.');
  const made = modules.get(name) ?? transform(readFileSync(file, 'utf8'), { loader: 'ts' }).then(({ code }) => code);
  modules.set(name, made);
  return made;
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // The renderer of Adaptive Cards sets styles on its elements, and mails carry theirs.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');
const safety = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' };

function sendShipped(response: ServerResponse, type: string, content: string | Buffer): void {
  response.writeHead(200, { ...safety, 'content-type': type, 'content-security-policy': policy });
  response.end(content);
}

/** Kinds of file that a browser may show by itself; all others are saved. */
const shown = /^(application\/pdf|image\/(png|jpeg)|text\/plain)$/;

async function openFile(desk: Desk, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const [, , site = '', library = '', ...path] = url.pathname.split('/');
  const { tenant } = desk;
  const siteDrives = tenant.store.all<{ id: string }>(
    'SELECT id FROM drives WHERE site = ? AND (library = ? OR ? = ?)',
    decodeURIComponent(site),
    decodeURIComponent(library),
    library,
    '',
  );
  const [drive] = siteDrives;
  if (drive === undefined) throw notFound('Deze bibliotheek is er niet.');
  const tail = path.filter((part) => part !== '').join('/');
  const found = findTarget(tenant, `/drives/${encodeURIComponent(drive.id)}/root${tail === '' ? '' : `:/${tail}`}`);
  const row = found.target?.row;
  if (row === undefined || found.drive === undefined) throw notFound('Dit bestand of deze map is er niet (meer).');
  if (row.kind !== 'file') return void response.writeHead(302, { location: `/#bestanden/${encodeURIComponent(drive.id)}/${row.id}` }).end();
  const type = mimeTypeOf(row.name);
  const disposition = shown.test(type) ? 'inline' : 'attachment';
  await sendFile(request, response, diskPath(tenant, found.drive, row), {
    ...safety,
    'content-type': type,
    'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(row.name)}`,
    // The viewer of PDF files that a browser has does not work under a policy, and runs nothing of the file as the page.
    ...(type === 'application/pdf' ? {} : { 'content-security-policy': "default-src 'none'; sandbox" }),
  });
}

/** An upload of the page: `path` may hold folders, which are made where they are not there. */
async function upload({ tenant }: Desk, request: IncomingMessage, url: URL) {
  const parts = (url.searchParams.get('path') ?? '').split('/').filter((part) => part !== '');
  let parent = liveItem(tenant, url.searchParams.get('drive') ?? '', url.searchParams.get('item') ?? '');
  const bytes = await readBody(request, largestUpload);
  for (const part of parts.slice(0, -1)) parent = createFolder(tenant, parent, part, 'replace', atThePage).row;
  return { item: putFile(tenant, parent, parts.at(-1), bytes, { conflict: 'replace', who: atThePage }).row.id };
}

async function act(desk: Desk, request: IncomingMessage, name: string): Promise<unknown> {
  const found = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (found === undefined) throw notFound(`Er is geen handeling ${name}.`);
  if (!/json/.test(request.headers['content-type'] ?? '')) throw badRequest('Stuur JSON.');
  let given: unknown;
  try {
    given = JSON.parse((await readBody(request, 64 * 1024)).toString('utf8') || '{}');
  } catch {
    throw badRequest('Dit is geen JSON.');
  }
  const parsed = found.schema.safeParse(given);
  if (!parsed.success) throw badRequest(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  return found.run(desk, parsed.data as never);
}

/** Only this machine, and only our own page or a program: no other site may act through the browser of who works here. */
function assertOwn(request: IncomingMessage, port: number): void {
  const hosts = [`localhost:${port}`, `127.0.0.1:${port}`];
  const { host, origin } = request.headers;
  if (!hosts.includes(host ?? '')) throw new GraphRefusal(421, 'invalidRequest', 'Deze pagina is er alleen op deze computer.');
  if (origin !== undefined && !hosts.includes(origin.replace(/^http:\/\//, '')))
    throw new GraphRefusal(403, 'accessDenied', 'Niet vanaf een andere site.');
}

const views = ['state', 'tree', 'mails', 'cards', 'samples'] as const;

async function view(desk: Desk, ignored: () => string[], name: (typeof views)[number]): Promise<unknown> {
  if (name === 'tree') return treeView(desk.tenant);
  if (name === 'mails') return mailView(desk.tenant);
  if (name === 'cards') return cardView(desk.tenant);
  if (name === 'samples') return samplesOf(desk.tenant);
  return stateView(desk.tenant, ignored());
}

function listenFor(listeners: Listeners, response: ServerResponse): void {
  response.writeHead(200, { ...safety, 'content-type': 'text/event-stream' });
  response.write('retry: 1000\n\ndata: verbonden\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

/** The page, the files it opens, and the admin calls (`/_admin/…`). */
export const pageHandler =
  (desk: Desk, listeners: Listeners, ignored: () => string[]): Handler =>
  async (request, response) => {
    const url = new URL(request.url ?? '/', desk.tenant.origins.page);
    try {
      assertOwn(request, Number(url.port));
      const admin = url.pathname.startsWith('/_admin/') ? url.pathname.slice('/_admin/'.length) : undefined;
      if (request.method === 'GET' && admin === 'events') return listenFor(listeners, response);
      const seen = views.find((one) => one === admin);
      if (request.method === 'GET' && seen !== undefined) return sendJson(response, 200, await view(desk, ignored, seen), safety);
      if (request.method === 'PUT' && admin === 'upload') return sendJson(response, 200, await upload(desk, request, url), safety);
      if (request.method === 'POST' && admin !== undefined) return sendJson(response, 200, (await act(desk, request, admin)) ?? {}, safety);
      if (request.method !== 'GET') throw new GraphRefusal(405, 'invalidRequest', 'Dat kan hier niet.');
      if (url.pathname.startsWith('/sites/')) return await openFile(desk, request, response, url);
      const [, name] = module.exec(url.pathname) ?? [];
      if (name !== undefined) {
        return sendShipped(response, 'text/javascript; charset=utf-8', await moduleOf(name));
      }
      const file = Object.hasOwn(shippedFiles, url.pathname) ? shippedFiles[url.pathname] : undefined;
      if (file === undefined) throw notFound('Deze pagina is er niet.');
      sendShipped(response, file[0], readFileSync(shipped(...file[1])));
    } catch (error) {
      if (!(error instanceof GraphRefusal)) throw error;
      sendJson(response, error.status, { error: { code: error.code, message: error.message } }, safety);
    }
  };
