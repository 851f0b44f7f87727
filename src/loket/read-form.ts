import { maxForm, type LoketRequest } from './exchange.ts';

/** The form in a request; undefined where it is longer than `maxForm`, or no form. Its length is looked at before anything is read. */
export async function readForm(request: LoketRequest): Promise<URLSearchParams | undefined> {
  const type = request.headers.get('content-type') ?? '';
  const length = request.headers.get('content-length') ?? '0';
  if (!type.startsWith('application/x-www-form-urlencoded') || !/^\d{1,7}$/.test(length) || Number(length) > maxForm) return undefined;
  const text = await request.text();
  return text.length > maxForm ? undefined : new URLSearchParams(text);
}

/** Whether a form was sent from a page of the loket itself; browsers that do not say so are told by the proof in the form. */
export const isFromOwnPage = ({ headers }: LoketRequest): boolean => ['same-origin', null].includes(headers.get('sec-fetch-site'));
