import type { Tenant } from '../tenant.ts';
import { recordTraffic } from '../traffic.ts';

/** What came back from a subscriber: undefined where nobody answered in time. */
export type Reply = { status: number; contentType: string; text: string } | undefined;

const longestReply = 64 * 1024;

/** Posts a notification or a validation to a subscriber, and keeps the exchange. No answer in time, or none at all, is no error here. */
export async function post(tenant: Tenant, url: string, json: unknown, patience: number): Promise<Reply> {
  const headers: Record<string, string> =
    json === undefined ? { 'content-type': 'text/plain; charset=utf-8' } : { 'content-type': 'application/json; charset=utf-8' };
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers,
      body: json === undefined ? '' : JSON.stringify(json),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    text = (await response.text()).slice(0, longestReply);
  } catch (error) {
    // A subscriber that is down or slow: fetch reports the network as a TypeError and our patience as a TimeoutError.
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) return undefined;
    throw error;
  }
  const contentType = response.headers.get('content-type') ?? '';
  recordTraffic(tenant, {
    kind: 'notification',
    method: 'POST',
    url,
    requestHeaders: headers,
    ...(json === undefined ? {} : { requestBody: json }),
    status: response.status,
    responseHeaders: Object.fromEntries(response.headers),
    responseBody: text,
  });
  return { status: response.status, contentType, text };
}
