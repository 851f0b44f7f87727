import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { GraphRefusal, locked, notFound } from './graph-error.ts';
import { errorAnswer } from './graph/answer.ts';
import { largestPart, uploadCall } from './graph/uploads.ts';
import { readBody, type Handler } from './http.ts';
import { statOf } from './drive/disk.ts';
import { getDrive } from './drive/drives.ts';
import { diskPath, liveItem } from './drive/items.ts';
import { mimeTypeOf } from './drive/mime.ts';
import { transferMark } from './drive/shape.ts';
import type { Tenant } from './tenant.ts';
import { keptHeaders, recordTraffic } from './traffic.ts';

/** The part of a file that a Range header asks; undefined for the whole. More than one range counts as the whole. */
export function rangeOf(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (start > end) throw new GraphRefusal(416, 'invalidRange', 'The range lies outside the file.', { 'content-range': `bytes */${size}` });
  return { start, end };
}

/** Sends the bytes of a file as it is on disk, or the range of them that was asked. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  headers: Record<string, string>,
): Promise<number> {
  const stat = statOf(path);
  if (stat === undefined) throw notFound();
  const size = Number(stat.size);
  const range = rangeOf(request.headers.range, size);
  const status = range === undefined ? 200 : 206;
  response.writeHead(status, {
    ...headers,
    'content-length': String(range === undefined ? size : range.end - range.start + 1),
    'accept-ranges': 'bytes',
    ...(range === undefined ? {} : { 'content-range': `bytes ${range.start}-${range.end}/${size}` }),
  });
  if (size === 0) response.end();
  else await pipeline(createReadStream(path, range), response);
  return status;
}

async function download(tenant: Tenant, request: IncomingMessage, response: ServerResponse, url: URL, driveId: string, id: string) {
  if (request.headers.authorization !== undefined)
    throw new GraphRefusal(401, 'unauthenticated', 'A download URL takes no Authorization header.');
  const until = url.searchParams.get('until') ?? '';
  const good = url.searchParams.get('tempauth') === transferMark(tenant, `${driveId}/${id}/${until}`) && Number(until) > Date.now();
  if (!good) throw new GraphRefusal(401, 'unauthenticated', 'The download URL is expired.');
  const row = liveItem(tenant, driveId, id);
  if (row.kind !== 'file') throw notFound();
  if (row.lock === 'all') throw locked();
  const status = await sendFile(request, response, diskPath(tenant, getDrive(tenant, driveId), row), {
    'content-type': mimeTypeOf(row.name),
  });
  note(tenant, request, url, status);
}

const note = (tenant: Tenant, request: IncomingMessage, url: URL, status: number, json?: unknown) =>
  recordTraffic(tenant, {
    kind: 'transfer',
    method: request.method ?? '',
    url: url.href,
    requestHeaders: keptHeaders(request.headers),
    status,
    responseHeaders: {},
    ...(json === undefined ? {} : { responseBody: json }),
  });

/** The other origin: bytes of files, down and up, without Authorization. */
export const transferHandler =
  (tenant: Tenant): Handler =>
  async (request, response) => {
    const url = new URL(request.url ?? '/', tenant.origins.transfer);
    const [, kind, first = '', second = ''] = url.pathname.split('/').map(decodeURIComponent);
    const send = (status: number, json: unknown, headers: Record<string, string> = {}) => {
      note(tenant, request, url, status, json);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(json === undefined ? undefined : JSON.stringify(json));
    };
    try {
      if (kind === 'download' && request.method === 'GET') await download(tenant, request, response, url, first, second);
      else if (kind === 'upload') {
        const body = await readBody(request, largestPart);
        const headers = { authorization: request.headers.authorization, 'content-range': request.headers['content-range'] };
        const result = uploadCall(tenant, request.method ?? '', first, headers, body);
        send(result.status, result.json);
      } else throw notFound();
    } catch (error) {
      if (!(error instanceof GraphRefusal)) throw error;
      const result = errorAnswer(error);
      send(result.status, result.json, result.headers);
    }
  };
